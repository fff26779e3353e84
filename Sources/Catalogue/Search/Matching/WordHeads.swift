import SafeText

/// The first letters of every word of some texts, four in a number, and where they stand, so that
/// the words which may be a match are known without reading the texts again at each key.
///
/// Like `Beginnings`, it may be wrong in one way only: to take for a match what is none.
struct WordHeads {
  /// Stands for a word of which only folding knows how it begins.
  fileprivate static let any: UInt32 = .max
  /// Stands for all digits of a text.
  fileprivate static let digits: UInt32 = 0x30FF_FFFF

  /// The head of each word, and below it where the word begins in its text.
  private var heads: [UInt64] = []
  /// Where the heads of each text end.
  private var ends: [Int] = []

  init() {}

  /// Those of a passage's paragraphs in their order.
  init(of texts: ParagraphTexts) {
    heads.reserveCapacity(texts.length / 4)
    ends.reserveCapacity(texts.paragraphs.count)
    for paragraph in texts.paragraphs { texts.withBytes(of: paragraph) { add($0) } }
  }

  /// Adds those of the next text.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    addWords(text)
    ends.append(heads.count)
  }

  private mutating func addWords(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    var (isInWord, hasDigits) = (false, false)
    while offset < text.count {
      let byte = text[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        let start = offset
        offset = ByteRuns.letters(in: text, from: start)
        if !isInWord { add(Self.head(of: start..<offset, in: text), at: start) }
        isInWord = true
      } else if byte < 0x80 {
        if byte &- 0x30 < 10 { hasDigits = true }
        isInWord = false
        offset += 1
      } else {
        let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
        switch ScalarFolding.role(of: scalar) {
        case .letter, .word:
          if !isInWord || ScalarFolding.role(of: scalar) == .word { add(Self.any, at: offset) }
          isInWord = true
        case .mark: break
        case .apostrophe, .hyphen, .other: isInWord = false
        }
        offset += length
      }
    }
    if hasDigits { add(Self.digits, at: 0) }
  }

  private mutating func add(_ head: UInt32, at start: Int) {
    heads.append(UInt64(head) << 32 | UInt64(UInt32(clamping: start)))
  }

  /// The first four letters, the first one highest; behind a shorter run of letters zeros where it
  /// is the whole word, ones where it may go on.
  private static func head(
    of range: Range<Int>,
    in text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    if range.count >= 4, let start = text.baseAddress {
      let four = UnsafeRawPointer(start + range.lowerBound).loadUnaligned(as: UInt32.self)
      return UInt32(bigEndian: four) | 0x2020_2020
    }
    var head: UInt32 = 0
    for offset in 0..<4 {
      let index = range.lowerBound + offset
      guard index < range.upperBound else {
        let rest: UInt32 = .max >> UInt32(8 * offset)
        return Beginnings.isPlain(range, in: text) ? head : head | rest
      }
      head |= UInt32(text[index] | 0x20) << UInt32(8 * (3 - offset))
    }
    return head
  }

  /// What may be a match in a text.
  struct Look {
    /// The terms that may stand there.
    var terms: WantedHeads.Terms = 0
    /// Where the words begin that may be a match.
    var places: [Int] = []
    /// Whether there are such of which only folding the text knows what they are.
    var isFolded = false
  }

  /// Looks for what may be a match in the text at `index`.
  func look(for wanted: WantedHeads, at index: Int, _ look: inout Look) {
    look.places.removeAll(keepingCapacity: true)
    (look.terms, look.isFolded) = (0, false)
    guard !wanted.isOpen else {
      (look.terms, look.isFolded) = (.max, true)
      return
    }
    let range = (index > 0 ? ends[index - 1] : 0)..<ends[index]
    heads.withUnsafeBufferPointer { heads in
      wanted.forEachWanted(among: heads[range]) { head, start, terms in
        look.terms |= terms
        if head == Self.digits {
          look.isFolded = true
        } else {
          look.places.append(start)
        }
      }
    }
  }
}

/// The heads of what a query matches.
struct WantedHeads: Sendable {
  /// Terms by their numbers, as bits; the last one stands for all that are left.
  typealias Terms = UInt64

