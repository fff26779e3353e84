extension DisputedWidths {
  /// Whether utf8proc and the C library disagree about the scalar's columns.
  static func contains(_ value: UInt32) -> Bool {
    // The bounds alternate: first of a range, first after it. A value lies in a range when the
    // number of bounds at or below it is odd.
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
