/// A scraped file while it is read: its bytes, and a record for each line that is not blank.
struct ScrapedText {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines: [ScrapedLine] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The bytes of a line, without the blanks around it.
  func content(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let line = lines[index]
    return UnsafeBufferPointer(rebasing: bytes[line.start..<(line.start &+ Int(line.count))])
  }

  /// The bytes of a line as a heading: without `##` and `**`, with its number.
  func heading(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    inner(index, without: Int(lines[index].signCount))
  }

  /// The bytes of a line without any mark.
  func words(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    inner(index, without: Int(lines[index].markCount))
  }

  private func inner(_ index: Int, without marks: Int) -> UnsafeBufferPointer<UInt8> {
    let content = content(index)
    let end = max(content.count &- Int(lines[index].tailCount), 0)
    let start = min(marks, end)
    return UnsafeBufferPointer(rebasing: content[start..<end])
  }

  /// The next line after `index`, within `range`, that is not set aside.
  func next(after index: Int, in range: Range<Int>) -> Int? {
    var place = index &+ 1
    while place < range.upperBound {
      let role = lines[place].role
      if role != .aside, role != .underline { return place }
      place &+= 1
    }
    return nil
  }

  /// The line before `index`, within `range`, that is not set aside.
  func previous(before index: Int, in range: Range<Int>) -> Int? {
    var place = index &- 1
    while place >= range.lowerBound {
      let role = lines[place].role
      if role != .aside, role != .underline { return place }
      place &-= 1
    }
    return nil
  }
}
