import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Outcome {
  /// Whether the card came whole, from its first line to its last, without a code for a terminal.
  func isCard(from first: String = "CALL YOUR EMERGENCY NUMBER") -> Bool {
    status == .exited(0) && isCardWhatever(from: first)
  }

  func isCardWhatever(from first: String) -> Bool {
    text.hasPrefix(first) && lines.last?.hasPrefix("Opened ") == true && text.hasSuffix("\n")
      && output.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
      && lines.allSatisfy { $0.unicodeScalars.count <= 80 }
  }
}

@Suite("The emergency command", .enabled(if: Monograph.isBuilt, "no release binary"))
struct EmergencyCommandTests {
  static let titles = [
    ("overdose", "TOO MUCH BACLOFEN, OR STOPPED SUDDENLY"),
    ("withdrawal", "BACLOFEN STOPPED SUDDENLY"), ("allergy", "SERIOUS ALLERGIC REACTION"),
    ("poisoning", "POISONING, OR TOO MUCH OF ANY MEDICINE"),
  ]

  @Test("The card asked for is the card printed, the number first", arguments: titles)
  func isCard(_ card: String, _ title: String) throws {
    for words in [["--card", card], ["--card=\(card)"]] {
      let outcome = try Outcome(["emergency", "--country", "GB"] + words)
      #expect(outcome.isCard(from: "CALL 999"), "\(outcome.text) \(outcome.errors)")
      #expect(outcome.lines.dropFirst().first?.hasPrefix(title) == true)
      #expect(outcome.errors == "")
    }
  }

  @Test("Without options it is the card on baclofen, in no country")
  func isPlain() throws {
    let outcome = try Outcome(["emergency"])
    #expect(outcome.isCard(), "\(outcome.text)")
    #expect(outcome.text.contains("TOO MUCH BACLOFEN"))
    #expect(outcome.text.contains("911 CA"))
  }

  @Test("The locale gives country and language; options overrule both")
  func isLocal() throws {
    let french = ["LANG": "fr_FR.UTF-8", "TZ": "UTC"]
    #expect(try Outcome(["emergency"], french).text.hasPrefix("APPELEZ LE 15"))
    let english = try Outcome(["emergency", "--language=en", "--country", "uk"], french)
    #expect(english.isCard(from: "CALL 999"))
  }

  @Test("A country that does not exist is told on standard error, and the card comes all the same")
  func isMistaken() throws {
    let outcome = try Outcome(
      ["emergency", "--country", "ZZ\u{1B}[31m"],
      ["LANG": "en_US.UTF-8", "TZ": "UTC"]
    )
    #expect(outcome.status == .exited(64))
    #expect(outcome.isCardWhatever(from: "CALL YOUR EMERGENCY NUMBER"), "\(outcome.text)")
    #expect(outcome.errors.contains(" FR ") && outcome.errors.contains(" ZA"))
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  static let mistakes: [[String]] = [
    ["--card", "nothing"], ["--format", "xml"], ["--language", "de"], ["--country"], ["--nonsense"],
    ["word"], ["--card="],
  ]

  @Test("Other mistakes name the options, and whom to call", arguments: mistakes)
  func isWrong(_ words: [String]) throws {
    let outcome = try Outcome(["emergency"] + words, ["LANG": "en_US.UTF-8", "TZ": "UTC"])
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage: monograph emergency"))
    #expect(outcome.errors.contains("In an emergency call 911 ("), "\(outcome.errors)")
  }

  @Test("The list names every country with its numbers, also in another language")
  func isList() throws {
    let list = try Outcome(["emergency", "--list"])
    #expect(list.status == .exited(0))
    #expect(list.lines.count >= 59)
    #expect(list.lines.contains("GB  United Kingdom: 999 (all emergencies), 112 (all emergencies)"))
    let french = try Outcome(["emergency", "--list", "--language", "fr"])
    #expect(french.lines.count == list.lines.count)
    #expect(french.lines.contains { $0.hasPrefix("GB  Royaume-Uni: 999") })
    let values = try #require(
      JSONText(Outcome(["emergency", "--list", "--format", "json"]).output)
    )
    #expect(values.items.count == list.lines.count)
    #expect(values.items.allSatisfy { $0.keys == ["country", "name", "emergency"] })
  }
}

