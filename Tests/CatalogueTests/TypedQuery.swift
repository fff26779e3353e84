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

  /// What is wrong with `results`; nil where they are right.
  func fault(of results: SearchResults) -> String? {
    switch emergency {
    case .yes where !results.isEmergency: return "no card"
    case .no where results.isEmergency: return "a card that nobody needs"
    default: break
    }
    if findsNothing { return results.hits.isEmpty ? nil : "finds something" }
    let first = results.hits.prefix(within)
    if first.contains(where: { hit in without.contains { hit.says($0) } }) {
      return "finds what is something else"
    }
    if places.isEmpty, texts.isEmpty { return nil }
    if first.contains(where: isRight) { return nil }
    guard let rank = results.hits.firstIndex(where: isRight) else {
      return results.hits.isEmpty ? "finds nothing" : "is not among the first 20"
    }
    return "only at \(rank + 1), not within \(within)"
  }

  private func isRight(_ hit: SearchHit) -> Bool {
    texts.contains { hit.says($0) }
      || places.contains { place in
        place == hit.place.text || hit.topics.contains { $0 == place || $0.hasPrefix(place + ".") }
      }
  }
}

extension SearchHit {
  /// Whether `words` stand in its text, a heading or the title; `80 mg` does not stand in `180 mg`.
  func says(_ words: String) -> Bool {
    let wanted = Array(words.lowercased().utf8)
    return ([text, article.title] + headings).contains { text in
      let letters = Array(text.string.lowercased().utf8)
      guard letters.count >= wanted.count, let first = wanted.first else { return false }
      return (0...(letters.count - wanted.count)).contains { start in
        let before: UInt8 = start > 0 ? letters[start - 1] : 0x20
        let isWithinNumber = Self.isOfNumber(first) && Self.isOfNumber(before)
        return !isWithinNumber && letters[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2E
  }
}
