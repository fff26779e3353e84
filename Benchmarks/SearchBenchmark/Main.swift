import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures search in libraries of many sizes; `Options.usage` says how.
@main
struct Main {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      complain(Options.usage)
      exit(64)
    }
    do {
      if let folder = options.folder { try make(in: folder, options) }
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  /// Leaves one library in a folder.
  private static func make(in folder: String, _ options: Options) throws(LaunchProblem) {
    let vocabulary = Vocabulary(seed: options.seed)
    var library = MadeLibrary(
      options.shapes[0],
      sections: options.sizes[0],
      vocabulary: vocabulary,
      seed: options.seed
    )
    try library.write(to: folder)
    print("\(library.bytes) bytes, \(library.sections) sections")
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
