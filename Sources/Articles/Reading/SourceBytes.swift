import SafeText

/// The ranges of a file's lines without their ends; `\n`, `\r\n` and `\r` end a line.
struct SourceLines: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins; the end where there is none.
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// How many lines are not empty, at most, unless lines end in `\r` alone, as in few files.
  static func filledCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    ByteRuns.count(of: 0x0A, in: bytes) &+ 1
  }

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = ByteRuns.line(in: bytes, from: start)
    // The last line may have no end.
    offset = min(end &+ 1, bytes.count)
    if offset < bytes.count, bytes[end] == 0x0D, bytes[offset] == 0x0A { offset &+= 1 }
    return start..<end
  }
}

/// The bytes of a file as UTF-8 without a mark, whatever encoding it came in.
struct SourceBytes {
  /// Valid UTF-8 without NUL; line ends are as in the file.
  private(set) var bytes: [UInt8]
  private(set) var problems: [ContentProblem] = []
  /// Whether the file is no text: one byte in eight, and 512 at least, is no UTF-8 or is NUL, and
  /// one in 64 is NUL or a control, which text in an older encoding has not.
  private(set) var isBinary = false

  /// Makes the bytes of `file` readable: UTF-16 is converted, a byte order mark dropped, and what
  /// is not UTF-8 replaced.
  init(_ raw: [UInt8], file: String) {
    bytes = raw
    if let order = Self.utf16Order(raw) {
      bytes = Self.converted(raw, order)
      let name = order == .little ? "UTF-16 (little endian)" : "UTF-16 (big endian)"
      problems.append(ContentProblem(file: file, line: 1, kind: .otherEncoding(name)))
    } else if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    let (first, count) = Self.invalid(in: bytes)
    guard let first else { return }
    isBinary = count >= 512 && count >= bytes.count / 8 && LegibleBytes.haveControls(bytes)
    if isBinary {
      problems.append(ContentProblem(file: file, line: 1, kind: .notText(unreadable: count)))
      bytes = LegibleBytes.read(bytes)
      return
    }
    let line = Self.lineBreaks(in: bytes[..<first]) + 1
    problems.append(ContentProblem(file: file, line: line, kind: .invalidUTF8(count: count)))
    bytes = Self.repaired(bytes)
  }

  /// How many lines end in `bytes`.
  static func lineBreaks(in bytes: some Collection<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  // MARK: UTF-8

  /// The first byte that is not UTF-8 or is NUL, and how many there are.
  private static func invalid(in bytes: [UInt8]) -> (first: Int?, count: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var first: Int?
      var count = 0
      var index = 0
      while index < buffer.count {
        if isPlain(buffer, at: index) {
          index = ByteRuns.ascii(in: buffer, from: index &+ 8)
          continue
        }
        let length = Self.scalarLength(at: index, in: buffer)
        if first == nil, length == 0 { first = index }
        count &+= length == 0 ? 1 : 0
        index &+= max(length, 1)
      }
      return (first, count)
    }
  }

  /// Whether eight bytes of ASCII without NUL stand at a place, as nearly everywhere in a text.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let eight = EightLetters.bits(bytes, at: index, end: bytes.count)
    return (eight | (eight &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }

  /// The length of the scalar that begins at `index`; 0 where none does, or NUL.
  @inline(__always)
  static func scalarLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    if lead < 0xC2 { return lead &- 1 < 0x7F ? 1 : 0 }
    // In a file that is no text most end here.
    guard index &+ 1 < bytes.count, bytes[index &+ 1] & 0xC0 == 0x80 else { return 0 }
    return longLength(lead, at: index, in: bytes)
  }

  private static func longLength(
    _ lead: UInt8,
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return 0
    }
    guard index &+ length <= bytes.count else { return 0 }
    guard bytes[index &+ 1] >= low, bytes[index &+ 1] <= high else { return 0 }
    for next in (index &+ 2)..<max(index &+ length, index &+ 2) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// The bytes with U+FFFD for each that is not UTF-8 and for NUL.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var clean: [UInt8] = []
      clean.reserveCapacity(buffer.count &+ 64)
      var index = 0
      while index < buffer.count {
        let length = scalarLength(at: index, in: buffer)
        if length == 0 {
          clean += [0xEF, 0xBF, 0xBD]
        } else {
          clean += buffer[index..<(index &+ length)]
        }
        index &+= max(length, 1)
      }
      return clean
    }
  }

  // MARK: UTF-16

  private enum ByteOrder { case little, big }

  private static func utf16Order(_ raw: [UInt8]) -> ByteOrder? {
    if raw.starts(with: [0xFF, 0xFE]) { return .little }
    return raw.starts(with: [0xFE, 0xFF]) ? .big : unmarkedOrder(raw)
  }

  /// The order of UTF-16 without a mark, which shows where its text is Latin: of each two bytes one
  /// is NUL, always the same.
  private static func unmarkedOrder(_ raw: [UInt8]) -> ByteOrder? {
    let start = raw.prefix(4096)
    let hasNUL = start.withUnsafeBufferPointer { ByteRuns.place(of: 0, in: $0, from: 0) < $0.count }
    guard start.count >= 64, hasNUL else { return nil }
    var nuls = (even: 0, odd: 0)
    for (place, byte) in start.enumerated() where byte == 0 {
      if place & 1 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let most = start.count * 2 / 5
    if nuls.odd > most, nuls.even == 0 { return .little }
    return nuls.even > most && nuls.odd == 0 ? .big : nil
  }

  private static func converted(_ raw: [UInt8], _ order: ByteOrder) -> [UInt8] {
    let isMarked = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
    let units = stride(from: isMarked ? 2 : 0, to: raw.count, by: 2).map { index -> UInt16 in
      let first = UInt16(raw[index])
      guard index + 1 < raw.count else { return 0xFFFD }
      let second = UInt16(raw[index + 1])
      return order == .little ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
