import Articles

/// A file whose articles are being written to the catalogue.
struct FileWriting {
  let entry: FileEntry
  /// Its number in the catalogue.
  let number: Int
  /// The articles that come after the current one.
  var articles: ArraySlice<Article>
  var current: ArticleWriting?
  /// Numbers that its articles had before, by the ids they wanted.
  var numbers: [String: Int]
  let problems: [ContentProblem]
  /// Sections in all of its articles, and those that are written.
  let sections: Int
  var sectionsDone = 0

  /// The part of the file's bytes that the sections written stand for.
  var bytesDone: Int {
    sections == 0 ? 0 : Int(Double(entry.size) * Double(sectionsDone) / Double(sections))
  }
}

extension Refresh {
  /// Sections in one step: a few milliseconds.
  private static let sectionsInStep = 16

  /// Reads the articles of a file, which is one step whatever its size, and begins to write them.
  func startWriting(
    _ entry: FileEntry,
    bytes: [UInt8],
    old: FileRecord?
  ) throws(DatabaseError) {
    guard let building else { return }
    let reader = self.reader ?? ArticleReader(topics: topics)
    self.reader = reader
    let reading = reader.read(bytes, path: entry.path)
    var numbers: [String: Int] = [:]
    if let old { numbers = try building.remove(file: old.number) }
    let number = try building.note(
      entry.path,
      FileRecord(
        number: old?.number ?? 0,
        size: entry.size,
        modified: entry.modified,
        scanned: scanned,
        digest: building.isFile ? Digest.of(bytes) : 0
      )
    )
    writing = FileWriting(
      entry: entry,
      number: number,
      articles: reading.articles[...],
      numbers: numbers,
      problems: reading.problems,
      sections: reading.articles.reduce(0) { $0 + $1.sections.count }
    )
    try writeOn()
  }

  /// Writes some more of the file.
  func writeOn() throws(DatabaseError) {
    guard let building, var file = writing else { return }
    writing = nil
    var left = Self.sectionsInStep
    while left > 0 {
      if var article = file.current {
        let before = article.next
        let isWhole = try building.extend(&article, sections: left)
        left -= article.next - before
        file.sectionsDone += article.next - before
        file.current = isWhole ? nil : article
      } else if let article = file.articles.popFirst() {
        file.current = try building.begin(
          article,
          file: file.number,
          path: file.entry.path,
          number: file.numbers.removeValue(forKey: article.id)
        )
        left -= 1
      } else {
        return try endWriting(file)
      }
    }
    writing = file
  }

  private func endWriting(_ file: FileWriting) throws(DatabaseError) {
    try building?.note(file.problems, file: file.number)
    pass(file.entry)
    if building === serving { changes += 1 }
  }
}
