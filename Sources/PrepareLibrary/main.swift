import Articles
import CShipped
import Catalogue
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A tool of the build: writes the shipped library's catalogue to the file named, to be embedded.

let files = (0..<shipped_file_count()).compactMap { index -> EmbeddedFile? in
  guard let file = shipped_file_at(index)?.pointee else { return nil }
  let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
  return EmbeddedFile(path: String(cString: file.path), bytes: bytes)
}
let library = Library(EmbeddedSource(files, name: "shipped"), topics: TopicTree(), cache: nil)
guard CommandLine.arguments.count == 2,
  let image = library.makeImage(key: LibraryImage.key(of: files)),
  let output = fopen(CommandLine.arguments[1], "w"),
  fwrite(image, 1, image.count, output) == image.count, fclose(output) == 0
else {
  print("usage: PrepareLibrary FILE (which must be writable)")
  exit(1)
}
