import Articles
import ReadingExamination
import SafeText
import Testing

@Suite("Whatever a file holds") struct FuzzCorpusTests {
  /// What the fuzzer kept because it reached something new, or once failed; by name.
  static let inputs: [(name: String, bytes: [UInt8])] = {
    let source = FolderSource(path: TestFiles.fuzzCorpus)
    var walk = source.makeWalk()
    var inputs: [(name: String, bytes: [UInt8])] = []
    while let step = walk.next() {
      if case .success(let entry) = step, let bytes = try? source.read(entry.path) {
        inputs.append((entry.path, bytes))
      }
    }
    return inputs
  }()

  @Test("the inputs that the fuzzer found are all there") func inputsAreThere() {
    #expect(Self.inputs.count >= 40)
  }

  @Test("it becomes articles of safe text, with lines, ids and parents that are there")
  func inputsAreRead() {
    for input in Self.inputs {
      let faults = ReadingExamination.faults(in: input.bytes, topics: testTopics)
      #expect(faults.isEmpty, "\(input.name): \(faults)")
    }
  }
}
