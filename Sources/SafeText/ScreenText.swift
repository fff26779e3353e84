/// Text that may be shown: no byte of it can act on a terminal, hide, or be wider than we think.
///
/// This is the one door to the screen (drawing accepts nothing else). It is one line: line ends and
/// tabs have become blanks. Letters with accents are composed, so that texts which look equal are
/// equal. The only blanks in it are U+0020 and the no-break space U+00A0, which ties in wrapping
/// and is drawn as a blank. Neutralising it again changes nothing. The rules: `Neutralising`.
package struct ScreenText: Sendable, Hashable {
  /// The text, safe to show.
  package let string: String

  /// Neutralises `text`.
  package init(_ text: String) {
    var text = text
    let safe = text.withUTF8 { Neutralising.neutralised($0) }
    string = safe ?? text
  }

  /// Neutralises bytes that should be UTF-8; each maximal invalid part becomes one U+FFFD.
  package init(neutralising bytes: some Collection<UInt8>) {
    let made = bytes.withContiguousStorageIfAvailable { ScreenText(neutralisingBuffer: $0) }
    self = made ?? Array(bytes).withUnsafeBufferPointer { ScreenText(neutralisingBuffer: $0) }
  }

  /// Neutralises bytes in memory, without going through a collection's witnesses.
  package init(neutralising bytes: UnsafeBufferPointer<UInt8>) {
    self.init(neutralisingBuffer: bytes)
  }

  private init(neutralisingBuffer bytes: UnsafeBufferPointer<UInt8>) {
    string = Neutralising.text(of: bytes)
  }

  /// Takes text that is known to have come through the door.
  init(known string: String) {
    self.string = string
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { string.isEmpty }

  /// Its length in UTF-8 bytes, the unit of all offsets into it.
  package var utf8Count: Int { string.utf8.count }

  /// How many columns of the screen it fills.
  package var columns: Int {
    withBytes { bytes in
      bytes.isASCII ? bytes.count : TextWidth.columns(of: bytes, in: 0..<bytes.count)
    }
  }

  /// Lends the text's bytes, valid UTF-8, for the time of `body`.
  @inlinable  // other modules ask for it hundreds of times at each key
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = string
    return text.withUTF8(body)
  }
}

// MARK: - Parts and sums

extension ScreenText {
  /// The part at `range`, in UTF-8 offsets.
  ///
  /// Offsets beyond the ends are clamped, offsets inside a scalar move back to its start. A part
  /// that would begin with a mark gets a dotted circle to carry it.
  package func slice(_ range: Range<Int>) -> ScreenText {
    let view = string.utf8
    let lower = scalarStart(min(max(0, range.lowerBound), view.count))
    let upper = scalarStart(min(max(lower, range.upperBound), view.count))
    if lower == 0, upper == view.count { return self }
    let start = view.index(view.startIndex, offsetBy: lower)
    let end = view.index(start, offsetBy: max(0, upper - lower))
    let part = string[start..<end]
    guard let first = part.unicodeScalars.first, let last = part.unicodeScalars.last else {
      return ScreenText(known: "")
    }
    if TextWidth.columns(of: first) == 0 || TextWidth.columns(of: last) == 0 {
      return ScreenText(String(part))
    }
    return ScreenText(known: String(part))
  }

  private func scalarStart(_ offset: Int) -> Int {
    withBytes { bytes in
      var offset = offset
      while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
  }

  /// This text with `other` after it.
  package func appending(_ other: ScreenText) -> ScreenText {
    if isEmpty { return other }
    guard let first = other.string.unicodeScalars.first else { return self }
    let sum = string + other.string
    // Two safe texts make a safe one, except where letters or joiners meet at the seam.
    return first.isASCII || first == "\u{A0}" ? ScreenText(known: sum) : ScreenText(sum)
  }

  /// `left` with `right` after it.
  package static func + (left: ScreenText, right: ScreenText) -> ScreenText {
    left.appending(right)
  }
}

// MARK: - Customary conformances

extension ScreenText: ExpressibleByStringLiteral, CustomStringConvertible, Comparable {
  /// Neutralises a literal like any other text.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text itself.
  package var description: String { string }

  /// Whether `left` comes before `right` in the order of their scalars.
  package static func < (left: ScreenText, right: ScreenText) -> Bool {
    left.string < right.string
  }
}
