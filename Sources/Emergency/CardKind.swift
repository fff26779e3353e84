/// The emergency cards.
package enum CardKind: String, Sendable, CaseIterable {
  /// Too much, or stopped suddenly: a bystander cannot tell, so one card serves both.
  case overdose
  /// Stopped suddenly, or pump trouble.
  case withdrawal
  /// A serious allergic reaction.
  case allergy
  /// Too much of anything; it names no medicine.
  case poisoning

  /// The cards for a library about `medicine`, the one to open first at the head.
  ///
  /// The cards on baclofen come first only where the library says that it is about baclofen.
  package static func order(forMedicine medicine: String?) -> [CardKind] {
    let isBaclofen = medicine.map { $0.lowercased().hasPrefix("baclof") } ?? false
    return isBaclofen
      ? [.overdose, .withdrawal, .allergy, .poisoning]
      : [.poisoning, .allergy, .overdose, .withdrawal]
  }
}
