/// The first pass: cuts the bytes into lines and looks at each by itself.
struct LineScanner {
  private var lines: [ScrapedLine] = []
  /// How long the last underline is.
  private var underline: UInt32 = 0

  /// Cuts `text` into its lines, the first of which has the number `first`.
  static func scan(_ text: inout ScrapedText, from first: Int) {
    let bytes = text.bytes
    var scanner = LineScanner()
    // Growing step by step would need the memory twice.
    scanner.lines.reserveCapacity(SourceLines.filledCount(in: bytes))
    var cutter = SourceLines(bytes)
    var number = UInt32(clamping: first - 1)
    var blanks: UInt8 = 0
    while let range = cutter.next() {
      number &+= 1
      guard let line = scanner.line(range, of: bytes, number: number, blanks: blanks) else {
        blanks = blanks == 255 ? 255 : blanks &+ 1
        continue
      }
      blanks = 0
      scanner.add(line, bytes)
    }
    text.lines = scanner.lines
  }

  private func line(
    _ range: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>,
    number: UInt32,
    blanks: UInt8
  ) -> ScrapedLine? {
    var start = range.lowerBound
    var end = range.upperBound
    var indent = 0
    while start < end {
      let blank = Self.blank(at: start, in: bytes, to: end)
      guard blank > 0 else { break }
      indent &+= bytes[start] == 0x09 ? 4 &- indent % 4 : 1
      start &+= blank
    }
    while end > start {
      let last = bytes[end &- 1]
      if last <= 0x20 {
        end &-= 1
      } else if last == 0xA0, end &- start >= 2, bytes[end &- 2] == 0xC2 {
        end &-= 2
      } else {
        break
      }
    }
    guard end > start else { return nil }
    var line = ScrapedLine(
      start: start,
      count: end &- start,
      number: number
    )
    line.indent = UInt16(clamping: indent)
    line.blanks = blanks
    let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
    LineMarks.read(content, into: &line)
    LineShape.look(at: content, line: &line)
    return line
  }

  /// The length of the blank at a place: a byte, or a no-break space.
  private static func blank(
    at place: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    to end: Int
  ) -> Int {
    if bytes[place] <= 0x20 { return 1 }
    return bytes[place] == 0xC2 && place &+ 1 < end && bytes[place &+ 1] == 0xA0 ? 2 : 0
  }

  private mutating func add(_ line: ScrapedLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    var line = line
    if let last = lines.last, isUnderline(line, below: last, bytes) {
      line.role = .underline
      underline = line.count
      lines[lines.count &- 1].features.insert(.isUnderlined)
      lines[lines.count &- 1].hashes = bytes[line.start] == 0x3D ? 1 : 2
    }
    lines.append(line)
  }

  /// Whether a line of `=` or `-` underlines the short line right above it: it is hardly longer, or
  /// as long as another underline.
  private func isUnderline(
    _ line: ScrapedLine,
    below above: ScrapedLine,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.features.contains(.isRule), line.blanks == 0, line.count >= 3,
      above.role == .body, above.mark != .bullet, above.count <= 140,
      !above.features.contains(.isRule), !above.features.contains(.endsSentence)
    else { return false }
    let sign = bytes[line.start]
    guard sign == 0x3D || sign == 0x2D || sign == 0x7E else { return false }
    let length = Int(line.count)
    guard bytes[line.start..<(line.start &+ length)].allSatisfy({ $0 == sign }) else {
      return false
    }
    return length &* 3 >= Int(above.count)
      && (length <= Int(above.count) &* 2 &+ 8 || line.count == underline)
  }
}
