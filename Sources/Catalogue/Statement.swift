import CSQLite

/// A prepared statement while it is in use; it goes back to its database by itself.
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let sql: String
  private let database: Database

  init(_ handle: OpaquePointer, sql: String, of database: Database) {
    self.handle = handle
    self.sql = sql
    self.database = database
  }

  deinit { database.takeBack(handle, sql: sql) }

  // SQLite copies what is bound, so that nothing need outlive the call.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Binding, parameters counted from 1

  func bind(_ index: Int32, _ value: Int64) throws(DatabaseError) {
    try check(sqlite3_bind_int64(handle, index, value))
  }

  func bind(_ index: Int32, _ value: Int) throws(DatabaseError) {
    try bind(index, Int64(value))
  }

  func bind(_ index: Int32, _ value: String) throws(DatabaseError) {
    var value = value
    let result = value.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text64(
          handle,
          index,
          $0.baseAddress,
          UInt64($0.count),
          Self.copied,
          UInt8(SQLITE_UTF8)
        )
      }
    }
    try check(result)
  }

  /// Binds bytes of valid UTF-8 as a text.
  func bind(_ index: Int32, text: [UInt8]) throws(DatabaseError) {
    try bind(index, text: text[...])
  }

  /// Binds bytes of valid UTF-8 as a text.
  func bind(_ index: Int32, text: ArraySlice<UInt8>) throws(DatabaseError) {
    try check(text.withUnsafeBufferPointer { bound(index, text: $0) })
  }

  private func bound(_ index: Int32, text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let start = UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self)
    let count = UInt64(text.count)
    return sqlite3_bind_text64(handle, index, start, count, Self.copied, UInt8(SQLITE_UTF8))
  }

  func bind(_ index: Int32, _ value: [UInt8]) throws(DatabaseError) {
    let result = value.withUnsafeBytes {
      sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Self.copied)
    }
    try check(result)
  }

  func bind(_ index: Int32, blob: UnsafeBufferPointer<UInt8>) throws(DatabaseError) {
    // No bytes are an empty blob, not NULL.
    guard let start = blob.baseAddress, !blob.isEmpty else {
      return try check(sqlite3_bind_zeroblob(handle, index, 0))
    }
    try check(sqlite3_bind_blob64(handle, index, start, UInt64(blob.count), Self.copied))
  }

  // MARK: Running

  /// Goes to the next row; false when there is none.
  func step() throws(DatabaseError) -> Bool {
    let result = sqlite3_step(handle)
    if result == SQLITE_ROW { return true }
    guard result == SQLITE_DONE else { throw DatabaseError(result) }
    return false
  }

  /// Runs it to its end and makes it ready to be bound again.
  func run() throws(DatabaseError) {
    while try step() {}
    reset()
  }

  /// Runs it to its end with bytes that are bound for that only, and so are not copied.
  func run(blob: UnsafeBufferPointer<UInt8>, at index: Int32) throws(DatabaseError) {
    guard let start = blob.baseAddress, !blob.isEmpty else {
      try bind(index, blob: blob)
      return try run()
    }
    try check(sqlite3_bind_blob64(handle, index, start, UInt64(blob.count), nil))
    defer {
      reset()
      sqlite3_bind_null(handle, index)
    }
    try run()
  }

  /// Runs it to its end with bytes that are bound for that only, and so are not copied.
  func run(blob: [UInt8], at index: Int32) throws(DatabaseError) {
    try blob.withUnsafeBufferPointer { bytes throws(DatabaseError) in
      try run(blob: bytes, at: index)
    }
  }

  /// Makes it ready to be bound again; the values bound stay.
  func reset() { sqlite3_reset(handle) }

  // MARK: Columns of the row, counted from 0

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func text(_ column: Int32) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Lends the bytes of a column for the time of `body`.
  func withBytes<Result>(
    _ column: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: count))
  }

  private func check(_ result: Int32) throws(DatabaseError) {
    guard result == SQLITE_OK else { throw DatabaseError(result) }
  }
}
