extension Canvas {
  /// The columns of `row` between the first and the last cell that differ from `other`, whole
  /// characters; nil where none does.
  ///
  /// Both canvases have the same size.
  package func columns(of row: Int, differingFrom other: Canvas) -> Range<Int>? {
    guard size == other.size, row >= 0, row < size.rows else { return 0..<size.columns }
    let start = row * size.columns
    let indices = start..<start + size.columns
    guard indices.upperBound <= cells.count else { return nil }
    if marks != other.marks, indices.contains(where: { marks[$0] != other.marks[$0] }) {
      return 0..<size.columns
    }
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        guard var first = indices.first(where: { new[$0] != old[$0] }),
          var last = indices.last(where: { new[$0] != old[$0] })
        else { return nil }
        while first > start, new[first].columns == 0 || old[first].columns == 0 { first -= 1 }
        while last + 1 < indices.upperBound,
          new[last + 1].columns == 0 || old[last + 1].columns == 0
        { last += 1 }
        return first - start..<last - start + 1
      }
    }
  }
}
