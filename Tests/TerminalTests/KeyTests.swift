import Browsing
import CNcurses
import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test("Ctrl with every letter arrives as that letter, but for those that are keys of their own")
  func controls() {
    let own: [UInt32: Key] = [8: .backspace, 9: .tab, 10: .enter, 13: .enter]
    for value in UInt32(1)...26 {
      guard let sent = Unicode.Scalar(value), let letter = Unicode.Scalar(value + 96) else {
        Issue.record("no scalar")
        return
      }
      #expect(Key(control: sent) == own[value] ?? .control(Character(letter)), "\(value)")
    }
  }

  @Test(
    "The controls beyond the letters have names",
    arguments: [
      (0x1B, Key.escape), (0x1C, .control("\\")), (0x1D, .control("]")), (0x1E, .control("^")),
      (0x1F, .control("_")), (0x7F, .backspace),
    ] as [(UInt32, Key)]
  )
  func others(sent: UInt32, key: Key) {
    #expect(Unicode.Scalar(sent).flatMap { Key(control: $0) } == key)
  }

  @Test("What types itself is no control", arguments: [0, 0x20, 0x21, 0x7E, 0xE9] as [UInt32])
  func typed(sent: UInt32) {
    #expect(Unicode.Scalar(sent).flatMap { Key(control: $0) } == nil)
  }

  @Test("Every key that the terminal can name is a key of its own")
  func names() {
    let named = NC_KEY_ESCAPE.rawValue...NC_KEY_PAGE_DOWN.rawValue
    let functions = (NC_KEY_F0.rawValue + 1)...(NC_KEY_F0.rawValue + 12)
    let keys = (Array(named) + Array(functions)).map { Key(named: Int32($0)) }
    #expect(!keys.contains(nil))
    #expect(Set(keys).count == keys.count)
    #expect(Key(named: Int32(functions.lowerBound)) == .function(1))
    #expect(Key(named: Int32(functions.upperBound)) == .function(12))
  }

  @Test(
    "A number that names no key is none",
    arguments: [0, -1, 13, 100, 113, .max, .min] as [Int32]
  )
  func strange(code: Int32) {
    #expect(Key(named: code) == nil)
    if !(1...3).contains(code) { #expect(MouseAction(code) == nil) }
  }
}
