import SafeText

/// Takes values out of YAML as a form that is filled in by hand: what does not fit is noted and
/// left out.
struct YAMLForm {
  let file: String
  private(set) var problems: [ContentProblem]

  init(file: String, problems: [ContentProblem] = []) {
    self.file = file
    self.problems = problems
  }

  mutating func note(_ kind: ContentProblem.Kind, line: Int) {
    problems.append(ContentProblem(file: file, line: line, kind: kind))
  }

  mutating func add(_ more: [ContentProblem]) { problems += more }

  mutating func noteUnknown(_ entry: YAMLNode.Entry, valid: [String]) {
    note(.unknownKey(ScreenText(entry.key), valid: valid), line: entry.line)
  }

  /// The entries of a map; none where there is nothing.
  mutating func entries(of node: YAMLNode?, named name: String) -> [YAMLNode.Entry] {
    guard let node, !node.isEmpty else { return [] }
    if let entries = node.entries { return entries }
    note(.wrongForm(of: ScreenText(name), expected: "“key: value” lines"), line: node.line)
    return []
  }

  /// The text of an entry, safe to show; nil where it is empty.
  mutating func text(_ entry: YAMLNode.Entry) -> ScreenText? {
    if let text = entry.value.screenText { return text }
    if !entry.value.isEmpty {
      note(.wrongForm(of: ScreenText(entry.key), expected: "text"), line: entry.line)
    }
    return nil
  }

  /// All texts of an entry, which may be one text or a list of them.
  mutating func texts(_ entry: YAMLNode.Entry) -> [String] {
    if entry.value.isEmpty { return [] }
    if let text = entry.value.text { return [text] }
    guard let list = entry.value.list, list.allSatisfy({ $0.text != nil }) else {
      note(.wrongForm(of: ScreenText(entry.key), expected: "a list of texts"), line: entry.line)
      return entry.value.list?.compactMap(\.text) ?? []
    }
    return list.compactMap(\.text)
  }

  /// The items of an entry that must be a list, of which `form` shows the form of one.
  mutating func items(_ entry: YAMLNode.Entry, like form: String) -> [YAMLNode] {
    if let items = entry.value.list { return items }
    let expected = "a list of “\(form)”"
    note(.wrongForm(of: ScreenText(entry.key), expected: expected), line: entry.line)
    return []
  }

  /// The text of an entry that must be an id.
  mutating func id(_ entry: YAMLNode.Entry) -> String? {
    guard let text = text(entry) else { return nil }
    if ASCII.isID(text.string.utf8) { return text.string }
    note(.badID(text), line: entry.line)
    return nil
  }

  /// A country's code, upper case.
  mutating func country(_ entry: YAMLNode.Entry) -> ScreenText? {
    guard let text = text(entry) else { return nil }
    let code = text.string.utf8
    if code.count == 2, code.allSatisfy(ASCII.isLetter) {
      return ScreenText(text.string.uppercased())
    }
    let valid = ["a code of two letters such as US or FR"]
    note(.unknownValue(of: "country", text, valid: valid), line: entry.line)
    return nil
  }

  /// The value of an entry that must be one of an enumeration's.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: YAMLNode.Entry,
    called name: String
  ) -> Choice? {
    guard let text = text(entry) else { return nil }
    if let choice = Choice(rawValue: text.string.lowercased()) { return choice }
    let valid = Choice.allCases.map(\.rawValue)
    note(.unknownValue(of: name, text, valid: valid), line: entry.line)
    return nil
  }

  /// Language codes, lower case; `fr-CA` counts as `fr`.
  mutating func languages(_ entry: YAMLNode.Entry) -> [String] {
    var codes: [String] = []
    for text in texts(entry) {
      let code = text.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
      if (2...3).contains(code.count), code.allSatisfy(ASCII.isLetter) {
        codes.append(String(decoding: code, as: UTF8.self).lowercased())
      } else {
        let valid = ["a code of two letters such as en or fr"]
        note(.unknownValue(of: "language", ScreenText(text), valid: valid), line: entry.line)
      }
    }
    return codes
  }
}

/// What an ASCII byte is; bytes of other scalars are nothing.
enum ASCII {
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a text can be an id: lower-case letters, digits, `-`, `_`, `.`.
  static func isID(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.count <= 100
      && text.allSatisfy {
        (0x61...0x7A).contains($0) || isDigit($0) || [0x2D, 0x5F, 0x2E].contains($0)
      }
  }
}
