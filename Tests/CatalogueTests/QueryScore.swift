import Articles
import SafeText

@testable import Catalogue

/// How many queries of each kind find what they should.
struct QueryScore {
  private var asked: [String: Int] = [:]
  private var right: [String: Int] = [:]
  private var kinds: [String] = []
  private(set) var faults: [String] = []

  mutating func add(_ query: TypedQuery, _ results: SearchResults, of library: Library) {
    if asked[query.kind] == nil { kinds.append(query.kind) }
    asked[query.kind, default: 0] += 1
    guard let fault = query.fault(of: results, in: library) else {
      right[query.kind, default: 0] += 1
      return
    }
    let hits = results.hits.prefix(3).map {
      "      \($0.place.text):\($0.line) \($0.text.string.prefix(70))"
    }
    faults.append((["  \(query.kind): \(query.text): \(fault)"] + hits).joined(separator: "\n"))
  }

  var share: Double {
    let all = asked.values.reduce(0, +)
    return all == 0 ? 0 : Double(right.values.reduce(0, +)) / Double(all)
  }

  /// The score by kind, then what went wrong.
  func report(_ name: String) -> String {
    let lines = kinds.map { "  \(right[$0] ?? 0)/\(asked[$0] ?? 0) \($0)" }
    let permille = Int((share * 1000).rounded())
    let sum = "\(name): \(permille / 10).\(permille % 10) % right"
    return ([sum] + lines + faults).joined(separator: "\n")
  }
}

/// Lines of a scraped file that are no article, as a person marked them in the `.outline` beside
/// it.
struct MarkedLines {
  /// The kinds that must never be found.
  private static let kinds: Set<Substring> = ["comment", "advert", "navigation"]

  private let ranges: [ClosedRange<Int>]
  /// The longer ones of those lines, as they are shown.
  private let texts: [String]

  init(outline: String, file: [UInt8]) {
    var ranges: [ClosedRange<Int>] = []
    for line in outline.split(separator: "\n") where line.hasPrefix("set-aside ") {
      // What a reader may set aside and need not is marked in a remark.
      guard !line.contains("# optional") else { continue }
      let words = line.split(separator: " ").dropFirst()
      guard let place = words.lazy.compactMap({ Self.range($0) }).first,
        words.contains(where: { !Self.kinds.isDisjoint(with: $0.split(separator: "|")) })
      else { continue }
      ranges.append(place)
    }
    let lines = String(decoding: file, as: UTF8.self).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    self.ranges = ranges
    texts = ranges.flatMap { $0.clamped(to: 1...max(1, lines.count)) }.map {
      ScreenText(String(lines[$0 - 1])).string
    }.filter { $0.utf8.count > 24 }
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] > 0, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  /// Whether `hit` begins in one of the lines, or shows one.
  func covers(_ hit: SearchHit) -> Bool {
    ranges.contains { $0.contains(hit.line) } || texts.contains { hit.text.string.contains($0) }
  }
}
