import Drawing
import Emergency
import SafeText

extension EmergencyPane {
  /// The number in large plain digits, and below it the picture to be scanned, where it fits.
  func drawCode(_ index: Int, on canvas: inout Canvas, glyphs: Glyphs) {
    guard numbers.indices.contains(index) else { return }
    let number = numbers[index]
    let digits = LargeDigits(number, limit: size.columns)
    var row = 0
    for text in digits.rows where row < bodyRegion.rows {
      canvas.put(text, row: row, column: 0, in: bodyRegion, style: .strong)
      row += 1
    }
    let form: QRPicture.Form = glyphs.isASCII ? .blanks : .halfBlocks
    guard let picture = QRPicture(number) else { return }
    let needed = picture.size(form)
    guard needed.rows <= bodyRegion.rows, needed.columns <= bodyRegion.columns else {
      let words = glyphs.showable(picture.sizeNeeded(form, language: setting.language))
      for line in words.wrapped(columns: max(1, bodyRegion.columns)) where row < bodyRegion.rows {
        canvas.put(words.slice(line.range), row: row, column: 0, in: bodyRegion, style: .text)
        row += 1
      }
      return
    }
    for runs in picture.rows(form) {
      var column = 0
      for run in runs {
        canvas.put(run.text, row: row, column: column, in: bodyRegion, style: run.role.style)
        let area = Region(
          row: bodyRegion.row + row, column: column, rows: 1, columns: run.text.columns)
        canvas.restyle(area, style: run.role.style)
        column += run.text.columns
      }
      row += 1
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
