import PseudoTerminal
import SeededRandom

/// What a file is full of.
enum Shape: String, CaseIterable {
  /// Articles as scrapers leave them: headings, paragraphs, lists, menus, bylines, comments.
  case articles
  /// A heading above every sentence.
  case headings
  /// One line.
  case line
  /// Nothing but NUL.
  case nuls
  /// Any bytes.
  case bytes

  /// A file's bytes, the same each time.
  func bytes(_ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 1962)
    switch self {
    case .nuls: return [UInt8](repeating: 0, count: count)
    case .bytes:
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        for place in 0..<count { buffer[place] = UInt8(truncatingIfNeeded: random.next()) }
        filled = count
      }
    case .articles: return Self.filled(count) { Self.article(&random) }
    case .headings: return Self.filled(count) { Self.heading(&random) + Self.sentence(&random) }
    case .line:
      return Self.filled(count) { String(Self.sentence(&random).map { $0.isNewline ? " " : $0 }) }
    }
  }

  /// Text up to `count` bytes, in a row that never grows.
  private static func filled(_ count: Int, _ next: () -> String) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let before = filled
        for byte in next().utf8 where filled < count {
          buffer[filled] = byte
          filled += 1
        }
        guard filled > before else { return }
      }
    }
  }

  // MARK: Text

  private static let subjects = parts(
    "The tablet|This medicine|A missed dose|Alcohol|Le médicament|Der Arzt|La dosis|Your doctor"
  )
  private static let verbs = parts(
    "may cause|should be taken with|is not used for|can change|peut provoquer|wird selten|reduce"
  )
  private static let things = parts(
    "drowsiness and a dry mouth|food or milk|12.5 mg twice a day|kidney problems|des nausées"
      + "|Übelkeit|la presión arterial|other medicines, such as lithium|25 to 50 mg in 24 hours"
  )
  private static let titles = parts(
    "Side effects|How to take it|Overdose|Effets indésirables|Wechselwirkungen|Contraindicaciones"
      + "|Before you start|Storage|What is it used for?|Pregnancy and breast-feeding"
  )
  private static let noise = parts(
    "Home > Health > Medicines|Share on Facebook|Reviewed by J. Miller, MD, on 4 May 2018"
      + "|© 2019 Example Health. All rights reserved.|Related articles|Anna wrote on 3.4.2017 12:30"
  )

  private static func parts(_ list: String) -> [String] {
    list.split(separator: "|").map(String.init)
  }

  private static func pick(_ list: [String], _ random: inout SeededGenerator) -> String {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  private static func sentence(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 2...6, using: &random)).map { _ in
      pick(subjects, &random) + " " + pick(verbs, &random) + " " + pick(things, &random) + ". "
    }.joined() + "\n\n"
  }

  private static func heading(_ random: inout SeededGenerator) -> String {
    pick(titles, &random) + "\n\n"
  }

  private static func article(_ random: inout SeededGenerator) -> String {
    var text = pick(noise, &random) + "\n\n" + pick(things, &random) + ": uses and dosage\n\n"
    for _ in 0..<8 {
      text += heading(&random) + sentence(&random)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        text += "- " + pick(things, &random) + "\n"
      }
      text += "\n" + sentence(&random)
    }
    return text + pick(noise, &random) + "\n\n\n"
  }
}
