internal import CUTF8Proc

extension ScreenText {
  /// The text in ASCII, for terminals that show nothing else.
  ///
  /// Accents go, signs are written out, what has no likeness becomes `?`. No figure is lost or
  /// changed: 2½ becomes `2 1/2`, 10² becomes `10^2`, digits of any script become ASCII digits.
  ///
  /// With `keepingTies`, no-break spaces stay what they are, for texts that are still to be
  /// wrapped.
  package func inASCII(keepingTies: Bool = false) -> ScreenText {
    if withBytes({ $0.isASCII }) { return self }
    var transliterating = Transliterating(keepsTies: keepingTies)
    forEachCluster { transliterating.add($0.base) }
    return ScreenText(neutralising: transliterating.output)
  }
}

/// Writes scalars in ASCII, one after another.
struct Transliterating {
  /// Whether no-break spaces stay.
  let keepsTies: Bool
  /// UTF-8.
  private(set) var output: [UInt8] = []
  /// Whether the last thing written was a number that a digit must not run into.
  private var endsNumber = false
  private var endsDigit = false
  private var isRaised = false

  init(keepsTies: Bool = false) {
    self.keepsTies = keepsTies
  }

  /// Writes the likeness of a base; its marks are left out.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let isDigit = Figures.isDigit(scalar)
      if isDigit, endsNumber { output.append(Self.blank) }
      output.append(UInt8(truncatingIfNeeded: scalar.value))
      endsDigit = isDigit
      endsNumber = false
      isRaised = false
    } else if keepsTies, scalar == "\u{A0}" {
      write("\u{A0}")
    } else if let likeness = Likeness.ofSign(scalar) {
      write(likeness)
    } else if let digit = Likeness.decimalDigit(scalar) {
      if endsNumber { output.append(Self.blank) }
      output.append(contentsOf: digit.utf8)
      endsDigit = true
      endsNumber = false
      isRaised = false
    } else {
      decompose(scalar)
    }
  }

  private static let blank = UInt8(ascii: " ")

  private mutating func write(_ likeness: String) {
    output.append(contentsOf: likeness.utf8)
    endsDigit = false
    endsNumber = false
    isRaised = false
  }

  private mutating func decompose(_ scalar: Unicode.Scalar) {
    let likeness = Likeness.decomposed(scalar) ?? Likeness.number(scalar)
    guard let likeness, let first = likeness.unicodeScalars.first else { return write("?") }
    let isDigit = Figures.isDigit(first)
    let script = Likeness.script(scalar)
    if script != nil, isRaised {
      // The figure above or below the line goes on.
    } else if let script, endsDigit, isDigit || first == "-" || first == "+" {
      output.append(contentsOf: script.utf8)
    } else if isDigit, endsDigit || endsNumber {
      output.append(Self.blank)
    }
    let wasRaised = isRaised
    write(likeness)
    guard let last = likeness.unicodeScalars.last else { return }
    endsNumber = Figures.isDigit(last)
    endsDigit = endsNumber
    isRaised = script != nil && (wasRaised || endsNumber || last == "-" || last == "+")
  }
}

/// What scalars look like in ASCII.
enum Likeness {
  /// The ASCII part of a compatibility decomposition; nil if there is none.
  static func decomposed(_ scalar: Unicode.Scalar) -> String? {
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
    )
    var buffer = [Int32](repeating: 0, count: 32)  // the longest has eighteen
    let count = utf8proc_decompose_char(
      Int32(bitPattern: scalar.value),
      &buffer,
      buffer.count,
      options,
      nil
    )
    guard count > 0, count <= buffer.count else { return nil }
    var likeness = ""
    for value in buffer[..<count] {
      guard let part = Unicode.Scalar(UInt32(bitPattern: value)), part != scalar else { return nil }
      if part.isASCII {
        likeness.unicodeScalars.append(part)
      } else if let known = ofSign(part) {
        likeness.append(known)
      } else if let digit = decimalDigit(part) {
        likeness.append(digit)
      } else if TextWidth.columns(of: part) > 0 {
        return nil
      }
    }
    if likeness.isEmpty { return nil }
    return isEnclosed(scalar) && !likeness.hasPrefix("(") ? "(\(likeness))" : likeness
  }

  /// The number that a sign for one stands for, as ⑤ or ፫ do.
  static func number(_ scalar: Unicode.Scalar) -> String? {
    guard Figures.isDigit(scalar), let value = scalar.properties.numericValue,
      let whole = Int(exactly: value)
    else { return nil }
    return String(whole)
  }

  /// The ASCII digit for a decimal digit of any script.
  static func decimalDigit(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue, let whole = Int(exactly: value)
    else { return nil }
    return String(whole)
  }

  /// What says that a scalar stands above or below the line: `^` or `_`.
  static func script(_ scalar: Unicode.Scalar) -> String? {
    guard let property = utf8proc_get_property(Int32(bitPattern: scalar.value)) else { return nil }
    switch UInt32(property.pointee.decomp_type) {
    case UTF8PROC_DECOMP_TYPE_SUPER.rawValue: return "^"
    case UTF8PROC_DECOMP_TYPE_SUB.rawValue: return "_"
    default: return nil
    }
  }

  private static func isEnclosed(_ scalar: Unicode.Scalar) -> Bool {
    guard let property = utf8proc_get_property(Int32(bitPattern: scalar.value)) else {
      return false
    }
    return UInt32(property.pointee.decomp_type) == UTF8PROC_DECOMP_TYPE_CIRCLE.rawValue
  }
}
