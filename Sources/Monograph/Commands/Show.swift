import ArgumentParser
import Browsing
import Catalogue
import SafeText

/// `monograph show`: one page on standard output.
struct Show: Runnable {
  static let configuration = CommandConfiguration(
    abstract: "Print a topic, an article or a section, with its sources."
  )

  /// The forms that a page can be printed in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @OptionGroup var options: LibraryOptions

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Argument(help: "A topic, an article, or article#section.")
  var place: String

  func execute() throws -> Int32 {
    let library = try options.openWhole()
    let place = try library.place(named: place)
    switch format {
    case .text: return try Show.printText(library, place: place)
    case .markdown: return try printed(MarkdownPage(Show.page(place, of: library)).text)
    case .json: return try printed(JSONPage(Show.page(place, of: library)).text)
    }
  }

  /// Prints the page as the browser shows it, without its frame.
  static func printText(_ library: Library, place: Place) throws -> Int32 {
    let style = OutputStyle.ofStandardOutput()
    let layout = ArticleLayout(
      try page(place, of: library),
      columns: min(style.columns, Layout.textColumns),
      glyphs: style.isASCII ? .ascii : .unicode,
      wording: Shipped.wording,
      isLinear: true
    )
    return style.printLines(layout.text.map { ScreenText($0) })
  }

  private static func page(_ place: Place, of library: Library) throws -> Page {
    guard let page = library.page(place, language: Shipped.language) else {
      throw Failure("no page for \(place.text)")
    }
    return page
  }
}
