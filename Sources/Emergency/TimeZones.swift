#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The time zones of the countries, by the names of the tz database.
struct TimeZones: Sendable {
  /// Those in the binary.
  static let shipped = TimeZones(text: ShippedText(path: "emergency/zones.data"))

  let text: ShippedText

  /// Whether `zone` is a place's, and the place is not in the country of this code.
  ///
  /// UTC, a rule written out ("CET-1CEST") and the like say nothing of a place.
  func contradict(_ code: String, zone: String?) -> Bool {
    guard var zone, !zone.isEmpty else { return false }
    return zone.withUTF8 { sought in
      var isElsewhere = Self.isPlace(sought)
      for line in text.lines where Self.holds(line.value, sought) {
        if line.key.elementsEqual(code.utf8) { return false }
        isElsewhere = true
      }
      return isElsewhere
    }
  }

  /// Whether `words`, with blanks between them, have `word` among them.
  ///
  /// On the bytes: there are hundreds of zones, and they are looked through before the first frame.
  private static func holds(
    _ words: UnsafeRawBufferPointer,
    _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let base = words.baseAddress, let sought = word.baseAddress else { return false }
    var start = 0
    while start + word.count <= words.count {
      let blank = memchr(base + start, 0x20, words.count - start)
      let end = blank.map { UnsafeRawPointer($0) - base } ?? words.count
      if end - start == word.count, memcmp(base + start, sought, word.count) == 0 { return true }
      start = end + 1
    }
    return false
  }

  private static func isPlace(_ zone: UnsafeBufferPointer<UInt8>) -> Bool {
    let areas: [StaticString] = [
      "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/",
      "Europe/", "Indian/", "Pacific/",
    ]
    return areas.contains { area in
      area.withUTF8Buffer { zone.starts(with: $0) }
    }
  }

  /// The zone that TZ names, else the one that /etc/localtime links to; nil where neither does.
  static func localZone(_ environment: (String) -> String?) -> String? {
    if let value = environment("TZ") {
      let bare = value.hasPrefix(":") ? String(value.dropFirst()) : value
      return bare.isEmpty ? nil : name(inPath: bare)
    }
    var target = [CChar](repeating: 0, count: 1024)
    let length = readlink("/etc/localtime", &target, target.count)
    guard length > 0, length < target.count else { return nil }
    let bytes = target[..<length].map { UInt8(bitPattern: $0) }
    return name(inPath: String(decoding: bytes, as: UTF8.self))
  }

  /// The zone's name in a path to its file, or the text itself where it is a name.
  static func name(inPath path: String) -> String? {
    var parts = path.split(separator: "/")
    guard path.hasPrefix("/") || path.hasPrefix(".") else { return path }
    guard let folder = parts.lastIndex(where: { $0.hasPrefix("zoneinfo") }) else { return nil }
    parts.removeSubrange(...folder)
    if parts.first == "posix" || parts.first == "right" { parts.removeFirst() }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
