import ArgumentParser
import Emergency

/// `monograph emergency`: the card on standard output, with no curses, no library, no settings.
///
/// `Program.run` hands what it can to `EmergencyRequest` itself; this is for the help, and for the
/// mistakes on the command line.
struct EmergencyCommand: Runnable {
  static let configuration = CommandConfiguration(
    commandName: "emergency",
    abstract: "Print an emergency card: whom to call, and what to do until help comes."
  )

  @Option(help: "overdose (also for a sudden stop), withdrawal, allergy or poisoning.")
  var card = EmergencyRequest().card

  @Option(
    help: ArgumentHelp("The country you are in; without it the locale's.", valueName: "code")
  )
  var country: String?

  @Option(help: "en or fr; without it the locale's.")
  var language: CardLanguage?

  @Option(help: "text or json.")
  var format = EmergencyRequest.Format.text

  @Flag(help: "List the countries and their emergency numbers.")
  var list = false

  func execute() throws -> Int32 {
    EmergencyRequest(
      card: card,
      country: country,
      language: language,
      format: format,
      isList: list
    ).execute()
  }
}

extension CardKind: ExpressibleByArgument {}
extension CardLanguage: ExpressibleByArgument {}
extension EmergencyRequest.Format: ExpressibleByArgument {}
