internal import CShipped

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file of `Content/emergency/`, read from the binary itself: no disk, no library is needed.
///
/// Sendable, unchecked: the bytes are constants of the binary, never written, never freed.
struct ShippedText: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Text for the reader, which lives as long as the program.
  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The shipped file at `path`; no lines when there is none.
  init(path: String) {
    for index in 0..<shipped_file_count() {
      guard let file = shipped_file_at(index)?.pointee, strcmp(file.path, path) == 0 else {
        continue
      }
      self.init(bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.length))
      return
    }
    self.init(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// The lines from the start.
  var lines: DataLines { DataLines(bytes: bytes, offset: 0) }

  /// The lines from a byte offset at which a line begins.
  func lines(from offset: Int) -> DataLines { DataLines(bytes: bytes, offset: offset) }
}

/// One "key text" line of the files in `Content/emergency/`.
struct DataLine {
  let key: UnsafeRawBufferPointer
  let value: UnsafeRawBufferPointer
  /// Where the line begins in the file.
  let offset: Int

  /// The key; short enough to need no memory of its own.
  var name: String { String(decoding: key, as: UTF8.self) }

  /// The text after the key.
  var text: String { String(decoding: value, as: UTF8.self) }

  /// Whether the key is `name`.
  func isKey(_ name: StaticString) -> Bool {
    key.count == name.utf8CodeUnitCount
      && memcmp(key.baseAddress ?? UnsafeRawPointer(name.utf8Start), name.utf8Start, key.count) == 0
  }
}

/// The lines of such a file, without comments and empty ones.
///
/// The form is as simple as can be, since it is read before the first frame: a key up to the first
/// blank, and the text after it up to the line's end.
struct DataLines: Sequence, IteratorProtocol {
  let bytes: UnsafeRawBufferPointer
  var offset: Int

  mutating func next() -> DataLine? {
    while offset < bytes.count, let base = bytes.baseAddress {
      let start = offset
      let found = memchr(base + start, 0x0A, bytes.count - start)
      let end = found.map { UnsafeRawPointer($0) - base } ?? bytes.count
      offset = end + 1
      if start == end || bytes[start] == UInt8(ascii: "#") { continue }
      let line = UnsafeRawBufferPointer(start: base + start, count: end - start)
      let blank = memchr(base + start, 0x20, end - start)
      let gap = blank.map { UnsafeRawPointer($0) - base - start } ?? line.count
      let value = gap < line.count ? gap + 1 : gap
      return DataLine(
        key: UnsafeRawBufferPointer(rebasing: line[..<gap]),
        value: UnsafeRawBufferPointer(rebasing: line[value...]),
        offset: start
      )
    }
    return nil
  }
}
