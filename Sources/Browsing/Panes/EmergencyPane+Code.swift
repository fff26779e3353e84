import Drawing
import Emergency
import SafeText

extension EmergencyPane {
  /// The number in large plain digits, and below it the picture to be scanned, where it fits.
  func drawCode(_ index: Int, on canvas: inout Canvas, glyphs: Glyphs) {
    guard numbers.indices.contains(index) else { return }
    let number = numbers[index]
    let digits = LargeDigits(number, limit: size.columns)
    let form: QRPicture.Form = glyphs.isASCII ? .blanks : .halfBlocks
    guard let picture = QRPicture(number) else { return }
    let needed = picture.size(form)
    guard needed.rows <= bodyRegion.rows, needed.columns <= bodyRegion.columns else {
      drawNumberAlone(
        digits,
        picture.sizeNeeded(form, language: setting.language),
        on: &canvas,
        glyphs: glyphs
      )
      return
    }
    var row = 0
    for text in digits.rows {
      canvas.put(text, row: row, column: 0, in: bodyRegion, style: .strong)
      row += 1
    }
    for runs in picture.rows(form) {
      var column = 0
      for run in runs {
        canvas.put(run.text, row: row, column: column, in: bodyRegion, style: run.role.style)
        let area = Region(
          row: bodyRegion.row + row,
          column: column,
          rows: 1,
          columns: run.text.columns
        )
        canvas.restyle(area, style: run.role.style)
        column += run.text.columns
      }
      row += 1
    }
  }
}

extension EmergencyPane {
  /// The number, why there is no picture, and the large digits as far as there is room for all of
  /// them.
  private func drawNumberAlone(
    _ digits: LargeDigits,
    _ reason: ScreenText,
    on canvas: inout Canvas,
    glyphs: Glyphs
  ) {
    let words = glyphs.showable(reason)
    let lines = words.wrapped(columns: max(1, bodyRegion.columns)).map { words.slice($0.range) }
    var rows = digits.rows.prefix(1) + lines
    if rows.count + digits.rows.count <= bodyRegion.rows { rows += digits.rows.dropFirst() }
    for (row, text) in rows.enumerated() where row < bodyRegion.rows {
      let style: Style = row == 0 ? .strong : .text
      canvas.put(text, row: row, column: 0, in: bodyRegion, style: style)
    }
  }
}

extension QRPicture.Role {
  /// The style with the colours that a telephone can read.
  fileprivate var style: Style {
    switch self {
    case .darkOnLight: .scanInk
    case .light: .scanLight
    case .dark: .scanDark
    }
  }
}
