package import Articles
package import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far the reading of a library has come.
package struct Progress: Sendable, Equatable {
  /// Files that are read, or found unchanged.
  package var filesDone: Int
  /// Files found so far; all of them once the walk is over.
  package var filesKnown: Int
  /// Bytes of the files found so far.
  package var bytesKnown: Int
  /// Bytes of the files that are done.
  package var bytesDone: Int
  /// Whether the files are still being found.
  package var isWalking: Bool
  /// Whether all of the library can be asked, and this only looks for changes since.
  package var isLookingAgain: Bool
  /// Seconds that reading has taken.
  package var seconds: Double

  /// Of a hundred parts, those that are done; nil while the files are still being found.
  package var percent: Int? {
    guard !isWalking, filesKnown > 0 else { return nil }
    let (done, known) = bytesKnown > 0 ? (bytesDone, bytesKnown) : (filesDone, filesKnown)
    return min(100, done * 100 / max(1, known))
  }

  /// Seconds that are left if reading goes on as fast; nil while that is guesswork.
  package var secondsLeft: Int? {
    guard !isWalking, seconds >= 1, bytesDone > 0, bytesDone < bytesKnown else { return nil }
    let left = seconds * Double(bytesKnown - bytesDone) / Double(bytesDone)
    return left < 86_400 ? Int(left.rounded(.up)) : nil
  }
}

