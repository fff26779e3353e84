import SafeText

/// Takes out of a scraped file what no reader was meant to see, and mends text that was read in the
/// wrong encoding: é that became Ã©.
struct SourceRepair {
  /// UTF-8, line ends where they were; nil where nothing was to be repaired.
  private(set) var bytes: [UInt8]?
  /// Whether the text had been read as Windows-1252.
  private(set) var isDecoded = false

  /// Repairs `source`, valid UTF-8.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    let found = Self.look(source)
    if found.isMistaken {
      bytes = Mojibake.decoded(source)
      isDecoded = true
    }
    if found.isHidden { bytes = bytes?.withUnsafeBufferPointer(Self.shown) ?? Self.shown(source) }
  }

  /// Whether bytes hold invisible characters, and whether they look read in the wrong encoding.
  private static func look(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (isHidden: Bool, isMistaken: Bool) {
    var isHidden = false
    var mistaken = 0
    var sound = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, byte != 0x1B {
        index = max(plainPrefix(of: bytes, from: index), index &+ 1)
        continue
      }
      if byte >= 0xC2 {
        if Mojibake.begins(at: index, in: bytes) {
          mistaken &+= 1
        } else if byte < 0xE2 {
          sound &+= 1
        }
        if !isHidden, hidden(at: index, in: bytes) > 0 { isHidden = true }
      } else if byte == 0x1B {
        isHidden = true
      }
      index &+= 1
    }
    // What follows the first letter of a pair is counted as sound: one pair has at most two.
    return (isHidden, mistaken >= 3 && mistaken &* 2 >= sound)
  }

  /// The length of an invisible character: soft hyphen, zero-width blanks and joiners, marks of
  /// direction; an escape sequence counts as one.
  private static func hidden(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      index &+ offset < bytes.count ? bytes[index &+ offset] : 0
    }
    switch byte(0) {
    case 0xC2: return byte(1) == 0xAD ? 2 : 0
    case 0xE2:
      if byte(1) == 0x80, byte(2) == 0x8B || byte(2) == 0x8E || byte(2) == 0x8F { return 3 }
      return byte(1) == 0x81 && byte(2) == 0xA0 ? 3 : 0
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
    case 0x1B:
      guard byte(1) == 0x5B else { return 1 }
      var offset = 2
      while offset < 24, (0x20...0x3F).contains(byte(offset)) { offset &+= 1 }
      return (0x40...0x7E).contains(byte(offset)) ? offset &+ 1 : 1
    default: return 0
    }
  }

  /// The end of the run from `start` that is ASCII and no escape; nearly all is such.
  private static func plainPrefix(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    ByteRuns.ascii(without: 0x1B, in: bytes, from: start)
  }

  private static func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    var index = 0
    var start = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, byte != 0x1B {
        index = max(plainPrefix(of: bytes, from: index), index &+ 1)
        continue
      }
      let length = byte >= 0xC2 || byte == 0x1B ? hidden(at: index, in: bytes) : 0
      if length > 0 {
        shown += bytes[start..<index]
        start = min(index &+ length, bytes.count)
      }
      index &+= max(length, 1)
    }
    shown += bytes[start...]
    return shown
  }
}

/// UTF-8 that was read as Windows-1252 and written as UTF-8 again.
enum Mojibake {
  /// Whether a pair such as Ã© or â€™ begins at `index`.
  static func begins(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index &+ 3 < bytes.count, bytes[index] == 0xC3 else { return false }
    switch bytes[index &+ 1] {
    case 0x83:
      return bytes[index &+ 2] == 0xC2 || bytes[index &+ 2] == 0xC5 || bytes[index &+ 2] >= 0xE2
        || bytes[index &+ 2] == 0x20
    case 0x82: return bytes[index &+ 2] == 0xC2
    case 0xA2: return bytes[index &+ 2] == 0xE2 && bytes[index &+ 3] == 0x82
    default: return false
    }
  }

  /// The text as it was meant; what does not decode stays as it is.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(bytes[index])
        index &+= 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end &+= 1 }
      let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
      if let meant = meant(run) {
        result += meant
      } else if run.elementsEqual([0xC3, 0x83]), end < bytes.count, bytes[end] == 0x20 {
        // The no-break space of "à" had become a blank.
        result += [0xC3, 0xA0]
        if end &+ 1 < bytes.count, bytes[end &+ 1] == 0x20 { end &+= 1 }
      } else {
        result += run
      }
      index = end
    }
    return result
  }

  /// The bytes that were read as these characters, if they are UTF-8.
  private static func meant(_ run: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var meant: [UInt8] = []
    for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value) {
        meant.append(byte)
      } else if let place = windows.firstIndex(of: scalar.value) {
        meant.append(UInt8(0x80 &+ place))
      } else {
        return nil
      }
    }
    return String(validating: meant, as: UTF8.self) == nil ? nil : meant
  }

  /// Windows-1252 from 0x80 to 0x9F; 0 where there is nothing.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
    0,
    0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
    0x203A,
    0x153, 0, 0x17E, 0x178,
  ]
}
