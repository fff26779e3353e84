package import Articles
package import SafeText

/// A claim as a topic's page shows it: what is asked, and what each source says, side by side.
package struct PageClaim: Sendable, Equatable {
  /// What one source says.
  package struct Position: Sendable, Equatable {
    /// What it says, in its words.
    package var figure: ScreenText
    /// ISO 3166-1 alpha-2 code; nil where the source names no country.
    package var country: ScreenText?
    /// What kind of publication says so; nil where its article does not tell.
    package var kind: SourceKind?
    /// The section that says so, always a `.section` that exists.
    package var place: Place
  }

  /// Unique within the library.
  package var id: String
  /// What is asked, in the page's language where the library has it.
  package var question: ScreenText
  /// In the order of the file, never empty.
  package var positions: [Position]
}

/// A claim as its row holds it, with all its languages.
struct StoredClaim {
  var id: String
  var question: [String: ScreenText]
  var positions: [PageClaim.Position]

  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(id)
    TopicDigest.put(question, into: &writer) { $0.put($1) }
    writer.put(positions) { writer, position in
      writer.put(position.figure)
      writer.put(position.country)
      writer.put(position.kind.flatMap { SourceKind.allCases.firstIndex(of: $0) } ?? -1)
      guard case .section(let article, let section) = position.place else { return }
      writer.put(article)
      writer.put(section)
    }
    return writer.sealed()
  }

  /// Takes a claim together; nil where no section that it cites exists.
  init?(
    _ claim: Claim,
    position: (Claim.Position) throws(DatabaseError) -> PageClaim.Position?
  )
    throws(DatabaseError)
  {
    id = claim.id
    question = claim.question
    positions = []
    for written in claim.positions {
      if let found = try position(written) { positions.append(found) }
    }
    if positions.isEmpty { return nil }
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(bytes), let id = reader.text(),
      let question = reader.list(each: { reader -> (String, ScreenText)? in
        guard let language = reader.text(), let text = reader.screenText() else { return nil }
        return (language, text)
      }),
      let positions = reader.list(each: { Self.position(from: &$0) }), reader.isAtEnd
    else { return nil }
    self.id = id
    self.question = Dictionary(question) { first, _ in first }
    self.positions = positions
  }

  private static func position(from reader: inout ByteReader) -> PageClaim.Position? {
    guard let figure = reader.screenText(), let country = reader.optionalText(),
      let kind = reader.number(), let article = reader.text(), let section = reader.text()
    else { return nil }
    let kinds = SourceKind.allCases
    return PageClaim.Position(
      figure: figure,
      country: country,
      kind: kinds.indices.contains(kind) ? kinds[kind] : nil,
      place: .section(article: article, section: section)
    )
  }

  /// What a page in `language` shows of it.
  func shown(in language: String) -> PageClaim {
    let claim = Claim(id: id, topic: "", question: question)
    return PageClaim(id: id, question: claim.question(in: language), positions: positions)
  }
}