/// A library, open: its tree, its pages, its problems.
///
/// Opening reads at most the catalogue that an earlier start left; files are walked and read by
/// `advance`, in slices between events. Whatever fails (no room, no permission, a damaged
/// catalogue), the library can be asked. Writing needs SIGXFSZ to be ignored by the program, or a
/// limit on the size of files ends it.
package final class Library {
  let refresh: Refresh
  /// What the library is called where it does not say so itself: its folder.
  package let name: ScreenText

  /// Opens the library of `source`.
  ///
  /// Topics come from its `topics.yaml`, else from `topics`; words of one meaning from its
  /// `synonyms.yaml`, else from `synonyms`, whose phrases of danger count in any case.
  ///
  /// The catalogue of a large library is kept in the folder `cache`, which belongs to the user
  /// alone and is made where it is missing; with nil nothing is ever written.
  package convenience init(
    _ source: any FileSource,
    topics: @escaping @autoclosure () -> TopicTree,
    synonyms: @escaping @autoclosure () -> Synonyms = Synonyms(),
    cache: String?
  ) {
    self.init(
      source,
      topics: topics(),
      synonyms: synonyms(),
      cache: cache,
      location: (source as? FolderSource)?.path,
      memoryLimit: 2_000_000
    )
  }

  /// Opens the library that lies in the folder `location`; up to `memoryLimit` bytes of files are
  /// catalogued in memory only.
  init(
    _ source: any FileSource,
    topics: @escaping @autoclosure () -> TopicTree,
    synonyms: @escaping @autoclosure () -> Synonyms = Synonyms(),
    cache: String?,
    location: String?,
    memoryLimit: Int
  ) {
    var file: CatalogueFile?
    if let cache, let location { file = CatalogueFile(folder: cache, library: location) }
    name = source.name
    refresh = Refresh(
      source,
      topics: topics,
      synonyms: synonyms,
      file: file,
      memoryLimit: memoryLimit
    )
  }

  init(_ source: any FileSource, refresh: Refresh) {
    name = source.name
    self.refresh = refresh
  }

  // MARK: Reading

  /// Rises whenever what can be asked has changed.
  package var generation: Int { refresh.changes }

  /// How far reading has come; nil when there is no more to do.
  ///
  /// A question that meets a damaged catalogue makes it begin again.
  package var progress: Progress? {
    guard !refresh.isDone else { return nil }
    return Progress(
      filesDone: refresh.next,
      filesKnown: refresh.entries.count,
      bytesKnown: refresh.bytes,
      bytesDone: refresh.bytesDone,
      isWalking: refresh.isFindingFiles,
      isLookingAgain: refresh.isLookingAgain,
      seconds: Double(Refresh.time - refresh.started) / 1e9
    )
  }

  /// Begins to look whether files have changed since they were read; `advance` goes on with it.
  ///
  /// What can be asked stays until there is something new. Where reading is at work, the look
  /// follows it; where files cannot change, nothing happens.
  package func lookAgain() { refresh.lookAgain() }

  /// Why the catalogue could not be kept, for the status line; nil where nothing is wrong.
  package var notice: ScreenText? { refresh.notice }

  /// Walks, reads and writes for about that long; true while there is more to do.
  ///
  /// A slice takes at least one step: one file, or some of a large one.
  package func advance(milliseconds: Int) -> Bool {
    let end = Refresh.time &+ Int64(milliseconds) &* 1_000_000
    repeat { refresh.step() } while !refresh.isDone && Refresh.time < end
    return !refresh.isDone
  }

  /// Does all there is to do.
  package func finish() {
    while !refresh.isDone { refresh.step() }
  }

  // MARK: Asking

  /// What the library says about itself.
  package var manifest: LibraryManifest { refresh.serving?.manifest ?? LibraryManifest() }

  /// The rows of the tree directly below a node, or the outermost for nil.
  ///
  /// Topics come in the order of their file, without those that hold nothing; the last is
  /// `Place.unfiled`, where a passage is filed nowhere. Articles come by title, headings as read.
  package func children(
    of parent: TreeNode.ID?,
    in lens: Lens,
    language: String
  ) -> [TreeNode] {
    ask([]) { (holdings) throws(DatabaseError) in
      try holdings.children(of: parent, in: lens, language: language)
    }
  }

  /// The nodes from the outermost to the one that shows `place`, to unfold the tree to it; empty
  /// where this tree does not show it.
  ///
  /// A section stands under its first topic.
  package func path(to place: Place, in lens: Lens) -> [TreeNode.ID] {
    ask([]) { (holdings) throws(DatabaseError) in try holdings.path(to: place, in: lens) }
  }

  /// What stands at a place; nil where there is nothing of that name.
  package func page(_ place: Place, language: String) -> Page? {
    ask(nil) { (holdings) throws(DatabaseError) in
      try holdings.page(place, language: language)
    }
  }

  /// The place that somebody has typed: a topic's id, an article's, or `article#section`.
  package func place(_ text: String) -> Place? {
    ask(nil) { (holdings) throws(DatabaseError) in try holdings.place(text) }
  }

  /// All articles, by title.
  package func articles() -> [ArticleSummary] {
    ask([]) { (holdings) throws(DatabaseError) in try holdings.articles().byTitle.map(\.summary) }
  }

  /// The headings of an article as they stand in it; empty where there is no such article.
  package func outline(of article: String) -> [Heading] {
    ask([]) { (holdings) throws(DatabaseError) in try holdings.headings(of: article) }
  }

  /// The lines of an article's file that are no part of it, in their order; they stand in no tree,
  /// are counted nowhere, and no search finds them.
  package func setAside(of article: String) -> [SetAside] {
    ask([]) { (holdings) throws(DatabaseError) in try holdings.setAside(of: article) }
  }

  /// What was wrong with the files when they were read, by file and line; `LibraryCheck` asks more.
  package func problems() -> [ContentProblem] {
    let read = ask([]) { (holdings) throws(DatabaseError) in try holdings.problems() }
    let all = refresh.walkProblems + refresh.libraryProblems + refresh.unreadable + read
    return all.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }.map(\.element)
  }

  /// Asks what is served.
  ///
  /// A damaged catalogue is built anew without a question, and until then there is nothing rather
  /// than something wrong.
  func ask<Answer>(
    _ nothing: Answer,
    _ question: (Holdings) throws(DatabaseError) -> Answer
  ) -> Answer {
    guard let holdings = refresh.serving else { return nothing }
    do throws(DatabaseError) {
      return try question(holdings)
    } catch {
      if holdings.isFile { refresh.discard() }
      return nothing
    }
  }
}
