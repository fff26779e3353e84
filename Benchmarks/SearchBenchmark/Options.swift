/// What is to be measured, as asked for on the command line.
struct Options {
  /// Sections of the libraries to measure.
  var sizes = [1_000, 10_000]
  var shapes = Shape.allCases
  var seed: UInt64 = 1962
  /// A folder in which to leave a library, instead of measuring.
  var folder: String?
  /// A folder where made libraries and their catalogues stay, and are found again.
  var kept: String?
  /// A process of our own, started by the one that measures: its task and what it works on.
  var child: [String] = []

  static let usage = """
    usage: SearchBenchmark [all] [--sizes N,N] [--shape sections|labels] [--seed N]
                           [--make FOLDER] [--keep FOLDER]

    Makes libraries that nobody wrote (1,000 and 10,000 sections; with `all` also 100,000 and
    400,000), types forty queries into each key by key, and prints what a key costs beside one run
    of ripgrep, and what building and opening the catalogue cost. --make only writes the first size
    and shape to FOLDER, which must be there. --keep leaves libraries and catalogues in
    FOLDER; where they are there already, only keys are measured.
    """

  /// Reads the arguments; nil when they are not of the form in `usage`.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "all": sizes = [1_000, 10_000, 100_000, 400_000]
      case "--sizes":
        guard let list = rest.popFirst() else { return nil }
        sizes = list.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
        if sizes.isEmpty { return nil }
      case "--shape":
        guard let shape = rest.popFirst().flatMap({ Shape(rawValue: $0) }) else { return nil }
        shapes = [shape]
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = number
      case "--make":
        guard let path = rest.popFirst() else { return nil }
        folder = path
      case "--keep":
        guard let path = rest.popFirst() else { return nil }
        kept = path
      case "--child":
        child = Array(rest)
        return
      default: return nil
      }
    }
  }
}
