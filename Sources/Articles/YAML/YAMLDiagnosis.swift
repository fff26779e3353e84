import CYAML
import SafeText

/// What an error of libyaml means to the person who wrote the file.
struct YAMLDiagnosis {
  /// What is wrong.
  private(set) var slip: YAMLSlip
  /// The line to mend, counted from 0.
  private(set) var line: Int

  /// Understands an error that `parser` met in `bytes`.
  ///
  /// The messages are libyaml's (scanner.c, parser.c); an unknown one is passed on in its words.
  init(_ parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>) {
    let message = parser.problem.map { String(cString: $0) } ?? ""
    guard parser.error != YAML_READER_ERROR else {
      let offset = min(Int(clamping: parser.problem_offset), bytes.count)
      slip = .other(ScreenText(message))
      line = SourceBytes.lineBreaks(in: bytes[..<offset])
      return
    }
    slip = .other(ScreenText(message))
    line = Int(clamping: parser.problem_mark.line)
    let opening = parser.context == nil ? line : Int(clamping: parser.context_mark.line)
    let text = Self.scalars(ofLine: line, in: bytes)
    let column = min(Int(clamping: parser.problem_mark.column), text.count)
    switch message {
    case "mapping values are not allowed in this context":
      diagnoseColon(text, column: column, opening: opening)
    case "found unexpected end of stream":
      (slip, line) = (.quoteUnclosed, opening)
    case "could not find expected ':'":
      (slip, line) = (.notAKey, opening)
    case "did not find expected key", "did not find expected '-' indicator":
      slip = text[..<column].contains { $0 == "\"" || $0 == "'" } ? .quoteUnclosed : .indentation
    case "did not find expected <document start>":
      slip = .indentation
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      if line == opening, text.dropFirst(column).first == ":" {
        slip = .colonInBrackets
      } else {
        (slip, line) = (.bracketUnclosed, opening)
      }
    case "found unknown escape character", "did not find expected hexdecimal number":
      slip = .backslash
    default: diagnoseCharacter(message, text[...].dropFirst(column).first)
    }
  }

  private mutating func diagnoseCharacter(_ message: String, _ scalar: Unicode.Scalar?) {
    let reserved = [
      "found character that cannot start any token", "mapping keys are not allowed in this context",
      "did not find expected alphabetic or numeric character", "did not find expected node content",
      "did not find expected comment or line break",
      "block sequence entries are not allowed in this context",
    ]
    if scalar == "\t" || message.contains("tab character") {
      slip = .tab
    } else if reserved.contains(message) {
      slip = .reservedCharacter
    }
  }

  /// A colon where none may be: in a value; or after a key that libyaml takes for the continuation
  /// of the line above, since it is indented, or since that line's own colon lacks its blank.
  private mutating func diagnoseColon(_ text: [Unicode.Scalar], column: Int, opening: Int) {
    let pairs = zip(text, text.dropFirst() + [" "])
    let first = pairs.enumerated().first { $0.element.0 == ":" && $0.element.1 == " " }?.offset
    guard first == column, line > 0 else {
      slip = .colonInValue
      return
    }
    if text.first == " " {
      slip = .indentation
    } else {
      slip = .notAKey
      line -= 1
    }
  }

  private static func scalars(
    ofLine line: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  )
    -> [Unicode.Scalar]
  {
    var lines = SourceLines(bytes)
    var text = 0..<0
    for _ in 0...max(line, 0) {
      guard let next = lines.next() else { break }
      text = next
    }
    return Array(String(decoding: bytes[text], as: UTF8.self).unicodeScalars)
  }
}
