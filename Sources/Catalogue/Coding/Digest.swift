/// The 64-bit xxHash (XXH64 with seed 0) of bytes that come in pieces.
///
/// It tells damage and change, not malice. Published with its test vectors as xxHash's
/// `xxhash_spec.md`; taken because it runs at the speed of memory where FNV-1a takes a
/// multiplication for each byte.
struct Digest {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// The digest of nothing yet.
  init() {}

  /// The digest of `bytes`.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { of($0) }
  }

  /// The digest of `bytes`.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = Digest()
    let whole = digest.addStripes(of: bytes)
    digest.count = UInt64(bytes.count)
    return digest.finished(UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// Adds bytes.
  ///
  /// Pieces of a multiple of 32 are not copied.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    guard !rest.isEmpty else {
      let whole = addStripes(of: bytes)
      rest = [UInt8](bytes[whole...])
      return
    }
    let joined = rest + bytes
    let whole = joined.withUnsafeBytes { addStripes(of: $0) }
    rest = [UInt8](joined[whole...])
  }

  /// The digest of all that was added.
  var value: UInt64 { rest.withUnsafeBytes { finished($0) } }

  private mutating func addStripes(of bytes: UnsafeRawBufferPointer) -> Int {
    var (a, b, c, d) = lanes
    var offset = 0
    while bytes.count - offset >= 32 {
      a = Self.round(a, Self.word(bytes, offset))
      b = Self.round(b, Self.word(bytes, offset + 8))
      c = Self.round(c, Self.word(bytes, offset + 16))
      d = Self.round(d, Self.word(bytes, offset + 24))
      offset += 32
    }
    lanes = (a, b, c, d)
    return offset
  }

  private func finished(_ rest: UnsafeRawBufferPointer) -> UInt64 {
    var hash = count < 32 ? Self.prime5 : merged
    hash &+= count
    var offset = 0
    while rest.count - offset >= 8 {
      hash ^= Self.round(0, Self.word(rest, offset))
      hash = Self.rotate(hash, 27) &* Self.prime1 &+ Self.prime4
      offset += 8
    }
    if rest.count - offset >= 4 {
      let half = UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash ^= UInt64(half) &* Self.prime1
      hash = Self.rotate(hash, 23) &* Self.prime2 &+ Self.prime3
      offset += 4
    }
    for byte in rest[offset...] {
      hash ^= UInt64(byte) &* Self.prime5
      hash = Self.rotate(hash, 11) &* Self.prime1
    }
    hash = (hash ^ hash >> 33) &* Self.prime2
    hash = (hash ^ hash >> 29) &* Self.prime3
    return hash ^ hash >> 32
  }

  private var merged: UInt64 {
    let (a, b, c, d) = lanes
    var hash = Self.rotate(a, 1) &+ Self.rotate(b, 7)
    hash = hash &+ Self.rotate(c, 12) &+ Self.rotate(d, 18)
    for lane in [a, b, c, d] {
      hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
    }
    return hash
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ by: UInt64) -> UInt64 {
    value &<< by | value &>> (64 &- by)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
