import SafeText

/// The first four letters of what a query matches, four in a number, and the terms that begin so.
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

  /// Adds the first word of a match, folded, and the terms that this says; `isPrefix` says that it
  /// may go on.
  mutating func add(_ word: [UInt8], isPrefix: Bool, terms: Terms) {
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

  /// The terms that may be meant by the word whose letters, of ASCII, begin at `place`.
  func terms(ofWordAt place: Int, in text: UnsafeBufferPointer<UInt8>) -> Terms {
    let head = Self.head(at: place, in: text)
    var terms: Terms = 0
    var slot = slot(of: head)
    while slots[slot].head != 0 {
      if slots[slot].head == head { terms |= slots[slot].terms }
      slot = (slot + 1) & (slots.count - 1)
    }
    for some in short where head & some.mask == some.head { terms |= some.terms }
    return terms
  }

  /// The first four letters, the first one highest; behind a shorter run of letters zeros where it
  /// is the whole word, ones where it may go on.
  private static func head(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var head: UInt32 = 0
    for offset in 0..<4 {
      let index = place + offset
      guard index < text.count, (text[index] | 0x20) &- 0x61 < 26 else {
        let isPlain = PlainWords.isPlain(place..<index, in: text)
        return isPlain ? head : head | .max >> UInt32(8 * offset)
      }
      head |= UInt32(text[index] | 0x20) << UInt32(8 * (3 - offset))
    }
    return head
  }
}
