import PseudoTerminal
import Testing

@Suite("The search command", .enabled(if: Monograph.isBuilt, "no release binary"))
struct SearchCommandTests {
  static let plain = ["LC_ALL": "C.UTF-8", "TZ": "UTC"]

  static func search(
    _ words: [String],
    _ environment: [String: String] = plain
  ) throws -> Outcome {
    try Outcome(["search"] + words, environment)
  }

  static func json(_ words: [String]) throws -> JSONText {
    let outcome = try search(["--format", "json"] + words)
    return try #require(JSONText(outcome.output), "\(outcome.text) \(outcome.errors)")
  }

  @Test("What is printed says who says it, where it opens, and the figures")
  func isText() throws {
    let outcome = try Self.search(["missed", "dose"])
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines.first?.drop { $0 == " " }.hasPrefix("1. ") == true, "\(outcome.text)")
    let words = outcome.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("Never take a double dose."))
    let places = outcome.lines.compactMap { line in
      line.split(separator: "monograph ").last.flatMap { line.contains("#") ? $0 : nil }
    }
    let place = try #require(places.first)
    let page = try Outcome(["show", String(place)], Self.plain)
    #expect(page.status == .exited(0), "\(place): \(page.errors)")
  }

  @Test("No line is wider than the window but for a place, and no figure parts from its unit")
  func isNarrow() throws {
    for columns in ["24", "40", "72"] {
      let environment = Self.plain.merging(["COLUMNS": columns]) { $1 }
      let outcome = try Self.search(["micrograms", "a", "day"], environment)
      let wide = outcome.lines.filter { line in
        line.unicodeScalars.count > Int(columns) ?? 0 && !line.contains("monograph ")
      }
      #expect(wide == [])
      let parted = zip(outcome.lines, outcome.lines.dropFirst()).filter { line, next in
        line.last?.isNumber == true && next.drop { $0 == " " }.hasPrefix("micrograms")
      }
      #expect(parted.isEmpty, "\(parted)")
    }
  }

  @Test("In a locale without UTF-8 every byte is ASCII")
  func isASCII() throws {
    let outcome = try Self.search(["récepteurs"], ["LC_ALL": "C"])
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.allSatisfy { $0 < 0x7F })
    #expect(outcome.errors.utf8.allSatisfy { $0 < 0x7F })
  }

  @Test("Nothing found is nothing on standard output and status 1")
  func isNothing() throws {
    let outcome = try Self.search(["xylophone"])
    #expect(outcome.status == .exited(1))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("xylophone"))
    let json = try Self.search(["--format=json", "xylophone"])
    #expect(json.status == .exited(1))
    #expect(JSONText(json.output)?["results"]?.items.isEmpty == true)
    #expect(json.errors == "")
  }

  static let dangers = ["took too many", "she won't wake up", "surdosage", "pump beeping"]

  @Test("Words of danger bring the emergency number first, and status 0", arguments: dangers)
  func isEmergency(_ words: String) throws {
    let environment = ["LANG": "fr_FR.UTF-8", "TZ": "UTC"]
    let outcome = try Self.search([words], environment)
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines.first?.contains("15") == true, "\(outcome.text)")
    #expect(try Self.json([words])["emergency"]?.flag == true)
  }

  @Test("An emergency that no passage is about is no failure")
  func isEmergencyAlone() throws {
    let outcome = try Self.search([
      "--topic", "dosing.storage", "took", "too", "many", "xylophones",
    ])
    #expect(outcome.status == .exited(0))
    #expect(outcome.text.contains("monograph emergency"))
  }

  @Test("JSON has the promised keys")
  func isJSON() throws {
    let found = try Self.json(["--limit", "3", "half-life"])
    #expect(found.keys == ["query", "suggestion", "left_out", "emergency", "results"])
    #expect(found["left_out"]?.items.isEmpty == true)
    let relaxed = try Self.json(["half-life", "xylophones"])
    #expect(relaxed["left_out"]?.items.compactMap(\.text) == ["xylophones"])
    #expect(found["query"]?.text == "half-life")
    #expect(found["suggestion"] == .null)
    #expect(found["emergency"]?.flag == false)
    let results = try #require(found["results"]?.items)
    #expect((1...3).contains(results.count))
    for result in results {
      #expect(
        result.keys == [
          "file", "place", "heading", "line", "text", "topics", "score", "warning",
        ]
      )
      #expect(result["file"]?.text?.hasSuffix(".md") == true)
      #expect(result["place"]?.text?.contains("#") == true)
      #expect((result["line"]?.number ?? 0) >= 1)
      #expect(result["score"]?.number != nil)
      #expect(result["warning"]?.flag != nil)
      #expect(result["heading"]?.items.isEmpty == false)
    }
    #expect(results.contains { $0["text"]?.text?.contains("2.5-4 hours") == true })
  }

  @Test("A passage under a warning says so")
  func isCautioned() throws {
    let results = try Self.json(["--limit", "1", "\"Test dose, Japan\""])["results"]?.items
    let highest = try Self.json(["--limit", "1", "\"usual doses go up to\""])["results"]?.items
    #expect(results?.first?["warning"]?.flag == false)
    #expect(highest?.first?["warning"]?.flag == true)
  }
}

