import ArgumentParser
import Articles
import Catalogue
import SafeText

/// `monograph check`: what an editor should mend, one line each.
struct Check: Runnable {
  static let configuration = CommandConfiguration(
    abstract: "Print what is wrong in a library, each as file:line: what, and how to mend it.")

  @OptionGroup var options: LibraryOptions

  func execute() throws -> Int32 {
    let library = try options.openWhole()
    let problems = library.problems()
    let lines = problems.map { ScreenText($0.description) }
    let status = OutputStyle.ofStandardOutput().printLines(lines)
    return problems.isEmpty ? status : 1
  }
}
