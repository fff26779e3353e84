internal import CUTF8Proc

/// Composes letters and their marks (NFC), by utf8proc.
enum Composing {
  /// `text`, valid UTF-8, composed; as it is if memory does not suffice.
  ///
  /// utf8proc sorts the marks of one letter in quadratic time: the caller bounds their number.
  static func composed(_ text: [UInt8]) -> [UInt8] {
    // No canonical decomposition is longer than four scalars, nor gives more scalars than three
    // times its bytes.
    let capacity = text.count * 3 + 4
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue
    )
    let scalars = [Int32](unsafeUninitializedCapacity: capacity) { buffer, count in
      let found = text.withUnsafeBufferPointer {
        utf8proc_decompose($0.baseAddress, $0.count, buffer.baseAddress, capacity, options)
      }
      guard found > 0, found <= capacity else { return }
      count = max(0, utf8proc_normalize_utf32(buffer.baseAddress, found, options))
    }
    if scalars.isEmpty { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for value in scalars { bytes.appendScalar(UInt32(bitPattern: value)) }
    return bytes
  }
}
