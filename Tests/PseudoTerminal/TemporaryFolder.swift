import CPseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A new folder that goes, with all that is in it, when the last owner lets go of it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init(_ name: String = "monograph") throws(LaunchProblem) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/\(name).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .folder(errno: errno) }
    path = template.withUnsafeBufferPointer { letters in
      letters.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Writes a file below the folder and gives its path; folders on the way are made.
  @discardableResult
  package func add(_ name: String, _ bytes: some Sequence<UInt8>) throws(LaunchProblem) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let file = "\(path)/\(name)"
    try Self.save(Array(bytes), as: file)
    return file
  }

  /// Writes any file, created or emptied, that only its owner may read.
  package static func save(_ bytes: [UInt8], as file: String) throws(LaunchProblem) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(file, errno: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .file(file, errno: errno) }
      written += count
    }
  }

  /// The bytes of any file; nil when it cannot be read.
  package static func contents(of file: String) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  deinit {
    cpt_remove_folder(path)
  }
}
