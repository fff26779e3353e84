/// Turns untrusted bytes into scalars that cannot act on a terminal, cannot hide, and have the
/// width we think they have.
///
/// | what comes | what is shown |
/// |---|---|
/// | invalid UTF-8 | U+FFFD for each maximal part |
/// | tab, LF, CR, CR LF, NEL, U+2028, U+2029, every kind of space | a blank |
/// | no-break spaces U+00A0, U+2007, U+202F | U+00A0: ties in wrapping, drawn as a blank |
/// | other C0, DEL | their pictures, U+2400 to U+2421 |
/// | C1, private use, noncharacters, unassigned | U+FFFD |
/// | bidi controls, zero-width, fillers, variation selectors, tags, skin tones, U+00AD | nothing |
/// | ZWJ, ZWNJ | kept between Arabic or Indic letters, else nothing |
/// | marks | at most four on a base; ◌ where there is no base |
/// | scalars whose width utf8proc and the C library dispute | U+FFFD |
///
/// What is left is composed (NFC), so that e + U+0301 equals é.
enum Neutralising {
  /// The safe form of `bytes`; nil where they are safe as they are.
  static func neutralised(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if safePrefix(of: bytes) == bytes.count { return nil }
    var first = DoorPass(isLast: false)
    first.run(bytes)
    var text = first.output
    guard first.needsComposing else { return string(text) }
    // Composing can bring out a scalar that the first pass has not seen, and dropping one can
    // bring neighbours together; four rounds are more than any sequence found has needed (two).
    for _ in 0..<4 {
      let composed = Composing.composed(text)
      var pass = DoorPass(isLast: true)
      composed.withUnsafeBufferPointer { pass.run($0) }
      text = pass.output
      if text == composed { break }
    }
    return string(text)
  }

  /// The safe form of `bytes`, which need not be decoded again where they are safe as they are.
  static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Nearly all texts are.
    if ByteRuns.printable(in: bytes, from: 0) == bytes.count {
      return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    return neutralised(bytes)
      ?? String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: false))
  }

  /// The text of what came through, which is valid UTF-8.
  private static func string(_ bytes: [UInt8]) -> String {
    String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: false))
  }

  /// The end of the text at the beginning that would come out as it is: printable ASCII, and
  /// letters and signs that are composed and carry no mark.
  private static func safePrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = ByteRuns.printable(in: bytes, from: 0)
    while offset < bytes.count {
      let (scalar, length) = ScalarDecoder.decode(bytes, at: offset)
      guard let value = scalar?.value, value >= 0xA0 else { return offset }
      if value > 0xA0 {
        guard ScalarKind.isComposed(value), case .base = ScalarKind.of(value) else {
          return offset
        }
      }
      offset = ByteRuns.printable(in: bytes, from: offset + length)
    }
    return offset
  }
}

/// One pass of bytes through the door.
struct DoorPass {
  /// What came through, valid UTF-8.
  private(set) var output: [UInt8] = []
  /// Whether something came that may have to be composed, or is disputed.
  private(set) var needsComposing = false

  /// Whether composing is done, so that disputed scalars can go.
  private let isLast: Bool
  private var hasBase = false
  private var marks = 0
  private var last: UInt32 = 0
  private var joiner: UInt32?

  private static let marksAtMost = 4  // ncurses keeps a base and four marks in a cell

  init(isLast: Bool) {
    self.isLast = isLast
  }

  /// Sends all of `bytes` through.
  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] &- 0x20 <= 0x5E {
        let plainEnd = ByteRuns.printable(in: bytes, from: offset)
        passPlain(UnsafeBufferPointer(rebasing: bytes[offset..<plainEnd]))
        offset = plainEnd
      } else if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A {
        offset += 1  // the LF makes the blank
      } else {
        let (scalar, length) = ScalarDecoder.decode(bytes, at: offset)
        pass(scalar?.value ?? 0xFFFD)
        offset += length
      }
    }
  }

  private mutating func passPlain(_ run: UnsafeBufferPointer<UInt8>) {
    guard let final = run.last else { return }
    output.append(contentsOf: run)
    settle(UInt32(final), isBase: final != 0x20)
  }

  private mutating func pass(_ value: UInt32) {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: emitBlank(0x20)
    case ..<0x20: emitBase(0x2400 + value)
    case 0x7F: emitBase(0x2421)
    case 0x80...0x9F: emitBase(0xFFFD)
    default: pass(value, as: ScalarKind.of(value))
    }
  }

  private mutating func pass(_ value: UInt32, as kind: ScalarKind) {
    switch kind {
    case .dropped: break  // and is no neighbour to anything
    case .replaced: emitBase(0xFFFD)
    case .blank: emitBlank(0x20)
    case .tie: emitBlank(0xA0)
    case .joiner:
      if joiner == nil, hasBase, Self.isJoining(last) { joiner = value }
    case .base: emitBase(value)
    case .mark: emitMark(value)
    case .disputedBase:
      needsComposing = true
      emitBase(isLast ? 0xFFFD : value)
    case .disputedMark:
      needsComposing = true
      if isLast { emitBase(0xFFFD) } else { emitMark(value) }
    }
  }

  /// Whether the scalar lies in Arabic, Syriac, N'Ko or an Indic script.
  private static func isJoining(_ value: UInt32) -> Bool {
    value >= 0x600 && value < 0xE00
  }

  private mutating func emitBlank(_ value: UInt32) {
    append(value)
    settle(value, isBase: false)
  }

  private mutating func emitBase(_ value: UInt32) {
    if let waiting = joiner, Self.isJoining(value), marks < Self.marksAtMost { append(waiting) }
    if !ScalarKind.isComposed(value) { needsComposing = true }
    append(value)
    settle(value, isBase: true)
  }

  private mutating func emitMark(_ value: UInt32) {
    needsComposing = true
    if !hasBase {
      append(0x25CC)
      settle(0x25CC, isBase: true)
    }
    guard marks < Self.marksAtMost else { return }
    if let waiting = joiner, Self.isJoining(value), marks + 2 <= Self.marksAtMost {
      append(waiting)
      marks += 1
    }
    joiner = nil
    append(value)
    marks += 1
    last = value
  }

  private mutating func settle(_ value: UInt32, isBase: Bool) {
    last = value
    hasBase = isBase
    marks = 0
    joiner = nil
  }

  private mutating func append(_ value: UInt32) {
    output.appendScalar(value)
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8; U+FFFD for what is none.
  ///
  /// By hand: twice as fast for controls and marks as going through `UTF8.encode`.
  @inline(__always)
  mutating func appendScalar(_ value: UInt32) {
    guard value < 0xD800 || (0xE000...0x10FFFF).contains(value) else {
      append(contentsOf: [0xEF, 0xBF, 0xBD])
      return
    }
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      if value < 0x10000 {
        append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      } else {
        append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      }
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    }
    append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }
}
