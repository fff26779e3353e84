internal import CSQLite

extension Scorer {
  /// The score of the row where `context` stands.
  ///
  /// FTS5 can give places in order by itself, but looks at every phrase for each place then: an
  /// unfinished word is a hundred phrases, of which hardly any stands in the row.
  fileprivate func score(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Double
  {
    var rows: sqlite3_int64 = 0
    if !isReady { _ = api.pointee.xRowCount(context, &rows) }
    beginRow(among: Int(rows))
    guard let first = api.pointee.xPhraseFirst, let next = api.pointee.xPhraseNext else { return 0 }
    var iterator = Fts5PhraseIter()
    for index in 0..<phraseCount where begin(phrase: index) {
      var (column, offset): (Int32, Int32) = (-1, -1)
      guard first(context, Int32(index), &iterator, &column, &offset) == SQLITE_OK else {
        continue
      }
      while column >= 0, hasRoom {
        add(column: column, offset: offset)
        next(context, &iterator, &column, &offset)
      }
    }
    return endRow()
  }
}

extension Database {
  /// Makes `fit` known to the connection, once.
  func scoring() throws(DatabaseError) -> Scorer {
    if let scorer { return scorer }
    let scorer = Scorer()
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let result = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result) }
    let kind: StaticString = "fts5_api_ptr"
    _ = withUnsafeMutablePointer(to: &api) { place in
      kind.utf8Start.withMemoryRebound(to: CChar.self, capacity: kind.utf8CodeUnitCount + 1) {
        sqlite3_bind_pointer(statement, 1, place, $0, nil)
        return sqlite3_step(statement)
      }
    }
    guard let api, let create = api.pointee.xCreateFunction else { throw .failed(SQLITE_ERROR) }
    let function: fts5_extension_function = { api, context, result, _, _ in
      guard let api, let context, let data = api.pointee.xUserData(context) else { return }
      // The connection keeps it.
      let score = Unmanaged<Scorer>.fromOpaque(data)._withUnsafeGuaranteedRef {
        $0.score(api, context)
      }
      sqlite3_result_double(result, score)
    }
    let data = Unmanaged.passUnretained(scorer).toOpaque()
    let made = create(api, "fit", data, function, nil)
    guard made == SQLITE_OK else { throw DatabaseError(made) }
    self.scorer = scorer
    return scorer
  }
}
