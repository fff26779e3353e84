/// What tells apart headings without marks and numbers: a contents list that names some of them,
/// and blank lines above some of them.
struct LevelSigns {
  let text: ScrapedText
  let headings: [Int]

  /// The headings that stand below others of equal looks.
  var deeper: Set<Int> {
    let plain = headings.filter { isPlain(text.lines[$0]) }
    return unlisted(plain).union(glued(plain))
  }

  private func isPlain(_ line: ScrapedLine) -> Bool {
    line.hashes == 0 && line.mark == .none && !line.features.contains(.isMarked)
      && !line.features.contains(.isUnderlined) && line.indent == 0
  }

  private func closes(_ line: ScrapedLine) -> Bool {
    !line.cues.isDisjoint(with: [.references, .section, .questions, .links])
  }

  /// Headings between those that a contents list without numbers names.
  private func unlisted(_ plain: [Int]) -> Set<Int> {
    let listed = plain.filter { text.lines[$0].features.contains(.isListed) }
    guard listed.count >= 3, let first = listed.first, let last = listed.last,
      listed.allSatisfy({ text.lines[$0].depth <= 1 })
    else { return [] }
    let others = plain.filter {
      $0 > first && !text.lines[$0].features.contains(.isListed) && !closes(text.lines[$0])
    }
    // A list that breaks off early names only the first ones.
    let inside = others.count { $0 < last }
    return inside >= 3 && inside * 2 >= others.count ? Set(others) : []
  }

  /// Headings right below a text where others have a blank line above them.
  private func glued(_ plain: [Int]) -> Set<Int> {
    var glued: Set<Int> = []
    var open = 0
    for index in plain where index > 0 {
      let above = text.lines[index &- 1]
      if text.lines[index].blanks > 0 {
        open += 1
      } else if above.role == .body || above.role == .aside {
        glued.insert(index)
      }
    }
    guard glued.count >= 2, open >= 3 else { return [] }
    // The first part of a heading without text stands right below it, or below a blank line.
    for (place, index) in plain.enumerated().dropLast() where place > 0 {
      let isFirst = plain[place - 1] == index &- 1
      if isFirst, glued.contains(plain[place + 1]), !glued.contains(plain[place - 1]) {
        glued.insert(index)
      }
    }
    return glued
  }
}
