import ArgumentParser
import Articles
import Emergency
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `monograph import`: texts as a scraper left them, turned into articles in Markdown.
struct Import: Runnable {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn scraped texts into articles in Markdown, with a report for their editor.",
    discussion: """
      Articles go to DIR/articles, one file each; DIR is then a library. What was set aside, and \
      what an editor should look at, stands in DIR/\(Import.reportName).
      """
  )

  /// No library reads a file of this name as an article: those end in .md or .txt.
  static let reportName = "import-report.log"

  @Argument(help: ArgumentHelp("Texts, each with one article or several.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The folder to write to; made where it is missing.", valueName: "dir"))
  var output: String

  @Flag(help: "Write over files of the same names.")
  var force = false

  func execute() throws -> Int32 {
    var made = ArticleImport(topics: Shipped.topics, today: Moment.now().today.description)
    var status: Int32 = 0
    for path in files {
      do {
        made.add(try Import.bytes(of: path), file: Import.name(of: path))
      } catch let failure as Failure {
        EmergencyEnding.write("monograph: \(failure.message.string)")
        status = 1
      }
    }
    guard !made.articles.isEmpty else { return 1 }
    let report = made.report.lines.map { $0.string + "\n" }.joined()
    let texts = made.articles.map { ("articles/" + $0.name, $0.text) }
    let written = texts + [(Import.reportName, report)]
    let folder = try OutputFolder(output)
    try folder.make("articles")
    if !force { try folder.refuse(written.map(\.0)) }
    for (name, text) in written { try folder.write(text, to: name, isForced: force) }
    let lines = written.map { ScreenText("\(output)/\($0.0)") }
    return max(status, OutputStyle.ofStandardOutput().printLines(lines))
  }

  /// The last part of a path.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A file's bytes, through the library's own door: regular files only.
  ///
  /// It was named by the user, so it may be a link.
  private static func bytes(of path: String) throws -> [UInt8] {
    let name = name(of: path)
    guard !name.lowercased().hasSuffix(".md") else {
      throw Failure("\(path) is Markdown already: put it into the library as it is")
    }
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let full = resolved.map { String(cString: $0) } ?? path
    let last = Import.name(of: full)
    let folder = String(full.dropLast(last.count))
    do throws(FileProblem) {
      return try FolderSource(path: folder.isEmpty ? "." : folder).read(last)
    } catch {
      throw Failure("cannot read \(path): \(error.message)")
    }
  }
}
