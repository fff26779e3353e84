import SafeText

/// A run of text as it grows: bytes, and the spans over them.
struct InlineBuilder {
  /// How deep spans nest; deeper ones leave their text unmarked.
  private static let depthLimit = 16

  private struct Mark {
    var start: Int
    var end: Int
    var kind: SpanKind
  }

  /// UTF-8 of the text so far.
  private(set) var bytes: [UInt8] = []
  private var marks: [Mark] = []
  /// Places in `marks` of the spans that are open; nil for one that is nested too deep.
  private var open: [Int?] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func begin(_ kind: SpanKind) {
    guard open.count < Self.depthLimit else {
      open.append(nil)
      return
    }
    open.append(marks.count)
    marks.append(Mark(start: bytes.count, end: bytes.count, kind: kind))
  }

  mutating func end() {
    guard let place = open.popLast(), let place else { return }
    marks[place].end = bytes.count
  }

  /// Drops the first `count` bytes, which no text of a span should be among.
  mutating func removeFirst(_ count: Int) {
    let count = min(count, bytes.count)
    bytes.removeFirst(count)
    for place in marks.indices {
      marks[place].start = max(marks[place].start - count, 0)
      marks[place].end = max(marks[place].end - count, 0)
    }
  }

  /// Gives the bytes for reading and taking away their end, which spans may reach into.
  mutating func withBytes<Result>(_ body: (inout [UInt8]) -> Result) -> Result {
    defer {
      for place in marks.indices {
        marks[place].start = min(marks[place].start, bytes.count)
        marks[place].end = min(marks[place].end, bytes.count)
      }
    }
    return body(&bytes)
  }

  /// The text so far; spans that are open go on in the text to come.
  mutating func take() -> InlineText {
    guard !marks.isEmpty || !open.isEmpty else {
      defer { bytes.removeAll(keepingCapacity: true) }
      return finished()
    }
    let continued = open.map { place in place.map { marks[$0].kind } }
    for case .some(let place) in open { marks[place].end = bytes.count }
    let text = finished()
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    for kind in continued {
      if let kind { begin(kind) } else { open.append(nil) }
    }
    return text
  }

  private func finished() -> InlineText {
    let text = bytes.withUnsafeBufferPointer { ScreenText(neutralising: $0) }
    guard !marks.isEmpty else { return InlineText(text) }
    // Most text is safe as it stands, and the offsets hold.
    let isSame = text.withBytes { safe in
      safe.count == bytes.count && bytes.withUnsafeBufferPointer { safe.elementsEqual($0) }
    }
    return isSame ? marked(text, offsets: nil) : moved()
  }

  /// The text with its spans where they belong after neutralising, which may lengthen or shorten
  /// it: it is neutralised from border to border.
  private func moved() -> InlineText {
    let borders = Set(marks.flatMap { [$0.start, $0.end] } + [0, bytes.count]).sorted()
    var joined = ""
    var offsets: [Int: Int] = [0: 0]
    for (start, end) in zip(borders, borders.dropFirst()) {
      joined += ScreenText(neutralising: bytes[start..<end]).string
      offsets[end] = joined.utf8.count
    }
    return marked(ScreenText(joined), offsets: offsets)
  }

  private func marked(_ text: ScreenText, offsets: [Int: Int]?) -> InlineText {
    let count = text.string.utf8.count
    let spans = marks.compactMap { mark -> Span? in
      let start = min(offsets?[mark.start] ?? mark.start, count)
      let end = min(offsets?[mark.end] ?? mark.end, count)
      return start < end ? Span(range: start..<end, kind: mark.kind) : nil
    }
    return InlineText(text, spans: spans)
  }
}
