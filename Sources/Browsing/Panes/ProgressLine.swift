import Catalogue
import SafeText

/// How far the reading of a library has come, in the status line: files, a bar, percent, time left.
struct ProgressLine {
  private static let barColumns = 12

  let progress: Progress
  let wording: Wording
  let glyphs: Glyphs

  init(_ progress: Progress, wording: Wording, glyphs: Glyphs) {
    self.progress = progress
    self.wording = wording
    self.glyphs = glyphs
  }

  /// The fullest form that fits, else the shortest there is; nil where all of the library can be
  /// asked and nothing need be said.
  func text(columns: Int) -> ScreenText? {
    if progress.isLookingAgain { return nil }
    guard let percent = progress.percent else {
      return wording.text(Phrase.readingFound, ["known": "\(progress.filesKnown)"])
    }
    let files = wording.text(
      Phrase.reading,
      ["done": "\(progress.filesDone)", "known": "\(progress.filesKnown)"]
    ).string
    let part = wording.text(Phrase.readingPercent, ["percent": "\(percent)"]).string
    let time = timeLeft.map { ", \($0)" } ?? ""
    let bar = bar(percent)
    let forms = [
      "\(files)  \(bar) \(part)\(time)", "\(files)  \(part)\(time)", "\(bar) \(part)", part,
    ]
    let texts = forms.map { ScreenText($0) }
    return texts.first { $0.columns <= columns } ?? texts.last
  }

  private var timeLeft: String? {
    guard let seconds = progress.secondsLeft else { return nil }
    let time = seconds < 100 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    return wording.text(Phrase.readingLeft, ["time": time]).string
  }

  private func bar(_ percent: Int) -> String {
    let full = Self.barColumns * percent / 100
    let (done, left) = glyphs.isASCII ? ("#", "-") : ("█", "░")
    return String(repeating: done, count: full)
      + String(repeating: left, count: Self.barColumns - full)
  }
}
