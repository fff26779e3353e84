import Articles
import CShipped
import FolderListing
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
  @Test("Every file of Content is in the executable, byte for byte")
  func everyFileIsEmbedded() throws {
    let content = TestLibrary.root + "/Content"
    let shipped = (0..<shipped_file_count()).compactMap { shipped_file_at($0)?.pointee }
    let paths = shipped.map { String(cString: $0.path) }
    #expect(paths == FolderListing.files(below: content))
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
