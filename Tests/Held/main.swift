// A program that stops answering, for the tests of the emergency key: its screen is a terminal like
// that of the real one, but what it does with an event is chosen by the keys.
//
//   s  stands still: `Held loop` in a loop, `Held read` in a system call, until SIGUSR1
//   t  traps at the next emergency key
//   f  sends frames without end
//   n  is deaf to the emergency key, though alive
//   q  ends
//
// `Held bare` has prepared no card.

import Browsing
import Drawing
import SafeText
import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Both ends of the pipe that ends standing still.
nonisolated(unsafe) private var release: [Int32] = [-1, -1]

private struct Interface: ~Copyable {
  private var screen: TerminalSession
  private let stillness: String
  private var shown: ScreenText = "ready"
  private var frames = 0
  private var events = 0
  private var traps = false
  private var isDeaf = false

  init(stillness: String) throws(TerminalError) {
    self.stillness = stillness
    screen = try TerminalSession()
    if stillness != "bare" { prepareCard() }
  }

  private mutating func prepareCard() {
    let size = screen.size
    let lines = (1...30).map { ScreenText("prepared line \($0) of 30") }
    screen.prepareCard(["SENTINEL CARD", ScreenText("for \(size.rows) rows: 112")] + lines)
  }

  private mutating func show(_ text: ScreenText) {
    shown = text
    var canvas = Canvas(size: screen.size)
    let size = canvas.size
    let whole = Region(row: 0, column: 0, rows: size.rows, columns: size.columns)
    let filling = ScreenText(String(repeating: frames % 2 == 0 ? "." : ":", count: size.columns))
    for row in 2..<max(2, size.rows) {
      _ = canvas.put(filling, row: row, column: 0, in: whole, style: .text)
      // Frames without end are full of sequences, so that a cut comes inside one.
      for column in 0..<(frames > 0 ? size.columns / 2 : 0) {
        let cell = Region(row: row, column: 2 * column, rows: 1, columns: 1)
        canvas.restyle(cell, style: .heading)
      }
    }
    _ = canvas.put(text, row: 0, column: 0, in: whole, style: .heading)
    screen.present(canvas)
  }

  mutating func run() -> Int32 {
    show("ready")
    while true {
      let event = screen.nextEvent(within: nil)
      events += 1
      switch event {
      case .emergency:
        if traps { fatalError("trapped by the emergency key") }
        if isDeaf { continue }
        show("INTERFACE CARD")
        screen.emergencyShown()
      case .key(.escape): show("ready")
      case .key(.control("z")):
        screen.suspend()
        screen.redraw()
        show(shown)
      case .key(.character(let key)):
        if key == "q" { return 0 }
        obey(key)
      case .paste(let text): show(ScreenText("pasted \(text.utf8.count)"))
      case .resize:
        prepareCard()
        show(shown)
      case .resumed: show(shown)
      case .hangup: return 129
      case .terminate(let signal): return 128 + signal
      default: show(ScreenText("event \(events)"))
      }
    }
  }

  private mutating func obey(_ key: Character) {
    switch key {
    case "s":
      show("still")
      standStill()
    case "t":
      traps = true
      show("armed")
    case "n":
      isDeaf = true
      show("deaf")
    case "f":
      while true {
        frames += 1
        show(ScreenText("frame \(frames)"))
      }
    default: show(ScreenText("event \(events)"))
    }
  }

  private func standStill() {
    var byte: UInt8 = 0
    if stillness == "loop" {
      var ready = pollfd(fd: release[0], events: Int16(POLLIN), revents: 0)
      while poll(&ready, 1, 0) <= 0 {}
    }
    while read(release[0], &byte, 1) < 1 {}
  }
}

pipe(&release)
signal(SIGUSR1) { _ in
  _ = write(release[1], "", 1)
}

private func main() -> Int32 {
  do {
    var interface = try Interface(stillness: CommandLine.arguments.dropFirst().first ?? "loop")
    return interface.run()
  } catch {
    return 2
  }
}

exit(main())
