/// The first letters of every word of some texts, four in a number, so that a text which has no
/// match is told without reading it again at each key.
///
/// Like `Beginnings`, it may be wrong in one way only: to let a text pass that has no match.
struct WordHeads {
  /// Stands for a word of which only folding knows how it begins.
  fileprivate static let any: UInt32 = .max
  /// Stands for all digits of a text.
  fileprivate static let digits: UInt32 = 0x30FF_FFFF

  private var heads: [UInt32] = []
  /// Where the heads of each text end.
  private var ends: [Int] = []

  init() {}

  /// Those of a passage's paragraphs in their order.
  init(of texts: ParagraphTexts) {
    heads.reserveCapacity(texts.length / 5)
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
        repeat { offset += 1 } while offset < text.count && (text[offset] | 0x20) &- 0x61 < 26
        if !isInWord { heads.append(Self.head(of: start..<offset, in: text)) }
        isInWord = true
      } else if byte < 0x80 {
        if byte &- 0x30 < 10 { hasDigits = true }
        isInWord = false
        offset += 1
      } else {
        let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
        switch ScalarFolding.role(of: scalar) {
        case .letter, .word:
          if !isInWord || ScalarFolding.role(of: scalar) == .word { heads.append(Self.any) }
          isInWord = true
        case .mark: break
        case .apostrophe, .hyphen, .other: isInWord = false
        }
        offset += length
      }
    }
    if hasDigits { heads.append(Self.digits) }
  }

  /// The first four letters, the first one highest; behind a shorter run of letters zeros where it
  /// is the whole word, ones where it may go on.
  private static func head(
    of range: Range<Int>,
    in text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
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

  /// The terms of which a match may stand in the text at `index`.
  func terms(_ wanted: WantedHeads, at index: Int) -> WantedHeads.Terms {
    let range = (index > 0 ? ends[index - 1] : 0)..<ends[index]
    return heads.withUnsafeBufferPointer { wanted.terms(among: $0[range]) }
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

  /// The heads in slots by their hash.
  private var slots = [Slot](repeating: Slot(), count: 32)
  private var shift: UInt32 = 27
  private var count = 0
  /// Beginnings of fewer than four letters.
  private var short: [(head: UInt32, mask: UInt32, terms: Terms)] = []
  /// Whether a match may begin anyhow.
  private var isOpen = false

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

  /// The terms that any of some heads may begin.
  fileprivate func terms(among others: Slice<UnsafeBufferPointer<UInt32>>) -> Terms {
    if isOpen { return .max }
    return slots.withUnsafeBufferPointer { slots in
      var terms: Terms = 0
      for head in others {
        if head == WordHeads.any { return .max }
        var slot = slot(of: head)
        while slots[slot].head != 0 {
          if slots[slot].head == head { terms |= slots[slot].terms }
          slot = (slot + 1) & (slots.count - 1)
        }
        for some in short where head & some.mask == some.head { terms |= some.terms }
      }
      return terms
    }
  }
}
