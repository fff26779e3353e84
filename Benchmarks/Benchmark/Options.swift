/// What is to be measured, as asked for on the command line.
struct Options {
  /// Rounds that count; one more comes before them to warm up.
  var rounds = 9
  /// The programs to measure; empty: all that are installed.
  var only: [String] = []
  var writesJSON = false
  /// Whether to run in the real-time class and keep the processors awake; needs root.
  var isBoosted = false
  /// A folder for what each program wrote, up to before it is told to quit.
  var recordings: String?
  var monograph: String
  var floor = ".build/bench/pager"

  static let usage = """
    usage: Benchmark [--rounds N] [--only NAME,NAME] [--json] [--boost] [--record FOLDER]
                     [--monograph PATH] [--floor PATH]

    Starts each program in turn on a terminal of 24 × 80, round after round, presses its keys, and
    prints what a user would wait for, as times and as ratios to the floor (a C pager on ncurses).
    --boost uses the real-time class and keeps the processors awake: steadier, but needs root and
    the machine for itself. Programs: floor, monograph, less, info, tig, w3m, lynx.
    """

  /// Reads the arguments; nil when they are not of the form in `usage`.
  init?(_ arguments: [String], monograph: String?) {
    self.monograph = monograph ?? ".build/release/monograph"
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--json": writesJSON = true
      case "--boost": isBoosted = true
      case "--rounds":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        rounds = number
      case "--only":
        guard let names = rest.popFirst() else { return nil }
        only = names.split(separator: ",").map(String.init)
      case "--record": recordings = rest.popFirst()
      case "--monograph":
        guard let path = rest.popFirst() else { return nil }
        self.monograph = path
      case "--floor":
        guard let path = rest.popFirst() else { return nil }
        floor = path
      default: return nil
      }
    }
  }
}
