internal import CUTF8Proc

/// What becomes of a scalar at the door.
enum ScalarKind {
  /// Hidden, or changes the order of others: left out.
  case dropped
  /// Becomes U+FFFD.
  case replaced
  /// A kind of blank or a line end: becomes a blank.
  case blank
  /// A no-break space: becomes U+00A0.
  case tie
  /// ZWNJ or ZWJ: kept inside words of scripts that need it.
  case joiner
  /// Stands upon the scalar before it.
  case mark
  /// Fills one or two columns.
  case base
  /// As `mark` and `base`, but the C library counts its columns differently: becomes U+FFFD once
  /// composing is done.
  case disputedMark, disputedBase
}

extension ScalarKind {
  /// The kind of a scalar from U+00A0 on; C1 and ASCII are the caller's.
  @inline(__always)
  static func of(_ value: UInt32) -> ScalarKind {
    if value < 0x300 {
      switch value {
      case 0xA0: .tie
      case 0xAD: .dropped
      default: .base
      }
    } else {
      ofHigher(value)
    }
  }

  private static func ofHigher(_ value: UInt32) -> ScalarKind {
    switch value {
    case 0x200C, 0x200D: return .joiner
    case 0x2007, 0x202F: return .tie
    case 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x3001...0x3029,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D, 0xFFFD:
      return .base  // known, and frequent
    default: break
    }
    if isHidden(value) { return .dropped }
    let width = utf8proc_charwidth(Int32(bitPattern: value))
    let isMark: Bool
    switch utf8proc_category(Int32(bitPattern: value)) {
    case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_CO, UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_CC:
      return .replaced
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP: return .blank
    case UTF8PROC_CATEGORY_CF where !isVisibleFormat(value): return .dropped
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: isMark = true
    default: isMark = false
    }
    if DisputedWidths.contains(value) { return isMark ? .disputedMark : .disputedBase }
    if width == 0 { return .mark }
    // A mark with columns of its own that may still be reordered among others: U+302E, U+302F.
    return isMark && mayBeReordered(value) ? .replaced : .base
  }

  private static func mayBeReordered(_ value: UInt32) -> Bool {
    guard let property = utf8proc_get_property(Int32(bitPattern: value)) else { return true }
    return property.pointee.combining_class != 0
  }

  /// Format characters that are seen: signs that span Arabic, Syriac or Kaithi figures.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Bidi controls, zero-width and filler characters, variation selectors, tags, skin tones,
  /// enclosing marks, controls of notations and hieroglyphs.
  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x20DD...0x20E0, 0x20E2...0x20E4, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1345F, 0x1BCA0...0x1BCA3,
      0x1D159, 0x1D173...0x1D17A, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether composing can neither change the scalar nor join it to what stands before it.
  ///
  /// False in doubt. The ranges are those of usual text, by Unicode's NFC_Quick_Check = Yes.
  @inline(__always)
  static func isComposed(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x300, 0x388...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F,
      0x904...0x939, 0xE01...0xE30, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E,
      0x2080...0x208E, 0x20A0...0x20C0, 0x2190...0x22FF, 0x2400...0x27FF, 0x3001...0x3029,
      0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D, 0xFFFD:
      true
    default: false
    }
  }
}
