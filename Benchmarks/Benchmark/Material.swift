import PseudoTerminal
import SeededRandom

/// The same article in the form that each program reads, made anew in a folder of its own:
/// `article.txt`, `article.html` and `article.info`.
struct Material {
  /// The first words of the article: when they show, so does the first page.
  static let firstWords = "About muscles that will not rest"

  let folder: TemporaryFolder
  /// A git repository that holds the text; nil without git.
  let repository: String?

  init() throws {
    folder = try TemporaryFolder("bench")
    let lines = Self.article()
    try folder.add("article.txt", lines.joined(separator: "\n").utf8)
    try folder.add("article.html", Self.page(lines).utf8)
    try folder.add(
      "article.info",
      """
      This is article.info.

      \u{1f}
      File: article.info,  Node: Top,  Up: (dir)

      \(lines.joined(separator: "\n"))

      """
      .utf8
    )
    try folder.add("repository/article.txt", lines.joined(separator: "\n").utf8)
    repository = try Self.commit("\(folder.path)/repository")
  }

  /// About 38 KB in 640 lines, the size of a long leaflet; the same every time.
  private static func article() -> [String] {
    let words = """
      muscle spasticity dose daily increase slowly doctor tablet nerve relax spine effect sleep
      dizziness treatment patient week morning evening stop gradually withdrawal pump kidney
      reduce tone therapy report source adult child care before after meal water never alone
      """.split { $0 == " " || $0 == "\n" }
    var generator = SeededGenerator(seed: 1962)
    var lines = [firstWords, ""]
    for section in 1...40 {
      lines += ["\(section). On \(words.randomElement(using: &generator) ?? "")", ""]
      for line in 1...13 {
        var text = "\(section).\(line)"
        while text.count < 66 { text += " \(words.randomElement(using: &generator) ?? "")" }
        lines.append(text)
      }
      lines.append("")
    }
    return lines
  }

  private static func page(_ lines: [String]) -> String {
    let paragraphs = lines.split(separator: "").map { "<p>\($0.joined(separator: "\n"))</p>" }
    return "<!DOCTYPE html><title>Article</title>\n" + paragraphs.joined(separator: "\n")
  }

  private static func commit(_ repository: String) throws -> String? {
    let commands = [
      ["init", "-q"], ["add", "."],
      [
        "-c", "user.name=Reader", "-c", "user.email=reader@example.org", "commit", "-q", "-m",
        "Add it",
      ],
    ]
    for arguments in commands {
      var launch = Launch(
        "/usr/bin/git",
        arguments,
        environment: Launch.environment(home: repository)
      )
      launch.folder = repository
      guard let git = try? TerminalWindow(launch), git.waitForEnd() == .exited(0) else {
        return nil
      }
    }
    return repository
  }
}
