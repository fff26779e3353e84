/// Values that were asked for lately, by key.
///
/// When there are too many, each new one takes the place of one that nobody has asked for lately
/// (the clock algorithm): never many at once, which would make a single key slow in the midst of
/// typing.
struct RecentValues<Key: Hashable, Value> {
  private struct Slot {
    var key: Key
    var value: Value
    /// Whether it was asked for since the hand passed.
    var isWanted = false
  }

  private let limit: Int
  private var slots: [Slot] = []
  private var places: [Key: Int] = [:]
  private var hand = 0

  /// Keeps at most `limit` values, at least one.
  init(limit: Int) { self.limit = max(1, limit) }

  /// The value of `key`, if it was kept and is still there.
  mutating func value(of key: Key) -> Value? {
    guard let place = places[key] else { return nil }
    slots[place].isWanted = true
    return slots[place].value
  }

  /// Keeps a value.
  mutating func keep(_ value: Value, of key: Key) {
    if let place = places[key] {
      slots[place].value = value
    } else if slots.count < limit {
      places[key] = slots.count
      slots.append(Slot(key: key, value: value))
    } else {
      while slots[hand].isWanted {
        slots[hand].isWanted = false
        hand = (hand + 1) % limit
      }
      places[slots[hand].key] = nil
      places[key] = hand
      slots[hand] = Slot(key: key, value: value)
      hand = (hand + 1) % limit
    }
  }
}
