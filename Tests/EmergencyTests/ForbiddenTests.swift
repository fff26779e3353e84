import CShipped
import FolderListing
import SafeText
import Testing

@testable import Emergency

/// What must never reach a reader: numbers that sell, are shut, or belong to professionals, and
/// instructions that kill.
@Suite("Forbidden numbers and instructions")
struct ForbiddenTests {
  /// Commercial lines and damaged text: nowhere in the library, nowhere in the binary.
  static let never = ["8887440069", "4951508596"]
  /// Neither as a number of the emergency data: for professionals, closed, stale, for children,
  /// invented, or found only in code or memory; and what looks like a number and is none.
  static let notForEmergencies =
    never + [
      "8003321088", "90011", "3448920111", "18092566", "145425959", "388373737", "684119240",
      "887558000", "226196654", "808250143", "8331231", "52362052", "29154233", "212106282",
      "1800116117", "18003450033", "64239119", "85241078", "9667189904", "8000092800",
      "37686464", "801000180", "21979898", "8003330160", "8000011222", "8006891234",
      "297269899",
    ]
  /// Short codes are looked for as whole runs.
  static let shortCodes: Set<String> = ["1401", "1367", "1339"]

  @Test("No commercial number is anywhere in the library, in any spacing")
  func contentHasNone() throws {
    let content = PackageFiles.root + "/Content"
    let files = FolderListing.files(below: content).map { content + "/" + $0 }
    #expect(files.count > 5)
    for path in files {
      let text = String(decoding: try #require(PackageFiles.read(path)), as: UTF8.self)
      #expect(Self.found(Self.never, in: text).isEmpty, "\(path)")
    }
  }

  @Test("No commercial number is in the binary's own copy")
  func binaryHasNone() throws {
    for index in 0..<shipped_file_count() {
      let file = try #require(shipped_file_at(index)?.pointee)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Self.found(Self.never, in: text).isEmpty, "\(String(cString: file.path))")
    }
  }

  @Test("The emergency data has no number that may not be shown there")
  func emergencyDataHasNone() {
    for name in ["cards.en", "cards.fr", "countries"] {
      let shipped = ShippedText(path: "emergency/\(name).data")
      let text = String(decoding: shipped.bytes, as: UTF8.self)
      #expect(Self.found(Self.notForEmergencies, in: text).isEmpty, "\(name)")
      #expect(Self.shortCodes.isDisjoint(with: Specimens.digitRuns(text)), "\(name)")
      #expect(!text.uppercased().contains("FDA"), "\(name)")
    }
  }

  @Test("No card and no list shows one either")
  func cardsHaveNone() {
    for card in Specimens.cards {
      for line in card.lines {
        #expect(Self.found(Self.notForEmergencies, in: line.text.string).isEmpty, "\(line.text)")
      }
    }
  }

  @Test("The scan finds a number however it is spaced")
  func scanWorks() {
    for text in [
      "8887440069", "1-888-744-0069", "call (888) 744 0069 now", "1.888.744.00.69",
      "1\u{A0}888\u{2011}744\u{2013}0069", "888/7440069",
    ] {
      #expect(Self.found(["8887440069"], in: text) == ["8887440069"], "\(text)")
    }
    #expect(Self.found(["8887440069"], in: "888 and 7440069").isEmpty)
  }

  /// The forbidden runs of digits in a text; what can stand inside a number is passed over.
  static func found(_ forbidden: [String], in text: String) -> [String] {
    let separators = Set<Unicode.Scalar>([
      " ", "\u{A0}", "\u{202F}", "\u{2009}", "-", "\u{2010}", "\u{2011}", "\u{2013}", "(", ")",
      ".", "/", "+",
    ])
    var runs = [""]
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        runs[runs.count - 1].unicodeScalars.append(scalar)
      } else if !separators.contains(scalar), runs.last != "" {
        runs.append("")
      }
    }
    return forbidden.filter { number in runs.contains { $0.contains(number) } }
  }

  /// Words that tell somebody to do what kills; allowed where the sentence forbids it.
  static let instructions = [
    "vomit", "emesis", "ipeca", "milk", "salt water", "charcoal", "coffee", "cold shower",
    "sleeping it off", "sleep it off", "vomir", "vomissement", "lait", "eau salée", "charbon",
    "café", "douche froide", "laissez dormir", "extra dose", "double dose", "dose en plus",
  ]
  static let refusals = [
    "do not", "no ", "nothing", "never", "ne ", "ni ", "rien", "aucun", "jamais", "n’",
  ]

  @Test("Nothing tells anybody to cause vomiting, to give something, to sleep or to take more")
  func noDeadlyInstruction() {
    for card in Specimens.windowCards {
      for line in card.lines {
        for sentence in line.text.string.lowercased().split(separator: ". ") {
          let words = " " + sentence
          let danger = Self.instructions.filter { words.contains($0) }
          if danger.isEmpty { continue }
          let isForbidden = Self.refusals.contains { words.contains(" " + $0) }
          #expect(isForbidden, "\(card.name): \(sentence)")
        }
      }
    }
  }
}
