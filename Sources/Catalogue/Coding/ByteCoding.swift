import SafeText

/// Writes numbers and texts one behind the other, and seals them with a version and a check.
struct ByteWriter {
  /// Raised whenever anything that is written this way changes its form.
  static let version: UInt8 = 1

  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(500)
    bytes.append(Self.version)
  }

  /// Writes a number in as few bytes as it needs, seven bits each, low bits first.
  mutating func put(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  mutating func put(_ text: ScreenText) { put(text.string) }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    put(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func put(_ text: ScreenText?) {
    put(text != nil)
    if let text { put(text.string) }
  }

  mutating func put<Value>(
    _ values: some Collection<Value>,
    each: (inout ByteWriter, Value) -> Void
  ) {
    put(values.count)
    for value in values { each(&self, value) }
  }

  /// All that was written, with the low half of its digest behind it.
  consuming func sealed() -> [UInt8] {
    let check = Digest.of(bytes)
    for shift in [0, 8, 16, 24] as [UInt64] {
      bytes.append(UInt8(truncatingIfNeeded: check >> shift))
    }
    return bytes
  }
}

/// Reads what a `ByteWriter` wrote.
///
/// It is total: whatever the bytes are, it gives nil or a value.
struct ByteReader {
  private let bytes: [UInt8]
  private var offset = 1
  private let end: Int

  /// How many bytes have not been read.
  var left: Int { end - offset }

  /// Opens sealed bytes; nil where the seal is broken or of another version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 5, bytes.first == ByteWriter.version else { return nil }
    let end = bytes.count - 4
    let digest = bytes.withUnsafeBytes {
      Digest.of(UnsafeRawBufferPointer(rebasing: $0.prefix(end)))
    }
    var check: UInt32 = 0
    for byte in bytes[end...].reversed() { check = check << 8 | UInt32(byte) }
    guard check == UInt32(truncatingIfNeeded: digest) else { return nil }
    self.bytes = bytes
    self.end = end
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { offset == end }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value) }
      shift += 7
    }
    return nil
  }

  /// How many elements follow, or how many bytes: each takes at least one, so that a damaged count
  /// cannot ask for more than is there.
  mutating func count() -> Int? {
    guard let count = number(), count >= 0, count <= left else { return nil }
    return count
  }

  mutating func flag() -> Bool? {
    guard let value = number(), value == 0 || value == 1 else { return nil }
    return value == 1
  }

  mutating func text() -> String? {
    guard let range = textRange() else { return nil }
    return bytes.withUnsafeBufferPointer { String(validating: $0[range], as: UTF8.self) }
  }

  /// Adds a text to others without making a `String` of it; false for damage.
  mutating func addText(to texts: inout [UInt8]) -> Bool {
    guard let range = textRange() else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      guard Self.isValid(text) else { return false }
      texts.append(contentsOf: text)
      return true
    }
  }

  /// Passes over a text; false for damage.
  mutating func skipText() -> Bool { textRange() != nil }

  private mutating func textRange() -> Range<Int>? {
    guard let count = count() else { return nil }
    defer { offset += count }
    return offset..<offset + count
  }

  private static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if ByteRuns.printable(in: text, from: 0) == text.count { return true }
    do {
      _ = try UTF8Span(validating: text.span)
      return true
    } catch {
      return false
    }
  }

  mutating func screenText() -> ScreenText? { text().map { ScreenText($0) } }

  /// A text that may be missing: nil for damage, `.some(nil)` where there is none.
  mutating func optionalText() -> ScreenText?? {
    guard let isThere = flag() else { return nil }
    guard isThere else { return .some(nil) }
    guard let text = screenText() else { return nil }
    return .some(text)
  }

  mutating func list<Value>(each: (inout ByteReader) -> Value?) -> [Value]? {
    guard let count = count() else { return nil }
    var values: [Value] = []
    values.reserveCapacity(min(count, 64))
    for _ in 0..<count {
      guard let value = each(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
