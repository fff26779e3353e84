/// What single words mean to a pass, looked up by their code.
struct CueTable<Meaning: Sendable>: Sendable {
  private let nothing: Meaning
  private var meanings = CodeTable<Meaning>()
  /// Most words of a text mean nothing here, which one look tells.
  private var filter = CodeFilter()

  /// Makes a table in which words mean `nothing`.
  init(nothing: Meaning) { self.nothing = nothing }

  /// Changes what words mean, which are parted by blanks.
  mutating func add(_ words: String, _ change: (inout Meaning) -> Void) {
    let empty = nothing
    for word in words.utf8.split(separator: 0x20) {
      let code = CueWords.code(of: String(Substring(word)))
      meanings.change(code, from: empty, change)
      filter.insert(code)
    }
  }

  /// Whether a word may mean anything here; most do not, which this tells without a search.
  func mayMean(_ code: UInt64) -> Bool { filter.mayContain(code) }

  /// What a word means.
  subscript(code: UInt64) -> Meaning {
    guard mayMean(code) else { return nothing }
    return meanings[code] ?? nothing
  }
}
