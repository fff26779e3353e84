import Articles
import CShipped
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("What the program ships")
struct ShippedContentTests {
  /// Paths of all files below a folder, sorted.
  static func files(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let below = files(below: folder + "/" + name)
      found += below.isEmpty ? [name] : below.map { name + "/" + $0 }
    }
    return found.sorted()
  }

  @Test("Every file of Content is in the executable, byte for byte")
  func everyFileIsEmbedded() throws {
    let content = TestLibrary.root + "/Content"
    let shipped = (0..<shipped_file_count()).compactMap { shipped_file_at($0)?.pointee }
    let paths = shipped.map { String(cString: $0.path) }
    #expect(paths == ShippedContentTests.files(below: content))
    for (file, path) in zip(shipped, paths) {
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      #expect(bytes == Array(try TextFile.read(content + "/" + path).utf8), "\(path)")
    }
  }

  @Test("The shipped library has nothing to mend")
  func contentIsClean() {
    let source = FolderSource(path: TestLibrary.root + "/Content")
    let problems = LibraryCheck.problems(of: source, topics: TopicTree())
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }
}
