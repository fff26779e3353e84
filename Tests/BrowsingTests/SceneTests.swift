import Articles
import Browsing
import Catalogue
import Drawing
import Emergency
import FolderListing
import SafeText
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("What is on the screen after some keys")
struct SceneTests {
  static let folder = TextFile.folder + "/Scenes"
  static let scenes = FolderListing.names(in: folder).filter { $0.hasSuffix(".scene") }

  @Test("Every scene shows what was written down", arguments: scenes)
  func scene(_ name: String) throws {
    let scene = try SceneFile(path: "\(SceneTests.folder)/\(name)")
    let frame = SceneFile.describe(try TestLibrary.play(scene))
    if getenv("RECORD") != nil {
      try scene.record(frame)
      return
    }
    #expect(
      frame == scene.expected,
      "\(name)\n\(scene.comment)\nIS\n\(frame)\nWAS\n\(scene.expected)"
    )
  }

  @Test("There are scenes at all four sizes, and enough of them")
  func scenesExist() throws {
    let sizes = try SceneTests.scenes.map {
      try SceneFile(path: "\(SceneTests.folder)/\($0)").size
    }
    #expect(sizes.count >= 40)
    for (columns, rows) in [(80, 24), (40, 10), (120, 34), (200, 60)] {
      #expect(sizes.contains(Size(rows: rows, columns: columns)))
    }
  }
}

/// Libraries for the tests, read whole.
enum TestLibrary {
  static let root = TextFile.folder.replacing("/Tests/BrowsingTests", with: "")

  /// The library of that name below `Libraries`, or the one in `Content` for `shipped`.
  ///
  /// Each is read once and then opened from its image, as the program opens the shipped one.
  static func named(_ name: String) -> Library {
    let folder = name == "shipped" ? root + "/Content" : "\(TextFile.folder)/Libraries/\(name)"
    let source = FolderSource(path: folder)
    let image = images.withLock { images in
      if let known = images[name] { return known }
      let made = Library(source, topics: topics, cache: nil).makeImage(key: 0) ?? []
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: made.count, alignment: 16)
      bytes.copyBytes(from: made)
      let image = LibraryImage(UnsafeRawBufferPointer(bytes))
      images[name] = image
      return image
    }
    return Library(source, topics: topics, image: image, key: 0)
  }

  private static let images = Mutex<[String: LibraryImage]>([:])

  private static let topics: TopicTree = {
    let topics = (try? TextFile.read(root + "/Content/topics.yaml")) ?? ""
    return TopicTree.read(Array(topics.utf8), path: "topics.yaml").tree
  }()

  /// A browser at its start.
  static func browser(
    _ name: String = "sample",
    _ size: Size = Size(rows: 24, columns: 80),
    isASCII: Bool = false,
    place: String? = nil,
    language: String = "en"
  ) -> Browser {
    let library = named(name)
    let words = language == "en" ? nil : try? TextFile.read(root + "/Content/interface/fr.yaml")
    let wording = words.map { Wording(language: language, Array($0.utf8)) } ?? .english
    return Browser(
      library,
      size: size,
      isASCII: isASCII,
      options: Browser.Options(
        language: language,
        place: place.flatMap(library.place),
        wording: wording,
        emergency: {
          EmergencySetting(
            guess: CountryGuess(option: "US", locale: nil, zone: nil),
            language: CardLanguage(rawValue: language) ?? .english,
            clock: { ("14:05", CalendarDate(year: 2026, month: 11, day: 21)) }
          )
        }
      )
    )
  }

  /// The frame after the scene's keys, by way of the run loop.
  static func play(_ scene: SceneFile) throws -> Canvas {
    let events = try scene.keys.map { name in
      guard let event = Event.named(name) else { throw SceneError.unreadable(name) }
      return event
    }
    var screen = ScriptedScreen(size: scene.size, isASCII: scene.isASCII, events: events)
    var browser = browser(
      scene.library,
      scene.size,
      isASCII: scene.isASCII,
      place: scene.place,
      language: scene.language
    )
    _ = browser.run(on: &screen)
    guard let last = screen.frames.last else { throw SceneError.unreadable(scene.path) }
    return last
  }
}
