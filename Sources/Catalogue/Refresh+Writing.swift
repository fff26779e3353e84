import Articles

/// A file whose articles are being read, a stretch of scraped text in each step.
struct FileParsing {
  /// What reading takes of the time that a large file takes, about; the rest is writing.
  private static let share = 0.25

  let entry: FileEntry
  /// What the catalogue says of it as it was before.
  let old: FileRecord?
  /// The digest of its bytes, for a catalogue that is kept.
  let digest: UInt64
  var articles: ArticleParsing

  /// The part of the file's bytes that what was read stands for.
  var bytesDone: Int { Int(Double(entry.size) * articles.partDone * Self.share) }
}

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
  /// The part of the file's bytes that was done before its last stretch was read.
  let bytesParsed: Int

  /// The part of the file's bytes that the sections written stand for, and that of reading.
  var bytesDone: Int {
    guard sections > 0 else { return bytesParsed }
    let left = Double(entry.size - bytesParsed)
    return bytesParsed + Int(left * Double(sectionsDone) / Double(sections))
  }
}

extension Refresh {
  /// Sections in one step: a few milliseconds.
  private static let sectionsInStep = 16

  /// The bytes of all files that are done, as far as can be told.
  var bytesDone: Int { bytesPassed + (parsing?.bytesDone ?? writing?.bytesDone ?? 0) }

  /// Begins to read the articles of a file.
  func startParsing(
    _ entry: FileEntry,
    bytes: [UInt8],
    old: FileRecord?
  ) throws(DatabaseError) {
    guard let building else { return }
    let reader = self.reader ?? ArticleReader(topics: topics)
    self.reader = reader
    parsing = FileParsing(
      entry: entry,
      old: old,
      digest: building.isFile ? Digest.of(bytes) : 0,
      articles: reader.begin(bytes, path: entry.path)
    )
    try parseOn()
  }

  /// Reads some more of the file's articles; once all are read, begins to write them.
  func parseOn() throws(DatabaseError) {
    guard let reading = parsing?.articles.advance(), let file = parsing else { return }
    parsing = nil
    try startWriting(file, reading)
  }

  private func startWriting(
    _ file: FileParsing,
    _ reading: ArticleReading
  ) throws(DatabaseError) {
    guard let building else { return }
    var numbers: [String: Int] = [:]
    if let old = file.old { numbers = try building.remove(file: old.number) }
    let number = try building.note(
      file.entry.path,
      FileRecord(
        number: file.old?.number ?? 0,
        size: file.entry.size,
        modified: file.entry.modified,
        scanned: scanned,
        digest: file.digest
      )
    )
    writing = FileWriting(
      entry: file.entry,
      number: number,
      articles: reading.articles[...],
      numbers: numbers,
      problems: reading.problems,
      sections: reading.articles.reduce(0) { $0 + $1.sections.count },
      bytesParsed: file.bytesDone
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
