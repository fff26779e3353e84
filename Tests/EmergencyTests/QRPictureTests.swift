import FolderListing
import SafeText
import Testing

@testable import Emergency

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("QR codes that dial")
struct QRPictureTests {
  static let numbers: [PhoneNumber] = Set(
    Countries.shipped.all.flatMap { country in
      country.emergencyNumbers.map(\.number) + country.poisonLines.map(\.number)
        + [country.crisisLine?.number].compactMap { $0 }
    }
  ).sorted { $0.dialled < $1.dialled }

  @Test("Another program reads back every number, in every form")
  func readBack() throws {
    #expect(Self.numbers.count > 80)
    for form in [QRPicture.Form.halfBlocks, .blanks, .signs] {
      let folder = try Folder()
      var expected: [String] = []
      var files: [String] = []
      for (index, number) in Self.numbers.enumerated() {
        let picture = try #require(QRPicture(number))
        let path = folder.path + "/\(1000 + index).pgm"
        PackageFiles.write(Self.graymap(of: Self.squares(picture.rows(form), form)), to: path)
        files.append(path)
        expected.append("tel:" + number.dialled)
      }
      let output = try Self.zbarimg(files, folder: folder.path)
      #expect(output == expected, "\(form)")
    }
  }

  @Test("A code fits the smallest common window, or says what it needs")
  func size() throws {
    for number in Self.numbers {
      let picture = try #require(QRPicture(number))
      let size = picture.size(.halfBlocks)
      #expect(size.rows <= 24 && size.columns <= 80, "\(number.display)")
      #expect(picture.rows(.halfBlocks).count + LargeDigits(number).rows.count == size.rows)
      let wide = picture.size(.signs)
      let sentence = picture.sizeNeeded(.signs, language: .french).string
      #expect(Specimens.digitRuns(sentence) == ["\(wide.rows)", "\(wide.columns)"])
      for form in [QRPicture.Form.halfBlocks, .blanks, .signs] {
        let widths = Set(picture.rows(form).map { $0.map(\.text.columns).reduce(0, +) })
        #expect(widths.count == 1 && (widths.first ?? 0) <= picture.size(form).columns)
      }
    }
  }

  @Test("Four light squares stand on every side")
  func quietZone() throws {
    let modules = try #require(Self.numbers.first.flatMap { QRPicture($0) }).modules
    for row in modules.prefix(4) + modules.suffix(4) { #expect(!row.contains(true)) }
    for row in modules { #expect(!(row.prefix(4) + row.suffix(4)).contains(true)) }
  }

  @Test("The large digits are those of the number, with the number plain above them")
  func largeDigits() {
    for number in Self.numbers {
      let large = LargeDigits(number)
      #expect(large.rows.first == number.display)
      #expect(large.rows.count == 6, "\(number.display)")
      #expect(large.columns <= 80)
      #expect(large.rows.dropFirst().allSatisfy { $0.string.allSatisfy { " #".contains($0) } })
    }
    let one = LargeDigits(PhoneNumber(display: "15")).rows.dropFirst().map(\.string)
    #expect(one == [" #  ###", "##  #  ", " #  ###", " #    #", "### ###"])
  }
}

extension QRPictureTests {
  /// The squares as a reader of the screen sees them: its cells, cut into squares.
  static func squares(_ rows: [[QRPicture.Run]], _ form: QRPicture.Form) -> [[Bool]] {
    rows.flatMap { runs -> [[Bool]] in
      let cells = runs.flatMap { run in run.text.string.map { (run.role, $0) } }
      if form == .halfBlocks {
        return [
          cells.map { $0.1 == "█" || $0.1 == "▀" }, cells.map { $0.1 == "█" || $0.1 == "▄" },
        ]
      }
      let dark = cells.map { $0.0 == .dark || $0.1 == "#" }
      return [stride(from: 0, to: dark.count, by: 2).map { dark[$0] }]
    }
  }

  /// A picture in the portable graymap format, six points a square.
  static func graymap(of squares: [[Bool]]) -> [UInt8] {
    let scale = 6
    let side = squares.first?.count ?? 0
    var bytes = Array("P5\n\(side * scale) \(squares.count * scale)\n255\n".utf8)
    for row in squares {
      let line = row.flatMap { [UInt8](repeating: $0 ? 0 : 255, count: scale) }
      for _ in 0..<scale { bytes += line }
    }
    return bytes
  }

  /// What zbarimg reads in the files, one line each, in order.
  static func zbarimg(_ files: [String], folder: String) throws -> [String] {
    let output = folder + "/read.txt"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"] + files
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, "zbarimg", &actions, nil, arguments, environ)
    try #require(failure == 0, "zbarimg is needed: make test-deps installs zbar-tools")
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let bytes = try #require(PackageFiles.read(output))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A folder for one test, removed with its files.
  final class Folder {
    let path: String

    init() throws {
      var template = Array("/tmp/emergency-XXXXXX".utf8CString)
      path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
      for file in FolderListing.names(in: path) { unlink("\(path)/\(file)") }
      rmdir(path)
    }
  }
}
