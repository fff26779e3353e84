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

  /// Whether a match may stand in the text at `index`.
  func mayMatch(_ wanted: WantedHeads, at index: Int) -> Bool {
    let range = (index > 0 ? ends[index - 1] : 0)..<ends[index]
    return heads.withUnsafeBufferPointer { wanted.stand(among: $0[range]) }
  }
}

/// The heads of what a query matches.
struct WantedHeads: Sendable {
  /// The heads in slots by their hash, 0 for none.
  private var slots = [UInt32](repeating: 0, count: 32)
  private var shift: UInt32 = 27
  private var count = 0
  /// Beginnings of fewer than four letters.
  private var short: [(head: UInt32, mask: UInt32)] = []
  /// Whether a match may begin anyhow.
  private var isOpen = false

  /// Adds the first word of a match, folded; `isPrefix` says that it may go on.
  mutating func add(_ word: [UInt8], isPrefix: Bool) {
    guard let first = word.first, first < 0x80 else {
      isOpen = true
      return
    }
    if first &- 0x30 < 10 { insert(WordHeads.digits) }
    var head: UInt32 = 0
    for (offset, byte) in word.prefix(4).enumerated() {
      head |= UInt32(byte) << UInt32(8 * (3 - offset))
      // So it looks where folding makes the rest of it.
      if offset < 3 { insert(head | .max >> UInt32(8 * (offset + 1))) }
    }
    if isPrefix, word.count < 4 {
      short.append((head, ~(.max >> UInt32(8 * word.count))))
    } else {
      insert(head)
    }
  }

  private mutating func insert(_ head: UInt32) {
    guard put(head) else { return }
    count += 1
    guard 4 * count > slots.count else { return }
    let heads = slots
    slots = [UInt32](repeating: 0, count: 4 * heads.count)
    shift -= 2
    for head in heads where head != 0 { put(head) }
  }

  /// Puts a head into its slot; false where it is there.
  @discardableResult
  private mutating func put(_ head: UInt32) -> Bool {
    var slot = slot(of: head)
    while slots[slot] != 0 {
      if slots[slot] == head { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = head
    return true
  }

  private func slot(of head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> shift) }

  /// Whether any of some heads may begin a match.
  fileprivate func stand(among others: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    if isOpen { return true }
    return slots.withUnsafeBufferPointer { slots in
      others.contains { head in
        if head == WordHeads.any { return true }
        var slot = slot(of: head)
        while slots[slot] != 0 {
          if slots[slot] == head { return true }
          slot = (slot + 1) & (slots.count - 1)
        }
        return short.contains { head & $0.mask == $0.head }
      }
    }
  }
}