@Suite(
  "The emergency command on a machine that is not well",
  .enabled(if: Monograph.isBuilt, "no release binary")
)
struct EmergencyCommandTroubleTests {
  static let environments: [[String: String]] = [
    [:], ["HOME": "/nonexistent"], ["TERM": "no-such-terminal"], ["TERM": "", "HOME": ""],
    ["MONOGRAPH_LIBRARY": "/nonexistent"], ["MONOGRAPH_LIBRARY": "/dev/null"],
    ["XDG_CACHE_HOME": "/dev/null", "XDG_CONFIG_HOME": "/dev/null"],
    ["TZ": "/dev/zero"], ["TZ": "No/Such_Place"], ["LC_ALL": String(repeating: "x_", count: 5000)],
  ]

  @Test("Whatever the environment holds, the card comes", arguments: environments)
  func comes(_ environment: [String: String]) throws {
    let outcome = try Outcome(["emergency"], environment)
    #expect(outcome.isCard(), "\(outcome.text) \(outcome.errors)")
    #expect(outcome.errors == "")
  }

  @Test("In a locale without UTF-8 every byte is ASCII, and no digit or letter is lost")
  func isASCII() throws {
    for country in ["FR", "DE", "JP", "BR"] {
      let words = ["emergency", "--language", "fr", "--country", country]
      let plain = try Outcome(words, ["LC_ALL": "C"])
      let full = try Outcome(words)
      #expect(plain.output.allSatisfy { $0 < 0x7F })
      #expect(!plain.text.contains("N?"), "\(plain.text)")
      // All but the time.
      #expect(Self.figures(plain.lines.dropLast()) == Self.figures(full.lines.dropLast()))
      #expect(plain.text.filter(\.isLetter).count >= full.text.filter(\.isLetter).count)
    }
  }

  static func figures(_ lines: some Sequence<Substring>) -> String {
    lines.joined().filter(\.isNumber)
  }

  /// What a shell says of a run with its standard files changed.
  static func shell(_ script: String) throws -> StrictScreen {
    let terminal = try Monograph.run(
      Launch(
        "/bin/bash",
        ["-c", script + "; echo \"status $status\"", Monograph.binary],
        environment: Launch.environment()
      )
    )
    return terminal.screen
  }

  static let ends = [
    ("\"$0\" emergency >&- 2>/dev/null; status=$?", 74),
    ("\"$0\" emergency >/dev/full 2>/dev/null; status=$?", 74),
    ("\"$0\" emergency 2>&- <&- | cat >/dev/null; status=${PIPESTATUS[0]}", 0),
    ("\"$0\" emergency | true; sleep 0; status=${PIPESTATUS[0]}", nil),
  ]

  @Test("Standard files that are closed or full end it quietly, not by a trap", arguments: ends)
  func isClosed(_ script: String, _ status: Int?) throws {
    let screen = try Self.shell(script)
    // A pipe whose reader is gone: 0 when all went out before.
    let wanted = status.map { ["status \($0)"] } ?? ["status 0", "status 141"]
    #expect(screen.lines.first.map { wanted.contains($0) } == true, "\(screen.text)")
  }

  @Test("A mistake in anything else leaves the number behind")
  func leavesNumber() throws {
    let french = ["LANG": "fr_FR.UTF-8", "TZ": "UTC"]
    for words in [["show", "nowhere"], ["--library", "/nonexistent"], ["--nonsense"]] {
      let outcome = try Outcome(words, french)
      #expect(outcome.errors.contains("En cas d’urgence, appelez le 15 ou le 112"), "\(words)")
    }
  }

