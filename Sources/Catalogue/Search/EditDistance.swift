/// How many edits lead from one word to another: a letter more, less, other, or two exchanged.
enum EditDistance {
  /// The optimal string alignment distance in bytes; nil where it is more than `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [i + 1]
      next.reserveCapacity(right.count + 1)
      for (j, other) in right.enumerated() {
        var least = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      guard next.contains(where: { $0 <= limit }) else { return nil }
      (before, row) = (row, next)
    }
    guard let distance = row.last, distance <= limit else { return nil }
    return distance
  }
}
