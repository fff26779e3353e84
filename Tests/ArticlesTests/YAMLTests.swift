import Articles
import Testing

@Suite struct YAMLTests {
  /// A node as one line: text in brackets, lists and maps as in flow style.
  private func text(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    switch node.content {
    case .text(let text): return "<\(text)>"
    case .list(let items): return "[" + items.map { self.text($0) }.joined(separator: " ") + "]"
    case .map(let entries):
      return "{" + entries.map { "\($0.key)=\(self.text($0.value))" }.joined(separator: " ") + "}"
    }
  }

  @Test(
    "Values stay the text they are",
    arguments: [
      ("country: NO", "{country=<NO>}"), ("a: 1e999", "{a=<1e999>}"), ("a: 0x10", "{a=<0x10>}"),
      ("a: ~\nb:\nc: null", "{a=<~> b=<> c=<null>}"), ("a: 2023-04-19", "{a=<2023-04-19>}"),
      ("a: 4.20", "{a=<4.20>}"), ("a: [yes, 010, .nan]", "{a=[<yes> <010> <.nan>]}"),
      ("a: \"x: y\"", "{a=<x: y>}"), ("a: |\n  one\n  two\n", "{a=<one\ntwo\n>}"),
      ("- a\n- { b: c }", "[<a> {b=<c>}]"), ("", "nothing"), ("# only a comment", "nothing"),
      ("a: 5 mg # daily", "{a=<5 mg>}"), ("---\na: b", "{a=<b>}"),
    ]
  )
  func valuesStayText(yaml: String, expected: String) {
    let reading = YAMLReader.read(Array(yaml.utf8), file: "x.yaml", limits: .libraryFile)
    #expect(text(reading.root) == expected)
    #expect(reading.problems == [])
  }

  @Test(
    "A slip names its line and its fix, and what was whole before it is kept",
    arguments: [
      ("title: Baclofen: uses", 1, YAMLSlip.colonInValue, "{}"),
      ("a: b\ntitle: x:", 2, .colonInValue, "{a=<b>}"),
      ("a: b\nc:\n\td: e", 3, .tab, "{a=<b>}"),
      ("a: b\n\tc: d", 2, .tab, "{}"),
      ("a: \"b\nc: d\n", 1, .quoteUnclosed, "{}"),
      ("a: 'b\nc: d\n", 1, .quoteUnclosed, "{}"),
      ("a: \"b\nc: \"d\"\n", 2, .quoteUnclosed, "{}"),
      ("a: \"b\" c\n", 1, .quoteUnclosed, "{}"),
      ("s: { a: b\nc: d", 1, .bracketUnclosed, "{s={}}"),
      ("s: [a, b\nc: d", 1, .bracketUnclosed, "{s=[<a>]}"),
      ("s: { a: b: c }", 1, .colonInBrackets, "{s={}}"),
      ("s: { a: b c: d }", 1, .colonInBrackets, "{s={}}"),
      ("a: b\nc: @x", 2, .reservedCharacter, "{a=<b>}"),
      ("a: `x`", 1, .reservedCharacter, "{}"), ("a: %x", 1, .reservedCharacter, "{}"),
      ("a: > 5 mg", 1, .reservedCharacter, "{}"), ("a: - x", 1, .reservedCharacter, "{}"),
      ("a: *bold* x", 1, .reservedCharacter, "{}"),
      ("title: x\n  language: en", 2, .indentation, "{}"),
      ("s:\n    a: b\n  c: d", 3, .indentation, "{s={a=<b>}}"),
      (" a: b\nc: d", 2, .indentation, "{a=<b>}"),
      ("title:x\nlanguage: en", 1, .notAKey, "nothing"),
      ("a: b\nfoo\nc: d", 2, .notAKey, "{a=<b>}"),
      ("a: b\nlanguage:en\nc: d", 2, .notAKey, "{a=<b>}"),
      ("a: \"C:\\qx\"", 1, .backslash, "{}"),
      ("a: b\n---\nc: d", 2, .secondDocument, "{a=<b>}"),
      ("a: &x b\nc: d", 1, .reference, "{a=<b> c=<d>}"),
      ("a: b\nc: *x", 2, .reference, "{a=<b> c=<>}"),
      ("a: b\n<<: { c: d }", 2, .reference, "{a=<b> <<={c=<d>}}"),
      ("a: !!int 5", 1, .tag, "{a=<5>}"), ("a: !x [b]", 1, .tag, "{a=[<b>]}"),
      ("? [a]\n: b\nc: d", 1, .keyIsNotText, "{c=<d>}"),
    ]
  )
  func slipNamesItsFix(yaml: String, line: Int, slip: YAMLSlip, kept: String) {
    let reading = YAMLReader.read(Array(yaml.utf8), file: "x.yaml", limits: .libraryFile)
    #expect(reading.problems == [ContentProblem(file: "x.yaml", line: line, kind: .slip(slip))])
    #expect(text(reading.root) == kept)
  }

  @Test("Of a key that stands twice the first holds") func firstOfTwoKeysHolds() {
    let reading = YAMLReader.read(
      Array("a: 5 mg\na: 50 mg\nb: c".utf8),
      file: "x",
      limits: .frontMatter
    )
    #expect(text(reading.root) == "{a=<5 mg> b=<c>}")
    #expect(
      reading.problems.map(\.description) == ["x:2: the key “a” stands twice; remove one"]
    )
  }

  @Test("Every node knows its line in the file") func nodesKnowTheirLines() throws {
    let yaml = "a: b\nc:\n  - d\n  - e: f\n"
    let reading = YAMLReader.read(Array(yaml.utf8), file: "x", firstLine: 10, limits: .frontMatter)
    let list = try #require(reading.root?["c"]?.list)
    #expect(list.map(\.line) == [12, 13])
    #expect(reading.root?.entries?.map(\.line) == [10, 11])
  }

  @Test("Too many bytes, keys or levels end the reading with a problem")
  func limitsEndTheReading() {
    func kinds(_ yaml: String) -> [ContentProblem.Kind] {
      YAMLReader.read(Array(yaml.utf8), file: "x", limits: .frontMatter).problems.map(\.kind)
    }
    func keys(_ count: Int) -> String { (0..<count).map { "k\($0): v\n" }.joined() }
    func depth(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(kinds(keys(200)) == [])
    #expect(kinds(keys(201)) == [.slip(.tooManyKeys(limit: 200))])
    #expect(kinds(depth(16)) == [])
    #expect(kinds(depth(17)) == [.slip(.tooDeep(limit: 16))])
    #expect(kinds(depth(30_000)) == [.slip(.tooDeep(limit: 16))])
    #expect(kinds("a: " + String(repeating: "x", count: 65_533)) == [])
    #expect(
      kinds("a: " + String(repeating: "x", count: 65_534)) == [.slip(.tooLarge(limit: 65_536))]
    )
  }
}
