package import SafeText

/// A telephone number of the emergency data; there is no other way to get one.
package struct PhoneNumber: Sendable, Hashable {
  /// As people in its country write it.
  package let display: ScreenText
  /// What is dialled: `+` and digits, or a short code's digits.
  package let dialled: String

  /// A number written `display` and dialled `dialled`; a short code is dialled as written.
  init(display: String, dialled: String? = nil) {
    self.display = ScreenText(display)
    self.dialled = dialled ?? String(display.filter { $0 != " " })
  }

  /// Whether it is dialled as it is, and only in its country.
  package var isShortCode: Bool { !dialled.hasPrefix("+") }

  /// The number in the form of E.164; nil for a short code.
  package var e164: String? { isShortCode ? nil : dialled }

  /// The address a telephone dials.
  package var uri: String { "tel:" + dialled }

  /// As written, with blanks at which no line ends.
  var tied: ScreenText {
    guard display.string.utf8.contains(UInt8(ascii: " ")) else { return display }
    var tied = ""
    for scalar in display.string.unicodeScalars {
      tied.unicodeScalars.append(scalar == " " ? "\u{A0}" : scalar)
    }
    return ScreenText(tied)
  }
}
