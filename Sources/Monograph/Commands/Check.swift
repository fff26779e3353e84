import ArgumentParser
import Articles
import SafeText

/// `monograph check`: what an editor should mend, one line each.
struct Check: Runnable {
  static let configuration = CommandConfiguration(
    abstract: "Print what is wrong in a library, each as file:line: what, and how to mend it."
  )

  @OptionGroup var options: LibraryOptions

  func execute() throws -> Int32 {
    let problems = LibraryCheck.problems(of: try options.source(), topics: Shipped.topics)
    let lines = problems.map { ScreenText($0.description) }
    let status = OutputStyle.ofStandardOutput().printLines(lines)
    return max(status, problems.isEmpty ? 0 : 1)
  }
}
