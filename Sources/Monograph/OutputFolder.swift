import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that a command writes files to; it never writes through a link.
struct OutputFolder {
  private let path: String

  /// Takes the folder at `path`; makes it where only it is missing.
  init(_ path: String) throws {
    self.path = path
    guard !path.isEmpty else { throw Failure("the output folder needs a name") }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw Failure("cannot make the folder \(path): \(OutputFolder.reason)")
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure("cannot write to \(path): \(OutputFolder.reason)")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("cannot write to \(path): it is not a folder")
    }
    guard access(path, W_OK | X_OK) == 0 else {
      throw Failure("cannot write to \(path): \(OutputFolder.reason)")
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Makes a folder in it, unless it is there.
  func make(_ name: String) throws {
    let full = "\(path)/\(name)"
    var status = stat()
    if mkdir(full, 0o777) == 0 { return }
    guard errno == EEXIST, lstat(full, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("cannot make the folder \(full): \(OutputFolder.reason)")
    }
  }

  /// Refuses names that are taken, before anything is written.
  func refuse(_ names: [String]) throws {
    var status = stat()
    let taken = names.filter { lstat("\(path)/\($0)", &status) == 0 }
    guard let first = taken.first else { return }
    let more = taken.count > 1 ? " (and \(taken.count - 1) more)" : ""
    throw Failure("\(path)/\(first) is there already\(more): --force writes over it")
  }

  /// Writes a file whole, or not at all: beside its place first, then in it.
  func write(_ text: String, to name: String, isForced: Bool) throws {
    let full = "\(path)/\(name)"
    let parts = name.split(separator: "/")
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let hidden = "\(path)/\(folder).\(parts.last ?? "").\(getpid())"
    let file = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Failure("cannot write \(full): \(OutputFolder.reason)") }
    let isWritten = Monograph.write(text, to: file)
    let failure = OutputFolder.reason
    guard close(file) == 0, isWritten else {
      unlink(hidden)
      throw Failure("cannot write \(full): \(failure)")
    }
    var status = stat()
    let isTaken = !isForced && lstat(full, &status) == 0
    if !isTaken, rename(hidden, full) == 0 { return }
    let reason = isTaken ? "it is there already" : OutputFolder.reason
    unlink(hidden)
    throw Failure("cannot write \(full): \(reason)")
  }
}