  /// A head, 0 for none, and the terms that it may begin.
  private struct Slot {
    var head: UInt32 = 0
    var terms: Terms = 0
  }

  /// Bits by the hash of each head, so that most others are told by one look.
  private var sieve = [UInt64](repeating: 0, count: 64)
  /// The heads in slots by their hash.
  private var slots = [Slot](repeating: Slot(), count: 32)
  private var shift: UInt32 = 27
  private var count = 0
  /// Beginnings of fewer than four letters.
  private var short: [(head: UInt32, mask: UInt32, terms: Terms)] = []
  /// Whether a match may begin anyhow.
  fileprivate private(set) var isOpen = false

  /// Adds the first word of a match, folded, and the terms that this says; `isPrefix` says that it
  /// may go on.
  mutating func add(_ word: [UInt8], isPrefix: Bool, terms: Range<Int>) {
    guard let first = word.first, first < 0x80 else {
      isOpen = true
      return
    }
    let terms = terms.reduce(0 as Terms) { $0 | Self.bit(of: $1) }
    if first &- 0x30 < 10 { insert(WordHeads.digits, terms) }
    var head: UInt32 = 0
    for (offset, byte) in word.prefix(4).enumerated() {
      head |= UInt32(byte) << UInt32(8 * (3 - offset))
      // So it looks where folding makes the rest of it.
      if offset < 3 { insert(head | .max >> UInt32(8 * (offset + 1)), terms) }
    }
    if isPrefix, word.count < 4 {
      short.append((head, ~(.max >> UInt32(8 * word.count)), terms))
    } else {
      insert(head, terms)
    }
  }

  /// The bit of a term.
  static func bit(of term: Int) -> Terms { 1 << Terms(min(term, Terms.bitWidth - 1)) }

  private mutating func insert(_ head: UInt32, _ terms: Terms) {
    guard put(head, terms) else { return }
    let bit = Self.bit(ofHead: head)
    sieve[bit >> 6] |= 1 << UInt64(bit & 63)
    count += 1
    guard 4 * count > slots.count else { return }
    let old = slots
    slots = [Slot](repeating: Slot(), count: 4 * old.count)
    shift -= 2
    for slot in old where slot.head != 0 { put(slot.head, slot.terms) }
  }

  /// Puts a head into its slot; false where it is there.
  @discardableResult
  private mutating func put(_ head: UInt32, _ terms: Terms) -> Bool {
    var slot = slot(of: head)
    while slots[slot].head != 0 {
      if slots[slot].head == head {
        slots[slot].terms |= terms
        return false
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(head: head, terms: terms)
    return true
  }

  private func slot(of head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> shift) }

  @inline(__always)
  private static func bit(ofHead head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 20) }

  /// Hands over those of some heads with which a match may begin, each with its place and the terms
  /// that it may be.
  @inline(__always)
  fileprivate func forEachWanted(
    among heads: Slice<UnsafeBufferPointer<UInt64>>,
    _ body: (UInt32, Int, Terms) -> Void
  ) {
    let passesAll = !short.isEmpty
    sieve.withUnsafeBufferPointer { sieve in
      for entry in heads {
        let head = UInt32(truncatingIfNeeded: entry >> 32)
        let bit = Self.bit(ofHead: head)
        guard passesAll || sieve[bit >> 6] >> UInt64(bit & 63) & 1 == 1 || head == WordHeads.any
        else { continue }
        let terms = terms(beginningWith: head)
        if terms != 0 { body(head, Int(entry & 0xFFFF_FFFF), terms) }
      }
    }
  }

  /// The terms that a head may begin.
  private func terms(beginningWith head: UInt32) -> Terms {
    if head == WordHeads.any { return .max }
    var terms: Terms = 0
    var slot = slot(of: head)
    while slots[slot].head != 0 {
      if slots[slot].head == head { terms |= slots[slot].terms }
      slot = (slot + 1) & (slots.count - 1)
    }
    for some in short where head & some.mask == some.head { terms |= some.terms }
    return terms
  }
}
