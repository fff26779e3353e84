import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

/// Reads every passage for each query: slow, and plain enough to be believed.
@MainActor
private struct SlowScan {
  private var passages: [(article: String, texts: [FoldedWords])] = []

  init(_ library: Library) {
    for article in library.articles() {
      let page = library.page(.article(article.id), language: "en")
      for passage in page?.groups.flatMap(\.passages) ?? [] where !passage.blocks.isEmpty {
        let paragraphs = passage.blocks.paragraphs.map(\.text)
        let texts = passage.headings + [passage.article.title] + paragraphs
        passages.append((article.id, texts.map { FoldedWords($0) }))
      }
    }
  }

  /// How many passages of each article have all of `wanted` and none of `unwanted`; each is words
  /// that follow each other, and the last word of the last one may go on.
  func counts(_ wanted: [[String]], without unwanted: [[String]], isOpen: Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (article, texts) in passages {
      let isWanted = wanted.enumerated().allSatisfy { index, phrase in
        Self.stands(phrase, in: texts, isOpen: isOpen && index == wanted.count - 1)
      }
      let isUnwanted = unwanted.contains { Self.stands($0, in: texts, isOpen: false) }
      if isWanted, !isUnwanted { counts[article, default: 0] += 1 }
    }
    return counts
  }

  private static func stands(_ phrase: [String], in texts: [FoldedWords], isOpen: Bool) -> Bool {
    texts.contains { text in
      let words = text.words.map { String(decoding: text.folded($0), as: UTF8.self) }
      let extras = text.extras.map { String(decoding: text.foldedExtra($0), as: UTF8.self) }
      if phrase.count == 1, let word = phrase.first {
        return (words + extras).contains { isOpen ? $0.hasPrefix(word) : $0 == word }
      }
      return words.indices.contains { start in
        words.count - start >= phrase.count
          && phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
      }
    }
  }
}

@MainActor
@Suite struct AgreementTests {
  @Test("What was typed before changes no answer, forwards and back")
  func remembersRightly() {
    let sections = [
      ("First", "Alphas with beta."), ("Second", "Beta and gamma."), ("Third", "Gamma, delta."),
      ("Fourth", "An alpha, a delta and an epsilon."), ("Fifth", "Gamma rays after beta blockers."),
    ]
    let files = [("notes.md", SearchLibrary.article(sections))]
    let typed = SearchLibrary(files)
    for query in ["alpha gamma delta eps", "beta eps gamma", "alpha eps -delta", "gamm alph beta"] {
      let starts = query.indices.map { String(query[...$0]) }
      for start in starts + starts.reversed() {
        let fresh = SearchLibrary(files).search(start, isTyping: true)
        let known = typed.search(start, isTyping: true)
        #expect(known.hits == fresh.hits && known.dropped == fresh.dropped, "\(start)")
      }
    }
  }

  private static let pool = [
    "take", "5mg", "food", "spasticity", "cause", "never", "stop", "slowly", "kidney", "doctor",
    "naive", "evier", "tablet", "day", "three times", "with food", "may cause", "times a", "title",
    "10mg", "20mg", "banana",
  ]

  /// Adds what a search found to what each article has in all.
  private static func counts(_ results: SearchResults) -> [String: Int] {
    results.hits.reduce(into: [:]) { $0[$1.article.id, default: 0] += 1 + $1.moreInArticle }
  }

  @Test("A search finds what a plain scan finds", arguments: 0..<12 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var library = LibraryInFolder(seed: seed, articles: 5)
    let opened = library.open(kept: false)
    let scan = SlowScan(opened)
    for round in 0..<60 {
      var wanted: [[String]] = []
      var unwanted: [[String]] = []
      var query = ""
      for _ in 0...library.random.below(2) {
        let phrase = library.random.pick(Self.pool)
        wanted.append(phrase.split(separator: " ").map(String.init))
        query += " \"\(phrase)\""
      }
      if library.random.below(3) == 0 {
        let phrase = library.random.pick(Self.pool)
        unwanted.append(phrase.split(separator: " ").map(String.init))
        query += " -\"\(phrase)\""
      }
      let slow = scan.counts(wanted, without: unwanted, isOpen: false)
      let results = opened.search(SearchRequest(query, limit: 1_000))
      // Where nothing or little has all words, others are shown as well.
      guard slow.values.reduce(0, +) >= 3 else {
        if slow.isEmpty { #expect(results.hits.isEmpty || !results.dropped.isEmpty) }
        continue
      }
      #expect(Self.counts(results) == slow, "seed \(seed), round \(round): \(query)")
      #expect(results.total == slow.values.reduce(0, +), "seed \(seed), round \(round): \(query)")
    }
  }

  @Test("An unfinished word finds what a plain scan finds", arguments: 0..<6 as Range<UInt64>)
  func prefixes(seed: UInt64) {
    let library = LibraryInFolder(seed: seed, articles: 5)
    let opened = library.open(kept: false)
    let scan = SlowScan(opened)
    for word in ["spa", "ki", "fo", "s", "slow", "eve", "nev", "tab", "do", "ban"] {
      let slow = scan.counts([[word]], without: [], isOpen: true)
      guard slow.values.reduce(0, +) >= 3 else { continue }
      let results = opened.search(SearchRequest(word, isTyping: true, limit: 1_000))
      #expect(Self.counts(results) == slow, "seed \(seed): \(word)")
    }
  }

  @Test("Any text is a query", arguments: 0..<8 as Range<UInt64>)
  func anything(seed: UInt64) {
    var library = LibraryInFolder(seed: seed, articles: 2)
    let opened = library.open(kept: false)
    let pieces = [
      "\"", "-", "=", "OR", "AND", "NOT", "NEAR(", "*", "^", ":", "topic:", "lang:", "source:", "(",
      ")", "l'", "20.04", "mg", "5", "\u{301}", "’", "é", "{", "}", "+", "\\", "\u{0}", "take",
    ]
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<library.random.below(12) {
        if library.random.below(3) == 0 {
          bytes.append(UInt8(truncatingIfNeeded: library.random.next()))
        } else {
          bytes += library.random.pick(pieces).utf8
          if library.random.below(2) == 0 { bytes.append(0x20) }
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let results = opened.search(SearchRequest(text, isTyping: library.random.below(2) == 0))
      for hit in results.hits {
        let texts = [hit.text, hit.article.title] + hit.headings
        let isLit = texts.contains { !results.matcher.ranges(in: $0).isEmpty }
        // Filters alone let passages through, and light nothing.
        let isWordless = SearchQuery(results.request).terms.isEmpty
        #expect(isLit != isWordless, "seed \(seed): \(text) at \(hit.place.text)")
        let lit = results.matcher.ranges(in: hit.text)
        #expect(hit.lit == lit, "seed \(seed): \(text) at \(hit.place.text)")
      }
    }
    #expect(!opened.articles().isEmpty, "the catalogue came to harm")
  }
}
