import PseudoTerminal
import Testing

/// `monograph import` as an editor runs it.
@Suite("Importing", .enabled(if: Monograph.isBuilt, "no release binary"))
struct ImportTests {
  private static let text = """
    Samplol: uses and overdose

    Samplol is a medicine that is used for samples of all kinds.

    Overdose of samplol

    Treatment: induction of vomiting, then rest.

    The poison centre of the region answers at 1-888-744-0069 and asks for the product's name.

    Copyright 2023 Samples, Inc. All rights reserved.
    """

  /// What a run wrote, and how it ended.
  private struct Outcome {
    var text: String
    var errors: String
    var status: PseudoTerminal.ExitStatus?
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    var launch = Monograph.launch(arguments)
    launch.output = .pipe
    let terminal = try Monograph.run(launch)
    return Outcome(
      text: String(decoding: terminal.piped, as: UTF8.self),
      errors: String(decoding: terminal.received, as: UTF8.self),
      status: terminal.status
    )
  }

  @Test("Articles and report are written, and nothing that is there is written over")
  func isWritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.add("raw/s.txt", Self.text.utf8)
    let output = folder.path + "/out"
    let first = try run(["import", file, "--output", output])
    #expect(first.status == .exited(0), "\(first.errors)")
    let article = TemporaryFolder.contents(of: output + "/articles/s.md") ?? []
    #expect(String(decoding: article, as: UTF8.self).hasPrefix("---\ntitle: \"Samplol: uses"))
    let report = TemporaryFolder.contents(of: output + "/import-report.log") ?? []
    #expect(String(decoding: report, as: UTF8.self).contains("s.txt:11: set aside: copyright"))

    try folder.add("out/articles/s.md", "mine".utf8)
    let second = try run(["import", file, "--output", output])
    #expect(second.status == .exited(1) && second.errors.contains("--force"), "\(second.errors)")
    #expect(TemporaryFolder.contents(of: output + "/articles/s.md") == Array("mine".utf8))
    #expect(try run(["import", file, "--output", output, "--force"]).status == .exited(0))
    #expect(TemporaryFolder.contents(of: output + "/articles/s.md") == article)
  }

  @Test("The library that comes out has the tree of the texts, and only true problems")
  func isTheSameTree() throws {
    let folder = try TemporaryFolder()
    let file = try folder.add("raw/s.txt", Self.text.utf8)
    let output = folder.path + "/out"
    _ = try run(["import", file, "--output", output])
    let trees = try [folder.path + "/raw", output].map { library in
      try run(["outline", "--library", library]).text.split(separator: "\n").dropFirst().map {
        $0.drop { $0 == " " || $0 == ":" || ("0"..."9").contains($0) }
      }
    }
    #expect(!trees[0].isEmpty && trees[0] == trees[1])
    let problems = try run(["check", "--library", output]).text.split(separator: "\n")
    #expect(problems.count == 2, "\(problems)")
  }

  @Test("What cannot be read or written is said, and is a failure")
  func failuresAreSaid() throws {
    let folder = try TemporaryFolder()
    let file = try folder.add("s.txt", Self.text.utf8)
    let markdown = try folder.add("s.md", "text".utf8)
    for (arguments, words) in [
      ([folder.path + "/no.txt", "--output", folder.path + "/out"], "not found"),
      ([markdown, "--output", folder.path + "/out"], "Markdown already"),
      ([file, "--output", folder.path + "/no/out"], "No such file"),
      ([file, "--output", file], "not a folder"),
    ] {
      let outcome = try run(["import"] + arguments)
      #expect(outcome.status == .exited(1) && outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try run(["import", file]).status == .exited(64))
  }
}
