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
