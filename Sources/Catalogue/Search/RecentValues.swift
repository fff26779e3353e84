/// Values that were asked for lately, by key.
///
/// When there are too many, those are forgotten that nobody has asked for since the last time:
/// never all at once, which would make a single key slow in the midst of typing.
struct RecentValues<Key: Hashable, Value> {
  private let limit: Int
  private var recent: [Key: Value] = [:]
  private var older: [Key: Value] = [:]

  /// Keeps at least the last `limit` values, and at most twice as many.
  init(limit: Int) { self.limit = limit }

  /// The value of `key`, if it was kept lately or asked for.
  mutating func value(of key: Key) -> Value? {
    if let value = recent[key] { return value }
    guard let value = older[key] else { return nil }
    keep(value, of: key)
    return value
  }

  /// Keeps a value.
  mutating func keep(_ value: Value, of key: Key) {
    if recent.count >= limit { (older, recent) = (recent, [:]) }
    recent[key] = value
  }
}
