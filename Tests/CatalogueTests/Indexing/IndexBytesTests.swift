import SeededRandom
import Testing

@testable import Catalogue

@Suite struct IndexBytesTests {
  @Test("A number is read as it was written, whatever its size")
  func numbers() {
    var random = SeededGenerator(seed: 7)
    var numbers: [UInt64] = [0, .max]
    for bit in 0..<64 as Range<UInt64> {
      for shift in [-1, 0, 1] as [Int64] { numbers.append(1 << bit &+ UInt64(bitPattern: shift)) }
      numbers.append(random.next() >> bit)
    }
    var bytes = IndexBytes()
    for number in numbers { bytes.put(number: number) }
    bytes.putPadding()
    var offset = 0
    for number in numbers {
      let (value, length) = IndexNumber.read(bytes.start + offset)
      #expect(value == number)
      #expect(length == (number >> 56 > 0 ? 9 : max(1, (70 - number.leadingZeroBitCount) / 7)))
      offset += length
    }
    #expect(offset == bytes.count)
  }

  @Test("Words come in the order of their letters, however many begin alike")
  func order() {
    var random = SeededGenerator(seed: 8)
    var run = IndexRun(columns: 1)
    let words = Set(
      (0..<3_000).map { _ in
        let start = random.pick(["", "abc", "abcdefgh", "abcdefghijkl", "abcdefghijklmnop"])
        return start + String((0..<random.below(5) + 1).map { _ in random.pick(Array("abz0")) })
      }
    )
    run.begin(row: 1)
    let text = Array((words.joined(separator: " ") + " ").utf8)
    let padded = text + [UInt8](repeating: 0, count: IndexBytes.padding)
    _ = padded.withUnsafeBufferPointer {
      run.addColumn(UnsafeBufferPointer(rebasing: $0[..<text.count]))
    }
    let found = run.words.sorted().map { entry in
      var bytes = IndexBytes()
      run.words.put(entry, into: &bytes)
      return String(decoding: bytes.bytes.dropFirst(), as: UTF8.self)
    }
    #expect(found == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
