/// What one start of one program gave.
///
/// Times are milliseconds, memory is KiB.
struct Sample {
  /// From the start to the arrival after which all that was expected was on the screen.
  var firstText = 0.0
  /// From the start to the last arrival before output was quiet, the expected being there.
  var firstFrame = 0.0
  var firstBytes = 0
  /// Processor time of the program and its children up to the first frame.
  var firstProcessor = 0.0
  var anonymous = 0
  var resident = 0
  /// From the writing of a key to the last arrival of what it caused, for each key with an answer.
  var keys: [Double] = []
  var keyBytes = 0
  /// From the emergency key to the last arrival of the card, each time; empty without a card.
  var emergencies: [Double] = []
  /// From a key typed in the search to the last arrival of its results; empty without a search.
  var searches: [Double] = []
  /// Keys that caused no output.
  var silent = 0
  var keysProcessor = 0.0
  /// A hundred keys written at once: time until the output ended, per key.
  var held = 0.0
  /// Time that the program could have run and had no processor, up to the end: noise.
  var delay = 0.0
  /// How often a thread waited within five seconds without keys; measured once.
  var idleWaits: Int?
  /// What the program did not put back at its end.
  var leftovers: [String] = []
  var unknown: [String] = []
}
