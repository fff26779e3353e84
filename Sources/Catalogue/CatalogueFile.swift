#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The place of one library's catalogue in the cache folder, and how a new one gets there whole.
///
/// A finished file is never changed: it is the database, then a trailer with the database's digest.
/// Its builder holds the lock file, so that the name of the file being built can be fixed: whoever
/// holds the lock may sweep away what a dead builder left.
struct CatalogueFile {
  /// Where the finished file is.
  let path: String
  private let folder: String

  /// The place for the library in the folder `library`; nil where that folder cannot be found.
  init?(folder: String, library: String) {
    guard !folder.isEmpty, let real = realpath(library, nil) else { return nil }
    defer { free(real) }
    let digest = Digest.of(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    let hex = String(digest, radix: 16)
    self.folder = folder
    path = folder + "/" + String(repeating: "0", count: 16 - hex.utf8.count) + hex + ".catalogue"
  }

  /// Where a new one is built.
  var buildingPath: String { path + ".building" }

  // MARK: Opening

  /// The finished file; nil where there is none that this program could have made.
  func open() -> FinishedFile? {
    guard isFolderOwn(), let file = try? OpenFile.open(path, O_RDONLY | O_NONBLOCK) else {
      return nil
    }
    return FinishedFile(file)
  }

  /// Whether the finished file is still that one.
  func isStill(_ file: FinishedFile?) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return file == nil }
    return file.map { $0.device == status.st_dev && $0.node == status.st_ino } ?? false
  }

  /// Nobody else may be able to write there: a catalogue from another hand could say anything.
  private func isFolderOwn() -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
      && status.st_mode & 0o022 == 0
  }

  // MARK: Building

  /// Makes the folder where it is missing, takes the builder's lock and sweeps away what a dead
  /// builder left.
  ///
  /// Nil where another process holds the lock.
  func lock() throws(DatabaseError) -> OpenFile? {
    makeFolder()
    guard isFolderOwn() else { throw .failed(errno == 0 ? EACCES : errno) }
    let lock = try OpenFile.open(path + ".lock", O_RDWR | O_CREAT)
    guard lock.takeLock() else { return nil }
    sweep()
    return lock
  }

  /// Removes what is being built, with the lock held.
  func sweep() {
    unlink(buildingPath)
    unlink(buildingPath + "-journal")
  }

  /// Removes the finished file, with the lock held.
  func remove() { unlink(path) }

  private func makeFolder() {
    guard mkdir(folder, 0o700) != 0, errno == ENOENT else { return }
    var position = folder.utf8.startIndex
    while let slash = folder.utf8[position...].dropFirst().firstIndex(of: 0x2F) {
      mkdir(String(folder[..<slash]), 0o700)
      position = slash
    }
    mkdir(folder, 0o700)
  }

  /// Gives the file that was built its trailer and its name; afterwards it survives a power cut.
  func publish(_ built: OpenFile, length: Int, digest: UInt64) throws(DatabaseError) {
    let trailer = FinishedFile.trailer(length: length, digest: digest)
    try built.write(trailer, at: length)
    try built.sync()
    guard rename(buildingPath, path) == 0 else { throw DatabaseError(systemError: errno) }
    try OpenFile.open(folder, O_RDONLY | O_DIRECTORY).sync()
  }
}

/// A finished catalogue file, whose bytes are still to be believed.
final class FinishedFile {
  /// Up to this many bytes the digest is checked at opening (about a millisecond), of larger files
  /// in slices, after the first frame.
  static let cheapLength = 2 << 20

  private static let magic: [UInt8] = [UInt8]("MonoGrph".utf8)
  private static let trailerLength = 32

  let file: OpenFile
  /// Bytes of the database, before the trailer.
  let length: Int
  let device: dev_t
  let node: ino_t
  private let digest: UInt64
  private var check: FileDigest

  /// Nil where it is not the file of a builder like this one.
  init?(_ file: OpenFile) {
    guard let status = file.status, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_size > Self.trailerLength
    else { return nil }
    let length = Int(status.st_size) - Self.trailerLength
    let trailer = (try? file.piece(at: length, count: Self.trailerLength)) ?? []
    let digest = trailer.dropFirst(24).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    guard trailer == Self.trailer(length: length, digest: digest) else { return nil }
    self.file = file
    self.length = length
    self.digest = digest
    device = status.st_dev
    node = status.st_ino
    check = FileDigest(of: file, length: length)
  }

  /// Whether the digest is that of its bytes, all of them read at once.
  var isWhole: Bool {
    do throws(DatabaseError) {
      while true {
        if let isWhole = try checkSome() { return isWhole }
      }
    } catch {
      return false
    }
  }

  /// Reads on to compare the digest: nil while there is more to read.
  func checkSome() throws(DatabaseError) -> Bool? {
    guard try check.advance() else { return nil }
    return check.value == digest
  }

  /// Magic, program and version, length, digest: 32 bytes, numbers low byte first.
  static func trailer(length: Int, digest: UInt64) -> [UInt8] {
    var bytes = magic
    for number in [builder, UInt64(length), digest] {
      for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return bytes
  }

  /// Tells programs apart: another build may read articles differently, and nobody should have to
  /// remember to raise a number for that.
  private static let builder: UInt64 = {
    var writer = ByteWriter()
    writer.put(Int(Schema.version))
    #if os(Linux)
      var status = stat()
      if stat("/proc/self/exe", &status) == 0 {
        writer.put(Int(status.st_size))
        writer.put(Int(status.st_mtim.tv_sec))
        writer.put(Int(status.st_mtim.tv_nsec))
      }
    #endif
    return Digest.of(writer.sealed())
  }()
}

/// The digest of a file's first bytes, taken a piece at a time.
struct FileDigest {
  /// Bytes in a piece: about 0.3 ms.
  private static let piece = 1 << 20

  private let file: OpenFile
  private let length: Int
  private var offset = 0
  private var digest = Digest()

  init(of file: OpenFile, length: Int) {
    self.file = file
    self.length = length
  }

  /// The digest, when `advance` has said that it is complete.
  var value: UInt64 { digest.value }

  /// Takes one piece; true when there is no more.
  mutating func advance() throws(DatabaseError) -> Bool {
    let size = min(Self.piece, length - offset)
    guard size > 0 else { return true }
    let bytes = try file.piece(at: offset, count: size)
    guard bytes.count == size else { throw .damaged }
    bytes.withUnsafeBytes { digest.add($0) }
    offset += size
    return offset == length
  }
}

extension OpenFile {
  /// At most `count` bytes from `offset` on.
  func piece(at offset: Int, count: Int) throws(DatabaseError) -> [UInt8] {
    var failure: DatabaseError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      do throws(DatabaseError) {
        read = try self.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
