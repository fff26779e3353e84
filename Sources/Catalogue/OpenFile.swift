#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of the cache folder while it is open; closed when nobody holds it any more.
final class OpenFile {
  private let number: Int32
  private var isLocked = false

  private init(_ number: Int32) { self.number = number }

  deinit {
    // Closing alone would leave the lock to a child that is just being started.
    if isLocked { flock(number, LOCK_UN) }
    close(number)
  }

  /// Opens a file; links are not followed.
  ///
  /// What is made is the user's own alone.
  static func open(_ path: String, _ flags: Int32) throws(DatabaseError) -> OpenFile {
    #if canImport(Darwin)
      let number = Darwin.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    #elseif canImport(Musl)
      let number = Musl.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    #else
      let number = Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    #endif
    guard number >= 0 else { throw DatabaseError(systemError: errno) }
    return OpenFile(number)
  }

  /// What the system says about it.
  var status: stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Reads into `buffer` from `offset` on; fewer bytes than it holds only at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(DatabaseError) -> Int
  {
    var count = 0
    while count < buffer.count {
      let result = pread(
        number,
        buffer.baseAddress.map { $0 + count },
        buffer.count - count,
        off_t(offset + count)
      )
      if result < 0 {
        if errno == EINTR { continue }
        throw DatabaseError(systemError: errno)
      }
      if result == 0 { break }
      count += result
    }
    return count
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: [UInt8], at offset: Int) throws(DatabaseError) {
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeBytes {
        pwrite(
          number,
          $0.baseAddress.map { $0 + count },
          $0.count - count,
          off_t(offset + count)
        )
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw DatabaseError(systemError: errno)
      }
      count += result
    }
  }

  /// Waits until everything is on the disk.
  func sync() throws(DatabaseError) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw DatabaseError(systemError: errno) }
    }
  }

  /// Takes the lock if nobody has it; it goes with this object, or with the process.
  func takeLock() -> Bool {
    isLocked = flock(number, LOCK_EX | LOCK_NB) == 0
    return isLocked
  }
}

extension DatabaseError {
  /// What a system error means; a file-size limit counts as a full disk (its signal, SIGXFSZ, is
  /// ignored by whoever starts the program, else it ends it).
  init(systemError number: Int32) {
    self = [ENOSPC, EDQUOT, EFBIG].contains(number) ? .full : .failed(number)
  }
}
