import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A walk down a folder.
///
/// One step looks at one entry, or reads the names of one folder.
///
/// Loops cannot be: links are not followed, and the depth is bounded. At most 64 folders are open.
struct FolderWalk: Sendable {
  /// A folder that is being walked.
  private struct Level {
    var folder: Descriptor
    /// Path below the root, with a `/` at its end; empty for the root.
    var path: String
    /// What is still to come, last first.
    var names: [[UInt8]]
  }

  private enum Step {
    case found(FileEntry)
    case problem(ContentProblem)
    case skipped
  }

  private var levels: [Level] = []
  private var rootProblem: FileProblem?

  init(root: String) {
    do throws(FileProblem) {
      let folder = try Descriptor.root(root)
      levels = [Level(folder: folder, path: "", names: try Self.names(in: folder))]
    } catch {
      rootProblem = error
    }
  }

  mutating func next() -> Result<FileEntry, ContentProblem>? {
    if let problem = rootProblem {
      rootProblem = nil
      return .failure(ContentProblem(file: ".", line: 1, kind: .unreadable(problem)))
    }
    while let top = levels.indices.last {
      guard let name = levels[top].names.popLast() else {
        levels.removeLast()
        continue
      }
      switch step(to: name, in: levels[top]) {
      case .found(let entry): return .success(entry)
      case .problem(let problem): return .failure(problem)
      case .skipped: continue
      }
    }
    return nil
  }

  private mutating func step(to bytes: [UInt8], in level: Level) -> Step {
    let isFolder = bytes.last == 0x2F
    let name = String(decoding: isFolder ? bytes.dropLast() : bytes[...], as: UTF8.self)
    let path = level.path + name
    func problem(_ kind: ContentProblem.Kind) -> Step {
      .problem(ContentProblem(file: path, line: 1, kind: kind))
    }
    guard FileNames.isText(bytes) else { return problem(.nameIsNotText) }
    do throws(FileProblem) {
      if isFolder {
        guard levels.count <= FolderSource.depthLimit else {
          return problem(.foldersTooDeep(limit: FolderSource.depthLimit))
        }
        let folder = try level.folder.folder(name)
        levels.append(Level(folder: folder, path: path + "/", names: try Self.names(in: folder)))
        return .skipped
      }
      let status = try level.folder.status(of: name)
      if status.isLink { return problem(.unreadable(.symbolicLink)) }
      guard status.isRegular else { return problem(.unreadable(.notAFile)) }
      guard FileNames.isRead(name, atTop: level.path.isEmpty) else { return .skipped }
      return .found(FileEntry(path: path, size: status.size, modified: status.modified))
    } catch {
      return problem(.unreadable(error))
    }
  }

  /// The names in a folder, those of folders with a `/` at their end, last first, so that the walk
  /// takes them from the end and meets whole paths in the order of their bytes.
  ///
  /// Hidden names are left out: they are an editor's or a version control's.
  private static func names(in folder: Descriptor) throws(FileProblem) -> [[UInt8]] {
    // A second opening, because reading through a duplicate would move the first one's place.
    let number = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw FileProblem(systemError: errno) }
    guard let stream = fdopendir(number) else {
      let failure = errno
      close(number)
      throw FileProblem(systemError: failure)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      var name = bytes(of: entry)
      guard name.first != 0x2E, !name.isEmpty else { continue }
      if isFolder(entry, in: folder) { name.append(0x2F) }
      names.append(name)
    }
    return names.sorted { $1.lexicographicallyPrecedes($0) }
  }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name may be longer than the field that holds it, so the record is read, not a copy of it.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while name[count] != 0 { count += 1 }
    return [UInt8](UnsafeBufferPointer(start: name, count: count))
  }

  private static func isFolder(
    _ entry: UnsafeMutablePointer<dirent>,
    in folder: Descriptor
  )
    -> Bool
  {
    switch Int(entry.pointee.d_type) {
    case Int(DT_DIR): return true
    case Int(DT_UNKNOWN):
      // Some file systems do not say. The name goes to the system as the bytes it is.
      var status = stat()
      let name = bytes(of: entry).map { CChar(bitPattern: $0) } + [0]
      guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
      return FileStatus(status).isFolder
    default: return false
    }
  }
}
