internal import CQRCode
package import SafeText

/// The QR code that makes a telephone dial a number, with its quiet zone.
package struct QRPicture: Sendable {
  package let number: PhoneNumber
  /// What the code says: `tel:` and the number.
  package var address: String { number.uri }
  /// The squares of each row, dark ones true; as many rows as columns.
  package let modules: [[Bool]]

  /// Light squares on every side, as the standard asks for.
  package static let quietZone = 4

  /// The code for `number`; nil only if it could not be encoded.
  package init?(_ number: PhoneNumber) {
    guard let inner = Self.encode(number.uri) else { return nil }
    self.number = number
    let side = inner.count + 2 * Self.quietZone
    var modules = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
    for (row, squares) in inner.enumerated() {
      for (column, isDark) in squares.enumerated() {
        modules[row + Self.quietZone][column + Self.quietZone] = isDark
      }
    }
    self.modules = modules
  }

  private static func encode(_ text: String) -> [[Bool]]? {
    let largest: Int32 = 5
    let side = Int(largest) * 4 + 17
    var scratch = [UInt8](repeating: 0, count: (side * side + 7) / 8 + 1)
    var code = scratch
    let isMade = qrcodegen_encodeText(
      text,
      &scratch,
      &code,
      qrcodegen_Ecc_LOW,
      1,
      largest,
      qrcodegen_Mask_AUTO,
      true
    )
    guard isMade else { return nil }
    let size = qrcodegen_getSize(code)
    return (0..<size).map { row in (0..<size).map { qrcodegen_getModule(code, $0, row) } }
  }
}

// MARK: - As cells

extension QRPicture {
  /// How the picture is made of characters.
  package enum Form: Sendable {
    /// Half blocks: one column and half a row for a square.
    case halfBlocks
    /// Blanks only: two columns and a row for a square. Needs light and dark backgrounds.
    case blanks
    /// ASCII signs: two columns and a row for a square, `##` for dark, for print in plain text.
    case signs
  }

  /// A stretch of a row in one colour pair.
  package struct Run: Sendable, Hashable {
    package let text: ScreenText
    /// What it is drawn in; the terminal's own colours do not matter.
    package let role: Role
  }

  /// What a run is drawn in, the same on dark and on light terminals.
  ///
  /// A code that is light on dark is not read by every telephone.
  package enum Role: Sendable, Hashable {
    /// Dark letters on a light ground, in half blocks: ink is the dark square.
    case darkOnLight
    /// A light ground with nothing on it.
    case light
    /// A dark ground with nothing on it.
    case dark
  }

  /// Rows and columns that `form` takes, with the large digits and the plain number above it.
  package func size(_ form: Form) -> (rows: Int, columns: Int) {
    let isHalved = form == .halfBlocks
    let rows = isHalved ? (modules.count + 1) / 2 : modules.count
    let columns = isHalved ? modules.count : 2 * modules.count
    let heading = LargeDigits(number)
    return (rows + heading.rows.count, max(columns, heading.columns))
  }

  /// The picture's rows in `form`, from its quiet zone to its quiet zone.
  package func rows(_ form: Form) -> [[Run]] {
    switch form {
    case .halfBlocks:
      stride(from: 0, to: modules.count, by: 2).map { row in
        [Run(text: ScreenText(halfBlocks(row)), role: .darkOnLight)]
      }
    case .blanks:
      modules.map { row in
        row.reduce(into: [(isDark: Bool, count: Int)]()) { runs, isDark in
          if let last = runs.last, last.isDark == isDark {
            runs[runs.count - 1].count += 1
          } else {
            runs.append((isDark, 1))
          }
        }.map { run in
          Run(
            text: ScreenText(String(repeating: "  ", count: run.count)),
            role: run.isDark ? .dark : .light
          )
        }
      }
    case .signs:
      modules.map { row in
        [Run(text: ScreenText(row.map { $0 ? "##" : "  " }.joined()), role: .darkOnLight)]
      }
    }
  }

  private func halfBlocks(_ row: Int) -> String {
    let upper = modules[row]
    let lower = row + 1 < modules.count ? modules[row + 1] : upper.map { _ in false }
    return String(
      zip(upper, lower).map { pair -> Character in
        switch pair {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
    )
  }

  /// What to say where the picture does not fit: how large the window must be.
  package func sizeNeeded(_ form: Form, language: CardLanguage) -> ScreenText {
    let size = size(form)
    return ScreenText(
      CardText(language: language).phrase(
        .windowTooSmall,
        ["rows": "\(size.rows)", "columns": "\(size.columns)"]
      )
    )
  }
}
