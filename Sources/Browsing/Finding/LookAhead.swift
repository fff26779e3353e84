import Catalogue

/// What the finder finds for the texts that come next, most likely, looked up while nobody types.
///
/// A processor's caches are cold by the time that somebody strikes the next key: a search takes
/// several times as long then as right behind another one. It keeps what was found for the last
/// texts as well, for whoever takes a letter back. In memory only.
struct LookAhead {
  /// What was typed last, until it is known what is likely to follow.
  private var typed: SearchRequest?
  /// Texts that were not looked up yet, the likeliest first.
  private var waiting: ArraySlice<SearchRequest> = []
  /// What was found, last what was asked for last.
  private(set) var known: [SearchResults] = []
  /// Where the library stood when it was asked.
  private var generation = -1

  /// How many texts are looked up for each one that is typed.
  ///
  /// More would find little more: about two thirds of the letters of this project's own queries are
  /// among the first four.
  private static let breadth = 4
  /// Those of the text that is typed, of the one before it and of what was likely behind both.
  private static let mostKnown = 2 * (breadth + 1)

  /// Whether there is a text to be looked up.
  var hasWork: Bool { typed != nil || !waiting.isEmpty }

  /// What is found by `request`: known already, or asked now.
  mutating func results(of request: SearchRequest, in library: Library) -> SearchResults {
    if generation != library.generation { known = [] }
    generation = library.generation
    let results: SearchResults
    if let index = known.firstIndex(where: { $0.request == request }) {
      results = known.remove(at: index)
    } else {
      results = library.search(request)
    }
    keep(results)
    return results
  }

  /// Notes that what is likely to come behind `request` is to be looked up, and nothing else any
  /// more; nothing at all for nil.
  mutating func prepare(behind request: SearchRequest?) {
    typed = request
    waiting = []
  }

  /// Takes one step: works out what is likely, or looks one text up.
  mutating func goOn(in library: Library) {
    if let typed {
      self.typed = nil
      for text in library.likelyContinuations(of: typed.text, limit: Self.breadth) {
        var next = typed
        next.text = text
        waiting.append(next)
      }
    } else if let request = waiting.popFirst() {
      // What is kept is thrown away where the library has changed.
      _ = results(of: request, in: library)
    }
  }

  private mutating func keep(_ results: SearchResults) {
    // While the library is being read, or where it could not be read, the next question may find
    // more.
    guard !results.isPartial, !results.hits.isEmpty else { return }
    if known.count >= Self.mostKnown { known.removeFirst() }
    known.append(results)
  }
}
