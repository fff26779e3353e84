extension LineShape {
  /// Looks at a run of digits and what parts it: dates, times of day, numbers to call.
  mutating func readDigits(at start: Int) {
    var runs: [Int] = []
    var separators: [UInt8] = []
    var index = start
    while runs.count < 4 {
      var length = 0
      while ASCII.isDigit(byte(index)), length < 20 {
        index &+= 1
        length &+= 1
      }
      runs.append(length)
      let separator = byte(index)
      guard [0x2E, 0x2F, 0x2D, 0x3A].contains(separator) || separator == 0x20,
        ASCII.isDigit(byte(index &+ 1))
      else { break }
      separators.append(separator)
      index &+= 1
    }
    readRuns(runs, separators, start: start, end: index)
  }

  mutating func readRuns(
    _ runs: [Int],
    _ separators: [UInt8],
    start: Int,
    end: Int
  ) {
    let isYear =
      (byte(start) == 0x31 && byte(start &+ 1) == 0x39)
      || (byte(start) == 0x32 && byte(start &+ 1) == 0x30)
    if runs[0] == 4, isYear { features.insert(.hasYear) }
    if runs.count == 3, separators[0] == separators[1], separators[0] != 0x20 {
      let isDay = runs[0] <= 2 && runs[1] <= 2 && (runs[2] == 4 || runs[2] == 2)
      if isDay || (runs[0] == 4 && isYear && runs[1] == 2 && runs[2] == 2) {
        if separators[0] != 0x3A { features.insert([.hasDate, .hasYear]) }
      }
    }
    if runs.count >= 2, separators[0] == 0x3A, runs[0] <= 2, runs[1] == 2 {
      features.insert(.hasTime)
      if runs.count == 2, ASCII.isLetter(byte(end)), byte(end) | 0x20 != 0x61,
        byte(end) | 0x20 != 0x70, byte(end) | 0x20 != 0x68
      {
        features.insert(.isGlued)
      }
    }
    if runs[0] <= 2, runs.count == 1 { readHour(end: end) }
    let count = runs.reduce(0, +)
    if count >= 7, runs.count >= 2, !features.contains(.hasDate) { features.insert(.hasPhone) }
    if runs.count >= 2, runs[0] == 1 || runs[0] == 3, separators[0] == 0x2D, count >= 4,
      byte(start) == 0x31 || byte(start) == 0x38
    {
      features.insert(.hasPhone)
    }
  }

  /// A time of day as French and German write it: 21 h 03.
  mutating func readHour(end: Int) {
    let gap = byte(end) == 0x20 ? 1 : 0
    if byte(end &+ gap) == 0x68 {
      let next = end &+ gap &+ 1
      let minute = byte(next) == 0x20 ? next &+ 1 : next
      if ASCII.isDigit(byte(minute)), ASCII.isDigit(byte(minute &+ 1)) {
        features.insert(.hasTime)
      }
    }
  }
}
