import Articles
import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What was measured of one library; times are milliseconds.
struct Sample {
  var name: String
  var sections = 0
  var megabytes = 0.0
  var largestFile = 0
  /// From a key to the lines of its twenty results, on the clock and on the processor.
  var keys: [Double] = []
  var keysProcessor: [Double] = []
  /// The same as somebody types, with a pause between two keys in which the finder looks ahead.
  var pausedKeys: [Double] = []
  /// What was typed up to each key, and how long it took on the processor in each round.
  var typed: [String: [Double]] = [:]
  var build: Double?
  var buildProcessor: Double?
  /// The longest time between two events while the catalogue was built.
  var slice: Double?
  var sliceProcessor: Double?
  /// The most memory while it was built, and while queries were typed, in KiB.
  var buildPeak: Double?
  var typePeak: Double?
  var catalogue = 0
  /// From the start of a process to its first answer.
  var openWarm: Double?
  var openCold: Double?
  /// The same without a catalogue: the first answer, and the one from all of the library.
  var first: Double?
  var whole: Double?
  /// One run of ripgrep, on the clock and on the processor.
  var ripgrep: Double?
  var ripgrepProcessor: Double?
}

/// Measures one library after the other, each thing in a process of its own.
struct Measurement {
  private static let openings = 5
  private static let searches = 8

  let options: Options
  /// This executable.
  let program: String
  /// ripgrep; nil where it is not installed.
  let ripgrep: String?
  let vocabulary: Vocabulary

  /// The shipped library, as its files; the executable's own has it as a finished catalogue.
  func shipped() throws -> Sample {
    let folder = try TemporaryFolder("search-bench")
    let texts = Child.shippedFiles.filter { $0.path.hasSuffix(".md") }
    var sample = Sample(name: "shipped")
    sample.megabytes = Double(texts.reduce(0) { $0 + $1.bytes.count }) / 1e6
    let paragraphs = texts.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { line in
        line.lowercased().split { !$0.isLetter && $0 != "é" }.map(String.init)
      }
    }
    sample.sections = texts.reduce(0) { sum, file in
      sum + String(decoding: file.bytes, as: UTF8.self).split(separator: "\n#").count
    }
    var drawn = DrawnQueries(paragraphs, seed: options.seed)
    let queries = try folder.add("queries", drawn.queries().joined(separator: "\n").utf8)
    try type(["", "", queries], into: &sample)
    return sample
  }

  /// A library that nobody wrote.
  func made(_ shape: Shape, sections: Int) throws -> Sample {
    if let kept = options.kept { return try self.kept(shape, sections: sections, in: kept) }
    let folder = try TemporaryFolder("search-bench")
    var (sample, words) = try build(shape, sections: sections, in: folder.path)
    try type(words, into: &sample)
    try open(words, into: &sample)
    try search(words, into: &sample)
    return sample
  }

  /// A library that stays in a folder with its catalogue; built where it is not there yet.
  private func kept(_ shape: Shape, sections: Int, in parent: String) throws -> Sample {
    let folder = "\(parent)/\(shape.rawValue)-\(sections)-\(options.seed)"
    var sample = Sample(name: shape.rawValue, sections: sections)
    var words = Self.words(in: folder)
    if access(words[2], R_OK) != 0 {
      mkdir(parent, 0o700)
      mkdir(folder, 0o700)
      (sample, words) = try build(shape, sections: sections, in: folder)
    }
    try type(words, into: &sample)
    try search(words, into: &sample)
    return sample
  }

  /// Where library, cache and queries lie.
  private static func words(in folder: String) -> [String] {
    ["\(folder)/library", "\(folder)/cache", "\(folder)/queries"]
  }

  /// Makes a library and its catalogue; the queries are written last.
  private func build(
    _ shape: Shape,
    sections: Int,
    in folder: String
  ) throws -> (sample: Sample, words: [String]) {
    let words = Self.words(in: folder)
    mkdir(words[0], 0o700)
    var library = MadeLibrary(
      shape,
      sections: sections,
      vocabulary: vocabulary,
      seed: options.seed
    )
    try library.write(to: words[0])
    var sample = Sample(name: shape.rawValue, sections: sections)
    sample.megabytes = Double(library.bytes) / 1e6
    sample.largestFile = ColdFiles.sizes(below: words[0]).largest
    let making = words[2] + ".new"
    var drawn = DrawnQueries(library.samples, seed: options.seed)
    try TemporaryFolder.save(Array(drawn.queries().joined(separator: "\n").utf8), as: making)
    try build([words[0], words[1], making], into: &sample)
    sample.catalogue = ColdFiles.sizes(below: words[1]).sum
    rename(making, words[2])
    return (sample, words)
  }

  private func child(_ task: Child.Task, _ words: [String]) throws -> Run {
    try Run(program, ["--child", task.rawValue] + words)
  }

  // MARK: Parts

  private func build(_ words: [String], into sample: inout Sample) throws {
    let values = try child(.build, words).values
    sample.build = values["ms"]?.first
    sample.buildProcessor = values["cpu_ms"]?.first
    sample.slice = values["slice_ms"]?.first
    sample.sliceProcessor = values["slice_cpu_ms"]?.first
    sample.buildPeak = values["peak_kib"]?.first
  }

  private func type(_ words: [String], into sample: inout Sample) throws {
    let values = try child(.type, words).values
    sample.keys = values["key"] ?? []
    sample.keysProcessor = values["key_cpu"] ?? []
    sample.typePeak = values["peak_kib"]?.first
    for (name, times) in values where name.hasPrefix("typed ") {
      sample.typed[String(name.dropFirst(6))] = times
    }
    sample.pausedKeys = try child(.pause, words).values["key"] ?? []
  }

  private func open(_ words: [String], into sample: inout Sample) throws {
    let (files, cache, queries) = (words[0], words[1], words[2])
    func time(_ name: String, _ run: Run) -> Double? {
      run.values[name]?.first.map { $0 - Double(run.started.nanoseconds) / 1e6 }
    }
    sample.openWarm = median(
      try (0..<Self.openings).compactMap { _ in time("answered", try child(.open, words)) }
    )
    sample.openCold = median(
      try (0..<Self.openings).compactMap { _ in
        guard ColdFiles.cool(cache), ColdFiles.cool(files) else { return nil }
        return time("answered", try child(.open, words))
      }
    )
    let run = try child(.first, [files, cache + ".second", queries])
    sample.first = time("answered", run) ?? time("whole", run)
    sample.whole = time("whole", run)
  }

  /// Looks for the longest word of some of the queries, the files being in memory.
  private func search(_ words: [String], into sample: inout Sample) throws {
    guard let ripgrep, let typed = TemporaryFolder.contents(of: words[2]) else { return }
    let (files, queries) = (words[0], String(decoding: typed, as: UTF8.self).split(separator: "\n"))
    var times: [Double] = []
    var processorTimes: [Double] = []
    let step = max(1, queries.count / Self.searches)
    for number in stride(from: 0, to: queries.count, by: step) {
      let words = queries[number].split { $0 == " " || $0 == "\"" }
      guard let word = words.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      let run = try Run(ripgrep, ["-c", "-i", "-e", String(word), files], accepted: [0, 1])
      times.append(run.time)
      processorTimes.append(run.processorTime)
    }
    sample.ripgrep = median(times)
    sample.ripgrepProcessor = median(processorTimes)
  }
}
