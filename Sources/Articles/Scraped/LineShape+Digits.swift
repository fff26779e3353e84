extension LineShape {
  /// How many digits the first numbers of a row have, and what parts them; without an array, for
  /// most lines have digits.
  struct Numbers {
    private(set) var count = 0
    private(set) var digits = 0
    private(set) var first = 0
    private(set) var second = 0
    private(set) var third = 0
    /// What stands behind the first and behind the second, where another number follows.
    fileprivate(set) var separator: UInt8 = 0
    fileprivate(set) var secondSeparator: UInt8 = 0

    /// Whether these are a day, a month and a year in four digits.
    var isDay: Bool {
      count == 3 && first <= 2 && second <= 2 && third == 4 && separator == secondSeparator
        && separator != 0x20
    }

    mutating func add(_ length: Int) {
      if count == 0 { first = length }
      if count == 1 { second = length }
      if count == 2 { third = length }
      count &+= 1
      digits &+= length
    }
  }

  /// Looks at a run of digits and what parts it: dates, times of day, numbers to call.
  mutating func readDigits(at start: Int) {
    var numbers = Numbers()
    var index = start
    while numbers.count < 4 {
      var length = 0
      while ASCII.isDigit(byte(index)), length < 20 {
        index &+= 1
        length &+= 1
      }
      numbers.add(length)
      let separator = byte(index)
      let parts = (0x2D...0x2F).contains(separator) || separator == 0x3A || separator == 0x20
      guard parts, ASCII.isDigit(byte(index &+ 1)) else { break }
      if numbers.count == 1 { numbers.separator = separator }
      if numbers.count == 2 { numbers.secondSeparator = separator }
      // A time of day stands behind a date.
      if separator == 0x20, numbers.isDay { break }
      index &+= 1
    }
    readNumbers(numbers, start: start, end: index)
  }

  private mutating func readNumbers(_ numbers: Numbers, start: Int, end: Int) {
    let isYear =
      (byte(start) == 0x31 && byte(start &+ 1) == 0x39)
      || (byte(start) == 0x32 && byte(start &+ 1) == 0x30)
    if numbers.first == 4, isYear { features.insert(.hasYear) }
    if numbers.count == 3, numbers.separator == numbers.secondSeparator, numbers.separator != 0x20 {
      let isDay =
        numbers.first <= 2 && numbers.second <= 2 && (numbers.third == 4 || numbers.third == 2)
      if isDay || (numbers.first == 4 && isYear && numbers.second == 2 && numbers.third == 2) {
        if numbers.separator != 0x3A { features.insert([.hasDate, .hasYear]) }
      }
    }
    if numbers.count >= 2, numbers.separator == 0x3A, numbers.first <= 2, numbers.second == 2 {
      features.insert(.hasTime)
      if numbers.count == 2, ASCII.isLetter(byte(end)), byte(end) | 0x20 != 0x61,
        byte(end) | 0x20 != 0x70, byte(end) | 0x20 != 0x68
      {
        features.insert(.isGlued)
      }
    }
    if numbers.first <= 2, numbers.count == 1 { readHour(end: end) }
    if numbers.digits >= 7, numbers.count >= 2, !features.contains(.hasDate) {
      features.insert(.hasPhone)
    }
    if numbers.count >= 2, numbers.first == 1 || numbers.first == 3, numbers.separator == 0x2D,
      numbers.digits >= 4, byte(start) == 0x31 || byte(start) == 0x38
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
