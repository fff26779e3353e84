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
      if !options.child.isEmpty {
        try work(options)
      } else if let folder = options.folder {
        try make(in: folder, options)
      } else {
        try measure(options)
      }
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  private static func work(_ options: Options) throws {
    guard let child = Child(options.child) else {
      throw RunProblem(description: Options.usage)
    }
    child.run()
  }

  /// Leaves one library in a folder.
  private static func make(in folder: String, _ options: Options) throws {
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

  private static func measure(_ options: Options) throws {
    let places: [String] = ["/usr/bin/rg", "/usr/local/bin/rg", "/opt/homebrew/bin/rg"]
    let ripgrep = places.first { access($0, X_OK) == 0 }
    if ripgrep == nil { complain("ripgrep is not there: make test-deps installs it") }
    let measurement = Measurement(
      options: options,
      program: program,
      ripgrep: ripgrep,
      vocabulary: Vocabulary(seed: options.seed)
    )
    var samples = [try measurement.shipped()]
    for shape in options.shapes {
      for size in options.sizes {
        complain("\(shape.rawValue), \(size) sections …")
        samples.append(try measurement.made(shape, sections: size))
      }
    }
    print(Report(samples: samples).text)
  }

  private static var program: String {
    realpath("/proc/self/exe", nil).map { path in
      defer { free(path) }
      return String(cString: path)
    } ?? CommandLine.arguments[0]
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
