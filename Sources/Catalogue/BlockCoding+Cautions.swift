import Articles

extension BlockCoding {
  private enum Tag {
    static let hazardousInstruction = 1
    static let phoneNumber = 2
    static let damagedNotation = 3
  }

  static func put(_ caution: Caution, into writer: inout ByteWriter) {
    switch caution {
    case .hazardousInstruction: writer.put(Tag.hazardousInstruction)
    case .phoneNumber(let kind):
      writer.put(Tag.phoneNumber)
      writer.put(kind.rawValue)
    case .damagedNotation: writer.put(Tag.damagedNotation)
    }
  }

  static func caution(from reader: inout ByteReader) -> Caution? {
    switch reader.number() {
    case Tag.hazardousInstruction: .hazardousInstruction
    case Tag.phoneNumber:
      reader.text().flatMap { PhoneNumberClass(rawValue: $0) }.map { .phoneNumber($0) }
    case Tag.damagedNotation: .damagedNotation
    default: nil
    }
  }
}
