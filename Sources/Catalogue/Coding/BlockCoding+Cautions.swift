import Articles

extension BlockCoding {
  private enum CautionTag {
    static let hazardousInstruction = 1
    static let phoneNumber = 2
    static let damagedNotation = 3
  }

  static func put(_ caution: Caution, into writer: inout ByteWriter) {
    switch caution {
    case .hazardousInstruction: writer.put(CautionTag.hazardousInstruction)
    case .phoneNumber(let kind):
      writer.put(CautionTag.phoneNumber)
      writer.put(kind.rawValue)
    case .damagedNotation: writer.put(CautionTag.damagedNotation)
    }
  }

  static func caution(from reader: inout ByteReader) -> Caution? {
    switch reader.number() {
    case CautionTag.hazardousInstruction: .hazardousInstruction
    case CautionTag.phoneNumber:
      reader.text().flatMap { PhoneNumberClass(rawValue: $0) }.map { .phoneNumber($0) }
    case CautionTag.damagedNotation: .damagedNotation
    default: nil
    }
  }
}
