import Articles
import SafeText
import SeededRandom

@testable import Catalogue

/// Articles as a generator writes them, for libraries of any size.
enum SeededLibrary {
  static let topics = TopicTree(
    [
      ("overview", "Overview"), ("dosing", "Taking it"), ("dosing.usual", "Usual doses"),
      ("dosing.missed", "Missed dose"), ("risks", "Risks"), ("risks.overdose", "Too much"),
      ("risks.overdose.signs", "Signs"), ("questions", "Questions"),
    ].map { Topic(id: $0.0, names: ["en": ScreenText($0.1)]) }
  )

  private static let words = [
    "take", "5 mg", "10–20 mg", "three times a day", "with food", "spasticity", "may", "cause",
    "drowsiness", "**never**", "stop", "suddenly", "0.1 ml/h", "*slowly*", "[more](dosing.missed)",
    "½ tablet", "naïve", "évier", "kidney", "doctor",
  ]

  static func sentence(_ random: inout SeededGenerator) -> String {
    (0..<random.below(24) + 4).map { _ in random.pick(words) }.joined(separator: " ") + "."
  }

  /// A `claims.yaml` that cites sections of articles named `a0`, `a1` …, some of which exist.
  static func claims(_ random: inout SeededGenerator) -> String {
    var text = "claims:\n"
    for number in 0..<random.below(6) {
      text += "  - id: claim-\(number)\n    topic: \(random.pick(topics.topics).id)\n"
      text += "    question: { en: \"Question \(random.below(9))\" }\n    positions:\n"
      for _ in 0..<random.below(3) + 1 {
        let section = "\(random.pick(["take", "may", "doctor"]))-\(random.below(1000))"
        let place = random.below(2) == 0 ? "top" : section
        text +=
          "      - { figure: \"\(random.below(99)) mg\", cite: a\(random.below(9))#\(place) }\n"
      }
    }
    return text
  }

  /// A Markdown file with about that many headings.
  static func article(_ random: inout SeededGenerator, title: String, sections: Int) -> String {
    var text = """
      ---
      title: "\(title)"
      language: en
      sources:
        a: { name: a label, kind: label, country: US }
        b: { name: a blog, kind: blog, country: FR }
      ---
      What stands before the first heading.

      """
    for _ in 0..<sections {
      let topic = random.below(3) == 0 ? "" : " topic=\(random.pick(topics.topics).id)"
      let source = random.pick(["a", "b"])
      text += "\n" + String(repeating: "#", count: random.below(3) + 2)
      text += " \(random.pick(words)) \(random.below(1000)) {source=\(source)\(topic)}\n\n"
      guard random.below(6) > 0 else { continue }
      text += sentence(&random) + "\n\n- " + sentence(&random) + "\n- " + sentence(&random) + "\n"
    }
    return text
  }
}

/// Everything that can be asked of a library, as text to compare.
///
/// Within a group, passages stand in the order of their places: two builds may number articles
/// differently.
@MainActor
enum Dump {
  static func of(_ library: Library) -> String {
    var lines: [String] = []
    for lens in Lens.allCases { tree(library, lens, below: nil, indent: "", into: &lines) }
    for topic in SeededLibrary.topics.topics {
      add(library.page(.topic(topic.id), language: "en"), sorted: true, to: &lines)
    }
    add(library.page(.unfiled, language: "en"), sorted: true, to: &lines)
    for article in library.articles() {
      add(library.page(.article(article.id), language: "en"), sorted: false, to: &lines)
    }
    lines += library.problems().map(\.description)
    return lines.joined(separator: "\n")
  }

  static func tree(
    _ library: Library,
    _ lens: Lens,
    below node: TreeNode.ID?,
    indent: String,
    into lines: inout [String]
  ) {
    for child in library.children(of: node, in: lens, language: "en") {
      lines.append("\(indent)\(child.title.string) [\(child.place.text)] \(child.count)")
      guard child.hasChildren else { continue }
      tree(library, lens, below: child.id, indent: indent + "  ", into: &lines)
    }
  }

  private static func add(_ page: Page?, sorted: Bool, to lines: inout [String]) {
    guard let page else { return lines.append("no page") }
    lines.append("\(page.place.text) \(page.path.map(\.string)) \(page.passagesInAll)")
    for group in page.groups {
      lines.append("  \(group.heading?.string ?? "-")")
      lines += group.claims.map { "    \($0)" }
      let passages = group.passages.map { passage in
        "\(passage.place.text) \(passage.headings.map(\.string)) \(passage.line)"
          + " \(passage.source?.id ?? "-") \(passage.topics) \(passage.article) \(passage.blocks)"
      }
      lines += sorted ? passages.sorted() : passages
    }
  }
}
