/// Where a Markdown file's front matter lies, and where its body begins.
struct FrontMatter {
  /// The YAML between the lines `---`; nil where there is none.
  private(set) var yaml: Range<Int>?
  /// Where the body begins: its first byte, and the lines before it.
  private(set) var body = (offset: 0, lines: 0)
  /// Whether the closing `---` was found.
  private(set) var isClosed = true

  /// Finds the front matter of a file.
  ///
  /// A file that begins with a rule, not with `key:`, has none.
  ///
  /// Unclosed front matter ends before the first blank line or heading, so that the body is read.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines = SourceLines(bytes)
    guard let first = lines.next(), Self.isFence(bytes[first], closing: false) else { return }
    let start = lines.offset
    var isEmpty = true
    var number = 1
    var ending: (offset: Int, lines: Int)?
    while let line = lines.next() {
      number += 1
      if Self.isFence(bytes[line], closing: true) {
        yaml = start..<line.lowerBound
        body = (lines.offset, number)
        return
      }
      let content = bytes[line].drop(while: ASCII.isBlank)
      if content.isEmpty || (content.first == 0x23 && !isEmpty) {
        ending = ending ?? (line.lowerBound, number - 1)
      } else if isEmpty, content.first != 0x23 {
        guard Self.isKey(content) else { return }
        isEmpty = false
      }
    }
    guard !isEmpty else { return }
    isClosed = false
    body = ending ?? (bytes.count, number)
    yaml = start..<body.offset
  }

  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>, closing: Bool) -> Bool {
    let end = line.lastIndex { !ASCII.isBlank($0) } ?? line.startIndex
    guard line.endIndex - line.startIndex >= 3 else { return false }
    let text = line[...end]
    return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
  }

  /// Whether a line looks like the `key:` that front matter begins with.
  private static func isKey(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let key = line.prefix { $0 != 0x3A }
    guard !key.isEmpty, key.count <= 64, key.endIndex < line.endIndex else { return false }
    return key.allSatisfy {
      ASCII.isLetter($0) || ASCII.isDigit($0) || [0x20, 0x22, 0x27, 0x2D, 0x5F].contains($0)
    }
  }
}
