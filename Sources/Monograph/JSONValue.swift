/// A JSON document, written with its keys in the order given.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  /// Kept to six decimals.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The text where there is one, else null.
  static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// The document, indented, without a line end after it.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let value): text += JSONValue.written(value)
    case .string(let value): JSONValue.quote(value, into: &text)
    case .array(let values):
      JSONValue.writeItems(values, in: ("[", "]"), to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 1)
      }
    case .object(let members):
      JSONValue.writeItems(members, in: ("{", "}"), to: &text, indent: indent) { member, text in
        JSONValue.quote(member.key, into: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func writeItems<Item>(
    _ items: [Item],
    in brackets: (String, String),
    to text: inout String,
    indent: Int,
    write: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      text += brackets.0 + brackets.1
      return
    }
    let margin = "\n" + String(repeating: "  ", count: indent)
    text += brackets.0
    for (index, item) in items.enumerated() {
      text += index == 0 ? margin + "  " : "," + margin + "  "
      write(item, &text)
    }
    text += margin + brackets.1
  }

  private static func written(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let millionths = Int64((value.magnitude * 1e6).rounded())
    var decimals = String(millionths % 1_000_000)
    while decimals.utf8.count < 6 { decimals = "0" + decimals }
    while decimals.utf8.count > 1, decimals.utf8.last == UInt8(ascii: "0") { decimals.removeLast() }
    let sign = value < 0 && millionths > 0 ? "-" : ""
    return "\(sign)\(millionths / 1_000_000).\(decimals)"
  }

  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
