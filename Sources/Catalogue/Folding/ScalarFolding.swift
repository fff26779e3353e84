internal import CUTF8Proc

/// What single scalars are in words, and what they fold to.
enum ScalarFolding {
  /// What a scalar does in a text.
  enum Role {
    /// It belongs to a word.
    case letter
    /// It is a word by itself, as in scripts that put no blanks between words.
    case word
    /// It vanishes.
    case mark
    case apostrophe
    case hyphen
    /// It parts words.
    case other
  }

  /// The scalar that begins at `offset` of valid UTF-8, and its length.
  static func scalar(
    at offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    let lead = text[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, offset + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in text[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }

  /// Whether a word begins or goes on at `offset`.
  static func isWord(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    let byte = text[offset]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    return role(of: scalar(at: offset, in: text).value) == .letter
  }

  /// What a scalar beyond ASCII does.
  static func role(of scalar: UInt32) -> Role {
    switch scalar {
    case 0xC0...0x24F: return scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x2018, 0x2019, 0x2BC: return .apostrophe
    case 0x2010, 0x2011: return .hyphen
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .mark
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .word
    default: break
    }
    switch utf8proc_category(Int32(bitPattern: scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL,
      UTF8PROC_CATEGORY_NO:
      return .letter
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: return .mark
    default: return .other
    }
  }

  /// Adds what a letter beyond ASCII folds to.
  static func fold(_ scalar: UInt32, into bytes: inout [UInt8]) {
    switch scalar {
    case 0xC6, 0xE6: return bytes += [0x61, 0x65]
    case 0x152, 0x153: return bytes += [0x6F, 0x65]
    case 0xD8, 0xF8: return bytes.append(0x6F)
    case 0x110, 0x111, 0xD0, 0xF0: return bytes.append(0x64)
    case 0x141, 0x142: return bytes.append(0x6C)
    case 0xDE, 0xFE: return bytes += [0x74, 0x68]
    case 0x131: return bytes.append(0x69)
    default: break
    }
    let place = Int(scalar) - 0xC0
    if latin.indices.contains(place), latin[place] != 0 { return bytes.append(latin[place]) }
    decompose(scalar, into: &bytes)
  }

  /// What the letters from U+00C0 to U+00FF fold to where that is one byte, as nearly always: they
  /// are most letters beyond ASCII, and taking them apart takes as long as ten words.
  private static let latin: [UInt8] = (0xC0...0xFF).map { (scalar: UInt32) in
    var bytes: [UInt8] = []
    decompose(scalar, into: &bytes)
    return bytes.count == 1 ? bytes[0] : 0
  }

  private static func decompose(_ scalar: UInt32, into bytes: inout [UInt8]) {
    let options =
      UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
      | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 20) { parts in
      var boundary: Int32 = 0
      let count = utf8proc_decompose_char(
        Int32(bitPattern: scalar),
        parts.baseAddress,
        20,
        utf8proc_option_t(rawValue: options),
        &boundary
      )
      guard (1...20).contains(count) else { return }
      for part in parts[..<count] { append(UInt32(bitPattern: part), to: &bytes) }
    }
  }

  /// Adds a folded scalar; of ASCII, letters and digits only.
  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar)
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 { bytes.append(byte) }
    } else if let scalar = Unicode.Scalar(scalar) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// What French leaves out before a vowel, and what English hangs on with an apostrophe.
enum Elision {
  /// Whether a folded word is only the rest of one, as in `l'eau`.
  static func isElided(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count <= 7 else { return false }
    return elided.contains { $0.utf8.elementsEqual(word) }
  }

  private static let elided = [
    "l", "d", "j", "n", "s", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  /// What is left of a word that may have been typed without its apostrophe, as `labus` was.
  ///
  /// At least four letters, which begin with a vowel or with a silent h.
  static func rest(of word: [UInt8]) -> [UInt8]? {
    for elided in elided where word.starts(with: elided.utf8) {
      let rest = word.dropFirst(elided.utf8.count)
      if rest.count >= 4, let first = rest.first, "aeiouhy".utf8.contains(first) {
        return Array(rest)
      }
    }
    return nil
  }

  /// How many bytes after an apostrophe are only hung on, as in `patient's` and `he'll`.
  static func suffixLength(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = offset
    while end < text.count, end < offset + 3, (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard !ScalarFolding.isWord(at: end, in: text) else { return 0 }
    let suffix = text[offset..<end].map { $0 | 0x20 }
    return suffixes.contains { $0.utf8.elementsEqual(suffix) } ? suffix.count : 0
  }

  private static let suffixes = ["s", "d", "m", "ll", "re", "ve"]
}
