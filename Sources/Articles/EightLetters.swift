/// The letters and digits of ASCII that eight bytes of a text begin with, in lower case.
///
/// Words are most of what is read: one that is no longer than this is looked at at once.
struct EightLetters {
  /// A run of bytes at the beginning.
  struct Run {
    /// How many bytes it has, none to eight.
    let count: Int
    /// All bits of its bytes.
    fileprivate let mask: UInt64
    /// The highest bit of the byte behind it; nothing where that is none of the eight.
    fileprivate let end: UInt64

    /// Ends before the first byte that is marked in its highest bit.
    @inline(__always)
    fileprivate init(endsBefore marks: UInt64) {
      count = marks.trailingZeroBitCount &>> 3
      end = marks & (0 &- marks)
      mask = (end &>> 7) &- 1
    }
  }

  /// The bytes, the first lowest.
  private let bits: UInt64
  /// Of which bytes the highest bit says that they are letters, and that they are digits; the other
  /// bits say nothing.
  private let letters: UInt64
  private let digits: UInt64

  /// Takes the bytes from `place` up to `end`, which is no more than the count of `bytes`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) {
    bits = Self.bits(bytes, at: place, end: end)
    let ascii = bits & ~Self.marks
    let lower = ascii | Self.repeated(0x20)
    // A sum has the highest bit from that byte on: from a, and behind z; from 0, and behind 9.
    letters =
      (lower &+ Self.repeated(0x80 &- 0x61)) & ~(lower &+ Self.repeated(0x80 &- 0x7B)) & ~bits
    digits =
      (ascii &+ Self.repeated(0x80 &- 0x30)) & ~(ascii &+ Self.repeated(0x80 &- 0x3A)) & ~bits
  }

  /// The run of letters.
  var letterRun: Run {
    @inline(__always) get { Run(endsBefore: ~letters & Self.marks) }
  }

  /// The run of letters and digits.
  var wordRun: Run {
    @inline(__always) get { Run(endsBefore: ~(letters | digits) & Self.marks) }
  }

  /// The bytes of a run in lower case, NUL behind them.
  @inline(__always)
  func lower(_ run: Run) -> UInt64 { (bits | Self.repeated(0x20)) & run.mask }

  /// How many letters of a run are in upper case; it has nothing but letters.
  @inline(__always)
  func upperCount(_ run: Run) -> Int {
    // One for each, added up in the highest byte: fewer steps than counting bits takes.
    let ones = (~bits & Self.repeated(0x20) & run.mask) &>> 5
    return Int(truncatingIfNeeded: (ones &* Self.repeated(1)) &>> 56)
  }

  /// Whether ASCII, or the end of what is read, is among the eight right behind a run: no letter
  /// beyond ASCII goes on with it.
  @inline(__always)
  func endsWord(_ run: Run) -> Bool { ~bits & run.end != 0 }

  /// Whether a blank is among the eight right behind a run.
  @inline(__always)
  func isBlank(behind run: Run) -> Bool {
    run.count < 8 && UInt8(truncatingIfNeeded: bits &>> UInt64(run.count &* 8)) == 0x20
  }

  /// Whether a letter is in a run.
  @inline(__always)
  func hasLetter(_ run: Run) -> Bool { letters & Self.marks & run.mask != 0 }

  /// Eight bytes from `place` on as one number, the first lowest; NUL stands for what lies at `end`
  /// and behind it.
  @inline(__always)
  static func bits(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> UInt64 {
    guard let base = bytes.baseAddress, place < end else { return 0 }
    let raw = UnsafeRawPointer(base)
    let count = end &- place
    if count >= 8 {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    if end >= 8 {
      // The last eight, without those before `place`.
      let last = raw.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) &>> (UInt64(truncatingIfNeeded: 8 &- count) &* 8)
    }
    var few: UInt64 = 0
    for offset in 0..<count {
      few |= UInt64(bytes[place &+ offset]) &<< (UInt64(truncatingIfNeeded: offset) &* 8)
    }
    return few
  }

  /// The highest bits of all bytes.
  private static var marks: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
