import Articles
import SafeText

@testable import Catalogue

/// What somebody types, and where the answer stands: a line of `queries.yaml`, which says what its
/// fields mean.
struct TypedQuery: Sendable {
  enum Emergency: String {
    case yes = "true"
    case no = "false"
    case either
  }

  var kind: String
  var text: String
  var places: [String]
  var texts: [String]
  var within: Int
  var emergency: Emergency
  var without: [String]
  var findsNothing: Bool

  /// The queries under `name` of a file.
  static func read(_ bytes: [UInt8], _ name: String) -> [TypedQuery] {
    let yaml = YAMLReader.read(bytes, file: "queries.yaml", limits: .libraryFile)
    return (yaml.root?[name]?.list ?? []).compactMap { TypedQuery($0) }
  }

  /// Nil for what lacks a query or anything to judge it by.
  private init?(_ node: YAMLNode) {
    guard let text = node["query"]?.text, let kind = node["kind"]?.text else { return nil }
    func texts(_ key: String) -> [String] { node[key]?.list?.compactMap(\.text) ?? [] }
    self.text = text
    self.kind = kind
    places = texts("places")
    self.texts = texts("texts")
    within = node["within"]?.text.flatMap { Int($0) } ?? 3
    emergency = node["emergency"]?.text.flatMap { Emergency(rawValue: $0) } ?? .no
    without = texts("without")
    findsNothing = node["none"]?.text == "true"
    let asksForHits = !places.isEmpty || !self.texts.isEmpty
    guard asksForHits != findsNothing || emergency == .yes else { return nil }
  }

  var request: SearchRequest {
    SearchRequest(text, isTyping: kind == "unfinished", limit: 20)
  }

  /// What is wrong with `results` of `library`; nil where they are right.
  func fault(of results: SearchResults, in library: Library) -> String? {
    switch emergency {
    case .yes where !results.isEmergency: return "no card"
    case .no where results.isEmergency: return "a card that nobody needs"
    default: break
    }
    if findsNothing { return results.hits.isEmpty ? nil : "finds something" }
    let first = results.hits.prefix(within)
    if first.contains(where: { hit in without.contains { [hit.text].say($0) } }) {
      return "finds what is something else"
    }
    if places.isEmpty, texts.isEmpty { return nil }
    if first.contains(where: { isRight($0, in: library) }) { return nil }
    guard let rank = results.hits.firstIndex(where: { isRight($0, in: library) }) else {
      return results.hits.isEmpty ? "finds nothing" : "is not among the first 20"
    }
    return "only at \(rank + 1), not within \(within)"
  }

  private func isRight(_ hit: SearchHit, in library: Library) -> Bool {
    let isThere = places.contains { place in
      place == hit.place.text || hit.topics.contains { $0 == place || $0.hasPrefix(place + ".") }
    }
    guard !isThere, !texts.isEmpty else { return isThere }
    let said = [hit.article.title] + hit.headings + library.paragraphs(of: hit)
    return texts.contains { said.say($0) }
  }
}

extension Library {
  /// The blocks of the passage that was found.
  func blocks(of hit: SearchHit) -> [Block] {
    let groups = page(hit.place, language: "en")?.groups ?? []
    return groups.lazy.flatMap(\.passages).first { $0.id == hit.id }?.blocks ?? []
  }

  fileprivate func paragraphs(of hit: SearchHit) -> [ScreenText] {
    blocks(of: hit).paragraphs.map(\.text)
  }
}

extension [ScreenText] {
  /// Whether `words` stand in one of the texts; `80 mg` does not stand in `180 mg`.
  fileprivate func say(_ words: String) -> Bool {
    let wanted = Array<UInt8>(words.lowercased().utf8)
    return contains { text in
      let letters = Array<UInt8>(text.string.lowercased().utf8)
      guard letters.count >= wanted.count, let first = wanted.first else { return false }
      return (0...(letters.count - wanted.count)).contains { start in
        let before: UInt8 = start > 0 ? letters[start - 1] : 0x20
        let isWithinNumber = isOfNumber(first) && isOfNumber(before)
        return !isWithinNumber && letters[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }

}

private func isOfNumber(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2E
}
