import CYAML
import SafeText

/// Reads YAML into `YAMLNode`s, over the events of libyaml.
///
/// It never fails: a slip ends the reading with a problem, and what was whole before it is kept.
package struct YAMLReader {
  private let file: String
  private let firstLine: Int
  /// The end of the text is for libyaml a line of its own.
  private let lastLine: Int
  private let limits: YAMLLimits
  private var problems: [ContentProblem] = []
  private var tree: YAMLTree

  /// Reads `bytes`, which begin at `firstLine` of `file`.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    firstLine: Int = 1,
    limits: YAMLLimits
  ) -> YAMLReading {
    let endsLine = bytes.last == 0x0A || bytes.last == 0x0D
    var reader = YAMLReader(
      file: file,
      firstLine: firstLine,
      lastLine: firstLine + SourceBytes.lineBreaks(in: bytes) - (endsLine ? 1 : 0),
      limits: limits
    )
    guard bytes.count <= limits.bytes else {
      reader.note(.slip(.tooLarge(limit: limits.bytes)), line: firstLine)
      return YAMLReading(root: nil, problems: reader.problems)
    }
    reader.parse(reader.withoutControls(bytes))
    return YAMLReading(root: reader.tree.finish(), problems: reader.problems)
  }

  private init(file: String, firstLine: Int, lastLine: Int, limits: YAMLLimits) {
    self.file = file
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.limits = limits
    tree = YAMLTree(limits: limits)
  }

  private mutating func note(_ kind: ContentProblem.Kind, line: Int) {
    problems.append(ContentProblem(file: file, line: min(line, lastLine), kind: kind))
  }

  /// libyaml stops at a control character; as its picture (U+2400…) it is seen and does no harm.
  private mutating func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool {
      (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)) || byte == 0x7F
    }
    guard let first = bytes.firstIndex(where: isControl) else { return bytes }
    note(.controlCharacter, line: firstLine + SourceBytes.lineBreaks(in: bytes[..<first]))
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      guard isControl(byte) else {
        clean.append(byte)
        continue
      }
      clean += [0xE2, 0x90, 0x80 | (byte == 0x7F ? 0x21 : byte)]
    }
    return clean
  }

  private mutating func parse(_ bytes: [UInt8]) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return }
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          noteError(of: parser, in: buffer)
          return
        }
        defer { yaml_event_delete(&event) }
        guard take(event) else { return }
      }
    }
  }

  /// Takes one event; false where the reading ends.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    let line = min(firstLine + Int(clamping: event.start_mark.line), lastLine)
    let end = firstLine + Int(clamping: event.end_mark.line)
    switch event.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT:
      guard tree.isBegun else { return true }
      note(.slip(.secondDocument), line: line)
      return false
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      noteProperties(anchor: scalar.anchor, tag: scalar.tag, line: line)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      if scalar.style == YAML_PLAIN_SCALAR_STYLE, text == "<<", tree.expectsKey {
        note(.slip(.reference), line: line)
      }
      return add(text, line: line, end: end)
    case YAML_ALIAS_EVENT:
      note(.slip(.reference), line: line)
      return add("", line: line, end: end)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      noteProperties(anchor: start.anchor, tag: start.tag, line: line)
      return open(.list, line: line)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      noteProperties(anchor: start.anchor, tag: start.tag, line: line)
      return open(.map, line: line)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      tree.close()
      return true
    default: return true
    }
  }

  private mutating func noteProperties(
    anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?,
    line: Int
  ) {
    if anchor != nil { note(.slip(.reference), line: line) }
    if tag != nil { note(.slip(.tag), line: line) }
  }

  private mutating func add(_ text: String, line: Int, end: Int) -> Bool {
    if tree.expectsKey {
      guard tree.keys < limits.keys else {
        note(.slip(.tooManyKeys(limit: limits.keys)), line: line)
        return false
      }
      if !tree.addKey(text, line: line) {
        note(.slip(.duplicateKey(ScreenText(text))), line: line)
      }
    } else {
      tree.add(YAMLNode(line: line, content: .text(text)), end: end)
    }
    return true
  }

  private mutating func open(_ form: YAMLTree.Form, line: Int) -> Bool {
    guard tree.depth < limits.depth else {
      note(.slip(.tooDeep(limit: limits.depth)), line: line)
      return false
    }
    if tree.expectsKey { note(.slip(.keyIsNotText), line: line) }
    tree.open(form, line: line)
    return true
  }

  private mutating func noteError(
    of parser: yaml_parser_t,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let diagnosis = YAMLDiagnosis(parser, in: bytes)
    let mark = min(diagnosis.line, Int(clamping: parser.problem_mark.line))
    tree.dropLast(reaching: firstLine + mark)
    note(.slip(diagnosis.slip), line: firstLine + diagnosis.line)
  }
}
