import Drawing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A scene: what is on the screen after some keys.
///
/// It is a text file, so that a new one needs no code.
///
/// ```
/// # What a user would lose if this failed
/// size: 80x24
/// library: sample
/// keys: j j Enter
/// --- screen
/// …
/// --- styles
/// …
/// --- cursor 3,1
/// ```
struct SceneFile {
  var comment = ""
  var size = Size(rows: 24, columns: 80)
  var library = "sample"
  var isASCII = false
  var place: String?
  var language = "en"
  var keys: [String] = []
  var expected = ""

  let path: String

  init(path: String) throws {
    self.path = path
    let text = try TextFile.read(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = lines.prefix { !$0.hasPrefix("---") }
    expected = lines.dropFirst(head.count).joined(separator: "\n")
    for line in head {
      try read(line)
    }
  }

  private mutating func read(_ line: String) throws {
    if line.hasPrefix("#") {
      comment += line + "\n"
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    switch line[..<colon] {
    case "size":
      let parts = value.split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2 else { throw SceneError.unreadable(line) }
      size = Size(rows: parts[1], columns: parts[0])
    case "library": library = String(value)
    case "ascii": isASCII = value == "yes"
    case "place": place = String(value)
    case "language": language = String(value)
    case "keys": keys += value.split(separator: " ").map(String.init)
    default: throw SceneError.unreadable(line)
    }
  }

  /// The frame as scenes write it down.
  static func describe(_ canvas: Canvas) -> String {
    let screen = canvas.lines.map { $0.isEmpty ? "" : "\($0)" }.joined(separator: "\n")
    let styles = canvas.styleMap.joined(separator: "\n")
    let cursor = "\(canvas.cursor.row),\(canvas.cursor.column)"
    return "--- screen\n\(screen)\n--- styles\n\(styles)\n--- cursor \(cursor)\n"
  }

  /// Writes `frame` down as what is expected.
  func record(_ frame: String) throws {
    let old = try TextFile.read(path)
    let head = old.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("---") }
    try TextFile.write(head.joined(separator: "\n") + "\n" + frame, to: path)
  }
}

/// What is wrong with a scene's text.
enum SceneError: Error {
  case unreadable(String)
  case noFile(String)
}

/// Text files of the tests, without Foundation.
enum TextFile {
  static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw SceneError.noFile(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw SceneError.noFile(path) }
    fputs(text, file)
    fclose(file)
  }

  /// The folder of these tests.
  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
}