  @Test(
    "A fault leaves the number on the terminal that it gives back",
    arguments: [SIGSEGV, SIGILL]
  )
  func leavesNumberAfterFault(_ signal: Int32) throws {
    // From the moment on in which there is a terminal to give back.
    for awaited in ["the first byte", "the first page"] {
      let launch = Monograph.launch(adding: ["LC_MESSAGES": "en_US.UTF-8"])
      let terminal = try TerminalWindow(launch)
      try terminal.wait(for: awaited) {
        awaited == "the first page" ? Landmark.isHome($0) : $0.modes.contains(.alternateScreen)
      }
      terminal.signal(signal)
      #expect(terminal.waitForEnd() == .killed(signal: signal))
      expectClean(terminal)
      let lines = terminal.screen.lines
      let fault = try #require(lines.firstIndex { $0.hasPrefix("The program met a fault") })
      let next = lines[fault + 1]
      #expect(next.hasPrefix("In an emergency call"), "\(awaited): \(terminal.screen.text)")
    }
  }
}

@Suite("What the emergency command says", .enabled(if: Monograph.isBuilt, "no release binary"))
struct EmergencyCommandValueTests {
  static let keys = [
    "card", "country", "country_from", "language", "emergency", "poison_lines", "no_public_line",
    "steps", "do_not", "tell", "text",
  ]

  @Test("JSON has the promised keys, in every country", arguments: ["FR", "GB", "US", nil])
  func isJSON(_ country: String?) throws {
    for locale in ["C", "C.UTF-8"] {
      let words = country.map { ["--country", $0] } ?? []
      let outcome = try Outcome(["emergency", "--format", "json"] + words, ["LC_ALL": locale])
      let card = try #require(JSONText(outcome.output), "\(outcome.text)")
      #expect(card.keys == Self.keys)
      #expect(card["card"]?.text == "overdose")
      #expect(card["country"]?.text == country)
      #expect(card["country_from"]?.text == (country == nil ? "unknown" : "option"))
      #expect(card["language"]?.text == "en")
      #expect(card["emergency"]?.items.isEmpty == (country == nil))
      for number in card["emergency"]?.items ?? [] {
        #expect(number.keys == ["number", "service"])
      }
      for line in card["poison_lines"]?.items ?? [] {
        #expect(
          line.keys == ["centre", "display", "e164", "hours", "area", "checked", "sources"]
        )
      }
      let hasNoLine = country == "GB"
      #expect((card["no_public_line"]?.text != nil) == hasNoLine)
      for key in ["steps", "do_not", "tell"] {
        #expect(card[key]?.items.isEmpty == false, "\(key)")
      }
      #expect(card["text"]?.text?.contains("Opened ") == true)
    }
  }

  @Test("The time is this machine's, in hours and minutes")
  func isNow() throws {
    let opened = try #require(try Outcome(["emergency"], ["TZ": "UTC"]).lines.last)
    let shown = opened.dropFirst("Opened ".count).prefix(5)
    let parts = shown.split(separator: ":").compactMap { Int($0) }
    try #require(parts.count == 2, "\(opened)")
    let minutes = Int(time(nil)) / 60 % 1440
    let late = (minutes - parts[0] * 60 - parts[1] + 1440) % 1440
    #expect(late <= 1, "\(opened)")
  }

  /// Numbers that sell, and damaged text. (Tests/EmergencyTests has the whole list.)
  static let never = ["8887440069", "4951508596"]

  @Test("No commercial number is anywhere in the binary, in any spacing")
  func binaryHasNone() throws {
    let descriptor = open(Monograph.binary, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var digits: [UInt8] = []
    let wanted = Self.never.map { Array($0.utf8) }
    var scanned = 0
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      scanned += count
      for byte in buffer[..<count] {
        switch byte {
        case 0x30...0x39:
          digits.append(byte)
          if digits.count >= 10 {
            #expect(!wanted.contains { digits.suffix(10).elementsEqual($0) })
          }
        case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0xA0, 0xC2: break  // inside a number
        default: digits.removeAll(keepingCapacity: true)
        }
      }
    }
    #expect(scanned > 1 << 20)
  }
}
