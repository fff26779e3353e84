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
    return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { target in
      let path = target.bindMemory(to: CChar.self)
      guard let start = path.baseAddress else { return nil }
      let length = readlink("/etc/localtime", start, path.count)
      guard length > 0, length < path.count else { return nil }
      return name(inPath: String(decoding: target[..<length], as: UTF8.self))
    }
  }

  /// The zone's name in a path to its file, or the text itself where it is a name.
  static func name(inPath path: String) -> String? {
    guard path.hasPrefix("/") || path.hasPrefix(".") else { return path }
    let slash = UInt8(ascii: "/")
    var name: Substring.UTF8View?
    var rest = path.utf8[...]
    while let end = rest.firstIndex(of: slash) {
      let isDatabase = rest.starts(with: "zoneinfo".utf8)
      rest = rest[end...].drop { $0 == slash }
      if isDatabase { name = rest }
    }
    guard var name else { return nil }
    for folder in ["posix/", "right/"] where name.starts(with: folder.utf8) {
      name = name.dropFirst(folder.utf8.count)
    }
    return name.isEmpty ? nil : String(Substring(name))
  }
}
