/// How many edits lead from one word to another: a letter more, less, other, or two exchanged.
enum EditDistance {
  /// The optimal string alignment distance in bytes; nil where it is more than `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    let width = right.count + 1
    guard abs(left.count - right.count) <= limit else { return nil }
    // Thousands of words are compared for one that is misspelt: three rows, and none of them on
    // the heap.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      for index in 0..<width { rows[index] = index }
      var (before, row, next) = (2 * width, 0, width)
      for (i, letter) in left.enumerated() {
        rows[next] = i + 1
        var least = i + 1
        for (j, other) in right.enumerated() {
          var edits = min(
            rows[row + j] + (letter == other ? 0 : 1),
            rows[row + j + 1] + 1,
            rows[next + j] + 1
          )
          if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
            edits = min(edits, rows[before + j - 1] + 1)
          }
          rows[next + j + 1] = edits
          least = min(least, edits)
        }
        if least > limit { return nil }
        (before, row, next) = (row, next, before)
      }
      let distance = rows[row + right.count]
      return distance <= limit ? distance : nil
    }
  }
}

/// A word whose letters are asked for by sign, so that its distance from thousands of others is a
/// few steps for each of their letters: one bit for each place of the word (Hyyrö, “A bit-vector
/// algorithm for computing Levenshtein and Damerau edit distances”, 2003).
struct EditPattern {
  /// The places at which each byte stands.
  private var places = [UInt64](repeating: 0, count: 256)
  private let count: Int

  /// Nil for a word that has none, or more places than there are bits: nobody misses one of those
  /// by a letter or two.
  init?(_ word: [UInt8]) {
    guard 1...64 ~= word.count else { return nil }
    count = word.count
    for (place, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(place) }
  }

  /// The optimal string alignment distance from `other`, and from as many of its first bytes as the
  /// word has; nil for the latter where it has fewer, and for both where they are more than `limit`
  /// as soon as that is known.
  func distance(
    to other: UnsafeBufferPointer<UInt8>,
    atMost limit: Int
  ) -> (whole: Int, beginning: Int?)? {
    // Where an edit more or less leads down a column of the table, and over from the one before.
    var (more, less): (UInt64, UInt64) = (.max, 0)
    var (diagonal, last): (UInt64, UInt64) = (0, 0)
    var distance = count
    var beginning: Int?
    let end: UInt64 = 1 << UInt64(count - 1)
    // With each letter that comes the distance is one less at best: beyond this it is too far.
    var bound = limit + max(other.count, count)
    for (index, byte) in other.enumerated() {
      let equal = places[Int(byte)]
      let exchanged = ((~diagonal & equal) << 1) & last
      diagonal = (((equal & more) &+ more) ^ more) | equal | less | exchanged
      var over = less | ~(diagonal | more)
      let under = diagonal & more
      if over & end != 0 { distance += 1 }
      if under & end != 0 { distance -= 1 }
      over = over << 1 | 1
      more = under << 1 | ~(diagonal | over)
      less = over & diagonal
      last = equal
      if index + 1 == count { beginning = distance }
      bound -= 1
      if distance > bound, (beginning ?? .max) > limit { return nil }
    }
    return (distance, beginning)
  }
}
