import CUTF8Proc
import CWidth
import Testing

@testable import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The columns that `ScreenText` counts are those that ncurses counts, which asks the C library.
///
/// Where utf8proc and the C library disagree the scalar is substituted, by the table in
/// DisputedWidths.swift. `RECORD=1 swift test --filter WidthContract` writes that table anew.
@Suite("Width contract")
struct WidthContractTests {
  private static let all: [UInt32] = Array(0xA0...0xD7FF) + Array(0xE000...0x10FFFF)

  private static func isShown(_ kind: ScalarKind) -> Bool {
    switch kind {
    case .base, .mark, .disputedBase, .disputedMark: true
    default: false
    }
  }

  /// Bounds of the ranges of scalars that would be shown, and that the two count differently.
  private static func disputed() -> [UInt32] {
    var bounds: [UInt32] = []
    var isInside = false
    for value in all {
      let isDisputed =
        isShown(ScalarKind.of(value))
        && c_width(value) != utf8proc_charwidth(Int32(bitPattern: value))
      if isDisputed != isInside {
        bounds.append(value)
        isInside = isDisputed
      }
    }
    if isInside { bounds.append(0x110000) }
    return bounds
  }

  private static var libraries: String {
    let library = String(cString: c_library_version())
    return "utf8proc \(String(cString: utf8proc_version())), C library \(library)"
  }

  @Test("No row shifts because two libraries count a character differently")
  func noShownScalarIsDisputed() throws {
    try #require(c_width(0x65E5) == 2, "the locale C.UTF-8 is missing")
    var wrong: [String] = []
    for value in Self.all {
      let kind = ScalarKind.of(value)
      guard kind == .base || kind == .mark, let scalar = Unicode.Scalar(value) else { continue }
      let ours = TextWidth.columns(of: scalar)
      if c_width(value) != ours || (kind == .mark) != (ours == 0) {
        wrong.append(String(value, radix: 16))
      }
    }
    let few = wrong.prefix(20)
    #expect(few.isEmpty, "\(wrong.count) in all")
  }

  @Test("The table of disputed widths is the one that the libraries give")
  func tableIsCurrent() throws {
    let bounds = Self.disputed()
    if getenv("RECORD") != nil { return try Self.record(bounds) }
    if Self.libraries == DisputedWidths.recordedWith {
      #expect(bounds == DisputedWidths.bounds, "RECORD=1 swift test --filter WidthContract")
    } else {
      // Other versions: what they dispute must still be covered; no more can be asked.
      let ranges = stride(from: 0, to: bounds.count, by: 2).map { bounds[$0]..<bounds[$0 + 1] }
      let missing = ranges.joined().filter { !DisputedWidths.contains($0) }.count
      #expect(missing == 0, "\(Self.libraries) dispute what the table has not")
    }
  }

  @Test("Nothing hidden and nothing that changes the order of text comes through the door")
  func nothingHiddenIsShown() {
    let passed = Self.all.compactMap(Unicode.Scalar.init).filter { scalar in
      guard Self.isShown(ScalarKind.of(scalar.value)) else { return false }
      let properties = scalar.properties
      let isHidden = properties.isDefaultIgnorableCodePoint || properties.isBidiControl
      return isHidden || properties.generalCategory == .control || scalar.value > 0xEFFFF
        || properties.generalCategory == .privateUse || properties.isNoncharacterCodePoint
    }
    #expect(passed.isEmpty, "\(passed.map { String($0.value, radix: 16) })")
  }

  @Test(
    "What medicine and this program write is shown as it is",
    arguments:
      "½¼¾µμ≥≤×±°™•…“”‘’–—→▸▾›│─┼▁▃▅▇█⚠✓éèàùçœßñÅøα€№²³₂αβЖй日本語한글עברית"
      .unicodeScalars
  )
  func needed(_ scalar: Unicode.Scalar) {
    #expect(ScreenText(String(scalar)).string == String(scalar))
  }

  private static func record(_ bounds: [UInt32]) throws {
    var text = """
      // Written by `RECORD=1 swift test --filter WidthContract`; not to be edited.

      /// The scalars that utf8proc and the C library count differently.
      enum DisputedWidths {
        /// What was compared.
        static let recordedWith =
          "\(libraries)"

        /// First scalar of a range, first scalar after it, and so on.
        static let bounds: [UInt32] = [

      """
    for start in stride(from: 0, to: bounds.count, by: 8) {
      let row = bounds[start..<min(start + 8, bounds.count)]
      text +=
        "    "
        + row.map { "0x" + String($0, radix: 16, uppercase: true) + "," }
        .joined(separator: " ") + "\n"
    }
    text += "  ]\n}\n"
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(root)/Sources/SafeText/DisputedWidths.swift"
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}
