/// A value of a JSON document, as strict as the format is: what is none is nil.
indirect enum JSONText: Equatable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONText])
  /// The keys in their order.
  case object([String], [JSONText])

  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    guard reader.rest.isEmpty else { return nil }
    self = value
  }

  /// The value of a key; nil where there is none.
  subscript(key: String) -> JSONText? {
    guard case .object(let keys, let values) = self else { return nil }
    return keys.firstIndex(of: key).map { values[$0] }
  }

  var keys: [String] { if case .object(let keys, _) = self { keys } else { [] } }
  var items: [JSONText] { if case .array(let items) = self { items } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  var number: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func skipBlanks() { rest = rest.drop { " \n\r\t".unicodeScalars.contains($0) } }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }

    mutating func value() -> JSONText? {
      if take("{") { return object() }
      if take("[") { return list("]") { $0.value() }.map { .array($0) } }
      if take("\"") { return string().map { .string($0) } }
      let words: [(String, JSONText)] = [
        ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
      ]
      for (word, value) in words where rest.starts(with: word.unicodeScalars) {
        rest.removeFirst(word.unicodeScalars.count)
        return value
      }
      return number().map { .number($0) }
    }

    /// Digits, with a sign before them and decimals behind; exponents are none of ours.
    mutating func number() -> String? {
      var digits = ""
      while let scalar = rest.first, "-.0123456789".unicodeScalars.contains(scalar) {
        digits.unicodeScalars.append(scalar)
        rest.removeFirst()
      }
      let isWritten = digits.utf8.last.map { (0x30...0x39).contains($0) } ?? false
      return isWritten && Double(digits) != nil ? digits : nil
    }

    mutating func object() -> JSONText? {
      var keys: [String] = []
      let values = list("}") { reader -> JSONText? in
        guard reader.take("\""), let key = reader.string(), !keys.contains(key),
          reader.take(":")
        else { return nil }
        keys.append(key)
        return reader.value()
      }
      return values.map { .object(keys, $0) }
    }

    mutating func list(
      _ end: Unicode.Scalar,
      _ item: (inout Reader) -> JSONText?
    ) -> [JSONText]? {
      var items: [JSONText] = []
      if take(end) { return items }
      while let next = item(&self) {
        items.append(next)
        if take(end) { return items }
        guard take(",") else { return nil }
      }
      return nil
    }

    /// The rest of a string; of escapes only those that a text of ours can need.
    mutating func string() -> String? {
      var text = ""
      while let scalar = rest.popFirst() {
        if scalar == "\"" { return text }
        if scalar.value < 0x20 { return nil }
        if scalar != "\\" {
          text.unicodeScalars.append(scalar)
          continue
        }
        switch rest.popFirst() {
        case "n": text += "\n"
        case "t": text += "\t"
        case "\"": text += "\""
        case "\\": text += "\\"
        default: return nil
        }
      }
      return nil
    }
  }
}
