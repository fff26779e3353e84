import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program that is measured, and the keys that do the same in each.
struct Contestant {
  let name: String
  let launch: Launch
  /// All of these on the screen: the first frame is there.
  let expected: [String]
  /// Pressed once before keys are measured.
  var before = ""
  let lineDown: String
  let pageDown: String
  let lineUp: String
  let quit: String
  /// Opens the emergency card, and closes it again; nil where there is none.
  var emergency: (open: String, close: String)?
  /// Opens the search, types there, and closes it again; nil where there is none.
  var search: (open: String, typed: String, close: String)?

  /// The programs to measure that are there, and the names of those that are not.
  static func all(
    _ options: Options,
    _ material: Material
  ) -> (found: [Contestant], missing: [String]) {
    let wanted = table(options, material).filter {
      options.only.isEmpty || options.only.contains($0.name)
    }
    let found = wanted.filter { access($0.launch.path, X_OK) == 0 }
    return (found, wanted.map(\.name).filter { name in !found.contains { $0.name == name } })
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }

  private static func table(_ options: Options, _ material: Material) -> [Contestant] {
    let environment = Launch.environment(home: material.folder.path)
    // Files by bare names: what a program shows of a path is then the same every time.
    func program(_ path: String, _ arguments: [String]) -> Launch {
      var launch = Launch(path, arguments, environment: environment)
      launch.folder = material.folder.path
      return launch
    }
    let words = [Material.firstWords]
    var tig = program("/usr/bin/tig", ["show", "HEAD:article.txt"])
    tig.folder = material.repository
    return [
      Contestant(
        name: "floor",
        launch: program(absolute(options.floor), ["article.txt"]),
        expected: words + ["byte 0"],
        lineDown: "j",
        pageDown: " ",
        lineUp: "k",
        quit: "q"
      ),
      Contestant(
        name: "monograph",
        launch: program(absolute(options.monograph), []),
        // The tree on the left, the rule between, and the first page.
        expected: ["Overview", "│", "Baclofen"],
        before: "<Tab>",
        lineDown: "j",
        pageDown: " ",
        lineUp: "k",
        quit: "Q",
        emergency: (open: "!", close: "q"),
        search: (open: "s", typed: "missed dose kidney withdrawal", close: "<Esc>")
      ),
      Contestant(
        name: "less",
        launch: program("/usr/bin/less", ["article.txt"]),
        expected: words,
        lineDown: "j",
        pageDown: " ",
        lineUp: "k",
        quit: "q"
      ),
      Contestant(
        name: "info",
        launch: program("/usr/bin/info", ["-f", "article.info"]),
        expected: words,
        lineDown: "<Down>",
        pageDown: " ",
        lineUp: "<Up>",
        quit: "q"
      ),
      Contestant(
        name: "tig",
        launch: tig,
        expected: words,
        lineDown: "j",
        pageDown: " ",
        lineUp: "k",
        quit: "Q"
      ),
      Contestant(
        name: "w3m",
        launch: program("/usr/bin/w3m", ["article.html"]),
        expected: words,
        lineDown: "J",
        pageDown: " ",
        lineUp: "K",
        quit: "Q"
      ),
      Contestant(
        name: "lynx",
        launch: program("/usr/bin/lynx", ["article.html"]),
        expected: words,
        lineDown: "<C-n>",
        pageDown: " ",
        lineUp: "<C-p>",
        quit: "Q"
      ),
    ]
  }
}
