import Articles
import Catalogue
import Drawing
import Emergency
package import SafeText

// MARK: - The emergency card, over everything

extension Browser {
  /// What an event asks while the card is shown.
  func emergencyAction(for event: Event, _ pane: EmergencyPane) -> Action? {
    switch event {
    case .key(.control("c")): return .run(.quit, count: nil)
    case .key(.control("z")): return .run(.suspend, count: nil)
    case .key(.control("l")): return .run(.redraw, count: nil)
    case .key(.character("Q")) where !pane.isTyping: return .run(.quit, count: nil)
    case .key(let key): return .emergencyKey(key)
    case .mouse(.wheelUp, let row, let column):
      return .scroll(-1, at: Position(row: row, column: column))
    case .mouse(.wheelDown, let row, let column):
      return .scroll(1, at: Position(row: row, column: column))
    case .mouse(.press, _, _): return nil
    default: return nil
    }
  }

  /// Shows the card; what was there waits below it, unchanged.
  mutating func openEmergency() {
    settleEmergency()
    if case .emergency(var pane, let below) = mode {
      pane.showCard()
      mode = .emergency(pane, over: below)
    } else if let setting = emergencySetting {
      mode = .emergency(EmergencyPane(setting), over: mode)
    }
  }

  /// Carries out what is asked of the card; nil where the card does not take the action.
  mutating func updateEmergency(_ action: Action) -> Effect? {
    guard case .emergency(var pane, let below) = mode else { return nil }
    var effect: Effect?
    switch action {
    case .emergencyKey(let key):
      switch pane.take(key) {
      case .stay: break
      case .bell: effect = .bell
      case .save(let name, let lines): effect = .save(name: name, lines: lines)
      case .leave:
        emergency = pane.setting
        mode = below
        return nil
      }
    case .scroll(let rows, _): pane.turn(rows)
    case .paste(let text): pane.paste(text)
    case .saved(let words): pane.note = words
    default: break
    }
    emergency = pane.setting
    mode = .emergency(pane, over: below)
    return effect
  }

  /// Whether the card is shown.
  package var showsEmergency: Bool {
    if case .emergency = mode { true } else { false }
  }

  /// What the card is made from, with the cards of the library's medicine first.
  private var emergencySetting: EmergencySetting? {
    guard var setting = emergency else { return nil }
    setting.kinds = CardKind.order(forMedicine: library.manifest.medicine?.string)
    return setting
  }

  /// The card for the hand that shows it when the program cannot, wrapped for the screen.
  package mutating func prepareCard() -> [ScreenText] {
    guard var setting = emergencySetting else { return [] }
    let lines = setting.prepared(columns: size.columns)
    emergency = setting
    return lines
  }

  /// What the prepared card was made for; where it differs, the card is to be prepared again.
  var preparedFor: String {
    let country = emergency?.country?.code ?? "-"
    let medicine = library.manifest.medicine?.string ?? "-"
    let language = emergency?.language.rawValue ?? "-"
    return "\(size.rows)x\(size.columns) \(country) \(language) \(medicine)"
  }
}