@Suite("What is the query", .enabled(if: Monograph.isBuilt, "no release binary"))
struct SearchQueryLineTests {
  static let queries: [[String]] = [
    ["baclofen", "-overdose"], ["-overdose"], ["-hives", "rash"], ["dose", "--limit", "1"],
    ["dose", "--help"], ["dose", "-h"], ["dose", "--version"], ["dose", "--", "x"],
    ["dose", "--format=text"], ["\"next dose\"", "OR", "=missed"], ["l'eau", "a", "OR", "\"x"],
    [""], ["emergency"], ["browse"],
  ]

  @Test("Everything from the first word on is the query", arguments: queries)
  func isQuery(_ words: [String]) throws {
    let found = try SearchCommandTests.json(words)
    #expect(found["query"]?.text == words.joined(separator: " "))
  }

  @Test("What stands after -- is the query, whatever it looks like")
  func isAfterDashes() throws {
    let found = try SearchCommandTests.json(["--", "--help", "me"])
    #expect(found["query"]?.text == "--help me")
  }

  @Test("Options narrow the search, with a blank or an equals sign")
  func isNarrowed() throws {
    let one = try SearchCommandTests.json(["--limit", "1", "dose"])
    #expect(one["results"]?.items.count == 1)
    for words in [["--topic", "dosing.missed"], ["--topic=dosing.missed"]] {
      let found = try SearchCommandTests.json(words + ["dose"])
      let topics = found["results"]?.items.map { $0["topics"]?.items.compactMap(\.text) ?? [] }
      #expect(topics?.isEmpty == false)
      #expect(topics?.allSatisfy { $0.contains("dosing.missed") } == true)
    }
    let french = try SearchCommandTests.json(["--language", "fr", "dose"])["results"]?.items ?? []
    #expect(french.isEmpty == false)
    #expect(french.allSatisfy { $0["file"]?.text == "articles/abus-et-sevrage.md" })
    let labels = try SearchCommandTests.json(["--source", "label", "dose"])["results"]?.items ?? []
    #expect(labels.isEmpty == false)
    #expect(labels.allSatisfy { $0["file"]?.text == "articles/reference-points.md" })
  }

  static let mistakes: [[String]] = [
    [], ["--limit", "0", "dose"], ["--limit", "many", "dose"], ["--format", "xml", "dose"],
    ["--jsn", "dose"], ["--limit"], ["--"], ["--language"],
  ]

  @Test("A mistake before the first word is said on standard error", arguments: mistakes)
  func isMistake(_ words: [String]) throws {
    let outcome = try SearchCommandTests.search(words)
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage: monograph search"), "\(outcome.errors)")
  }

  @Test("A topic that does not exist is told, not searched")
  func isNoTopic() throws {
    let outcome = try SearchCommandTests.search(["--topic", "nowhere", "dose"])
    #expect(outcome.status == .exited(1))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("nowhere"))
  }

  @Test("Help is help where no word stands before it", arguments: ["-h", "--help"])
  func isHelp(_ word: String) throws {
    let outcome = try SearchCommandTests.search([word])
    #expect(outcome.status == .exited(0))
    #expect(outcome.text.contains("USAGE: monograph search"))
  }

  @Test("Bytes that are no text, and controls, are searched for and never printed")
  func isHostile() throws {
    let outcome = try SearchCommandTests.search(["\u{1B}[31mdose\u{7}", "\u{202E}x"])
    #expect(!outcome.output.contains(0x1B) && !outcome.errors.contains("\u{1B}"))
    #expect(!outcome.errors.contains("\u{7}"))
  }
}
