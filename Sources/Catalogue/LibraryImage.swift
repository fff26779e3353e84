package import Articles

/// A finished catalogue in one piece of bytes: made when the program is built, embedded, and
/// opened where it lies.
///
/// Reading the shipped library takes longer than everything else before the first frame. Its image
/// is
/// the database, then the key of the files it was made of: an image of other files is not opened.
package struct LibraryImage {
  private static let keyLength = 8

  /// The database and its key.
  package let bytes: UnsafeRawBufferPointer

  /// Takes bytes that stay where they are as long as the program runs.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// What tells a set of files, in the form that this program gives them, from any other.
  package static func key(of files: [EmbeddedFile]) -> UInt64 {
    var digest = Digest()
    for file in files {
      var writer = ByteWriter()
      writer.put(Int(Schema.version))
      writer.put(file.path)
      writer.put(file.bytes.count)
      writer.sealed().withUnsafeBytes { digest.add($0) }
      digest.add(UnsafeRawBufferPointer(file.bytes))
    }
    return digest.value
  }

  /// The database, where the image is one of those files.
  func database(for key: UInt64) -> UnsafeRawBufferPointer? {
    let length = bytes.count - LibraryImage.keyLength
    guard length > 0,
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: length, as: UInt64.self)) == key
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[..<length])
  }
}

extension Library {
  /// Opens the library that `image` was made of; where it was made of other files, reads `source`.
  package convenience init(
    _ source: any FileSource,
    topics: @escaping @autoclosure () -> TopicTree,
    synonyms: @escaping @autoclosure () -> Synonyms = Synonyms(),
    image: LibraryImage,
    key: UInt64
  ) {
    guard let database = image.database(for: key),
      let holdings = try? Holdings(finished: .image(database))
    else {
      self.init(source, topics: topics(), synonyms: synonyms(), cache: nil)
      return
    }
    self.init(
      source,
      refresh: Refresh(source, topics: topics, synonyms: synonyms, holdings: holdings)
    )
  }

  /// The image of this library, read whole; nil where it is kept in a file.
  ///
  /// The library is of no other use afterwards.
  package func makeImage(key: UInt64) -> [UInt8]? {
    finish()
    guard let holdings = refresh.serving, !holdings.isFile, let image = try? holdings.image()
    else { return nil }
    return image + withUnsafeBytes(of: key.littleEndian) { [UInt8]($0) }
  }
}
