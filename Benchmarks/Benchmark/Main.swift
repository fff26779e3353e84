import CPseudoTerminal
import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures Monograph beside other programs; `Options.usage` says how.
@main
struct Main {
  static func main() {
    let variable = getenv("MONOGRAPH_BINARY").map { String(cString: $0) }
    guard let options = Options(Array(CommandLine.arguments.dropFirst()), monograph: variable)
    else {
      complain(Options.usage)
      exit(64)
    }
    exit(run(options))
  }

  private static func run(_ options: Options) -> Int32 {
    guard let material = try? Material() else {
      complain("cannot write the articles to measure with")
      return 1
    }
    var notes: [String] = []
    if options.isBoosted {
      let failure = max(cpt_keep_awake(), cpt_boost())
      notes.append(
        failure == 0 ? "Real-time class, processors kept awake." : "No boost: errno \(failure)."
      )
    }
    let (found, missing) = Contestant.all(options, material)
    if !missing.isEmpty { notes.append("Not there: \(missing.joined(separator: ", ")).") }
    var problems = 0
    let series = Rounds(options: options, contestants: found).run { problem in
      problems += 1
      complain(problem)
    }
    for one in series {
      let left = Set(one.all.flatMap(\.leftovers)).sorted()
      if !left.isEmpty { notes.append("\(one.name) leaves: \(left.joined(separator: ", ")).") }
      let unknown = Set(one.all.flatMap(\.unknown)).sorted()
      if !unknown.isEmpty {
        notes.append("\(one.name) sends: \(unknown.prefix(5).joined(separator: ", ")).")
      }
    }
    let report = Report(series: series.filter { !$0.all.isEmpty }, notes: notes)
    print(options.writesJSON ? report.json : report.tables)
    return problems == 0 ? 0 : 1
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
