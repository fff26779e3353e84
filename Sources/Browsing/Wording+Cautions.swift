package import Articles
package import SafeText

extension Caution: Worded {
  package var key: String {
    switch self {
    case .hazardousInstruction: "caution.hazardous"
    case .phoneNumber(.emergency): "caution.phone.emergency"
    case .phoneNumber(.poisonLine): "caution.phone.poison"
    case .phoneNumber(.regulator): "caution.phone.regulator"
    case .phoneNumber(.commercial): "caution.phone.commercial"
    case .phoneNumber(.unknown): "caution.phone.unknown"
    case .damagedNotation: "caution.damaged"
    }
  }

  /// What the program says above a block that it distrusts.
  package var english: ScreenText {
    switch self {
    case .hazardousInstruction:
      """
      WARNING from this program: below, this text says to do something that can kill. Do NOT do \
      it. Press ! for emergency help.
      """
    case .phoneNumber(.emergency):
      """
      From this program: the emergency number below is this text’s own and may not work where you \
      are. Press ! for yours.
      """
    case .phoneNumber(.poisonLine):
      """
      From this program: the poison line below is this text’s own; nobody here has checked it. \
      Press ! for the emergency card.
      """
    case .phoneNumber(.regulator):
      """
      From this program: the number below, it seems, takes reports for an authority; it is no \
      emergency help. Nobody here has checked it.
      """
    case .phoneNumber(.commercial):
      """
      From this program: the telephone number below, it seems, belongs to somebody who sells \
      something. It is no emergency help.
      """
    case .phoneNumber(.unknown):
      """
      From this program: nobody here has checked the telephone number below. In an emergency \
      press !
      """
    case .damagedNotation:
      """
      From this program: signs or figures below were damaged when this text was copied. Do not \
      rely on them.
      """
    }
  }
}
