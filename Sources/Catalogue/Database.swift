import CSQLite

/// Why a database could not do what was asked.
enum DatabaseError: Error, Equatable {
  /// The bytes make no sense: the catalogue must be built anew.
  case damaged
  /// There is no room: a full disk, a quota, a limit on the size of files.
  case full
  /// Anything else, with SQLite's number for it.
  case failed(Int32)

  init(_ code: Int32) {
    self =
      switch code & 0xFF {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .damaged
      case SQLITE_FULL: .full
      default: .failed(code)
      }
  }
}

/// One connection to SQLite, hardened: nothing in the file can make it do more than give rows.
final class Database {
  /// What a connection is for.
  enum Use: Equatable {
    /// A database in memory, gone with the connection.
    case memory
    /// A file that nobody else knows yet; made where it is missing.
    case building(String)
    /// A finished file, which nobody ever changes in place.
    case reading(String)
    /// A finished database in bytes that stay where they are, those inside the executable.
    case image(UnsafeRawBufferPointer)

    static func == (left: Use, right: Use) -> Bool {
      switch (left, right) {
      case (.memory, .memory): true
      case (.building(let one), .building(let other)): one == other
      case (.reading(let one), .reading(let other)): one == other
      case (.image(let one), .image(let other)): one.baseAddress == other.baseAddress
      default: false
      }
    }
  }

  let handle: OpaquePointer
  /// What scores rows of the index; SQLite calls it as long as the connection lasts.
  var scorer: Scorer?
  /// Prepared statements that nobody uses, the one that was used last behind the others: few are
  /// used by turns, and are found sooner than by a hash of their letters.
  private var idle: [(sql: String, statement: OpaquePointer)] = []
  private let watch: UnsafeMutablePointer<Int>

  /// Nobody asks how much memory SQLite has, and counting it takes a lock at each allocation.
  private static let countsNoMemory = sqlite3_count_no_memory() == SQLITE_OK

  /// Connects.
  ///
  /// Files are opened without locks: they are finished before they get their name.
  init(_ use: Use) throws(DatabaseError) {
    _ = Self.countsNoMemory
    var opened: OpaquePointer?
    let result =
      switch use {
      case .memory, .image:
        sqlite3_open_v2(":memory:", &opened, Self.writing | SQLITE_OPEN_MEMORY, nil)
      case .building(let path): sqlite3_open_v2(path, &opened, Self.writing, "unix-none")
      case .reading(let path): sqlite3_open_v2(path, &opened, Self.readOnly, "unix-none")
      }
    guard result == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw DatabaseError(result)
    }
    handle = opened
    watch = .allocate(capacity: 1)
    watch.initialize(to: 0)
    switch use {
    case .memory: try execute(Self.memorySettings)
    case .image(let bytes): try load(bytes)
    case .building, .reading:
      harden()
      try execute(Self.fileSettings)
    }
  }

  deinit {
    for known in idle { sqlite3_finalize(known.statement) }
    sqlite3_close_v2(handle)
    watch.deallocate()
  }

  private static let readOnly = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
  private static let writing = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX

  // A build that breaks off is thrown away whole, so it needs neither journal nor waiting.
  private static let memorySettings = "PRAGMA journal_mode=OFF"
  private static let fileSettings = """
    PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;
    PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;
    \(readingCache)
    """
  /// How many kilobytes of pages are kept of what is asked.
  static let readingCache = "PRAGMA cache_size=-8000"

  /// Shuts what a damaged or planted file could use.
  ///
  /// Extensions cannot be loaded as it is.
  private func harden() {
    setDefensive(true)
    sqlite3_set_option(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    sqlite3_set_option(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    for (limit, value) in [
      (SQLITE_LIMIT_SQL_LENGTH, 100_000), (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_COLUMN, 50),
      (SQLITE_LIMIT_EXPR_DEPTH, 50), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ] as [(Int32, Int32)] {
      sqlite3_limit(handle, limit, value)
    }
    // Pages that lead in a circle would be walked for ever: a statement ends after some seconds.
    let progress: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
      guard let watch = context?.assumingMemoryBound(to: Int.self) else { return 0 }
      watch.pointee &+= 1
      return watch.pointee > 20_000 ? 1 : 0
    }
    sqlite3_progress_handler(handle, 10_000, progress, watch)
  }

  /// Says whether the tables in which virtual tables keep what is theirs are shut.
  func setDefensive(_ isDefensive: Bool) {
    sqlite3_set_option(handle, SQLITE_DBCONFIG_DEFENSIVE, isDefensive ? 1 : 0)
  }

  /// Has virtual tables read anew what they keep: they do when the schema is.
  func reopenTables() throws(DatabaseError) { try execute("PRAGMA writable_schema=RESET") }

  /// Serves a finished database from where it lies, without copying it.
  private func load(_ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let count = Int64(bytes.count)
    let result = sqlite3_deserialize(
      handle,
      "main",
      UnsafeMutablePointer(mutating: start),
      count,
      count,
      UInt32(SQLITE_DESERIALIZE_READONLY)
    )
    guard result == SQLITE_OK else { throw DatabaseError(result) }
  }

  /// The whole database as bytes; nil where there is no memory for them.
  func serialized() -> [UInt8]? {
    var count: Int64 = 0
    guard let bytes = sqlite3_serialize(handle, "main", &count, 0) else { return nil }
    defer { sqlite3_free(bytes) }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// Runs SQL that gives no rows.
  func execute(_ sql: String) throws(DatabaseError) {
    let result = sqlite3_exec(handle, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result) }
  }

  /// The row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// A statement ready to be bound; prepared once, and kept for the next time.
  func statement(_ sql: String) throws(DatabaseError) -> Statement {
    watch.pointee = 0
    if let place = idle.lastIndex(where: { Self.isSame($0.sql, sql) }) {
      return Statement(idle.remove(at: place).statement, sql: sql, of: self)
    }
    var prepared: OpaquePointer?
    let result = sqlite3_prepare_v3(
      handle,
      sql,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &prepared,
      nil
    )
    guard result == SQLITE_OK, let prepared else { throw DatabaseError(result) }
    return Statement(prepared, sql: sql, of: self)
  }

  /// Keeps a statement for the next time.
  func takeBack(_ statement: OpaquePointer, sql: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    if let place = idle.firstIndex(where: { Self.isSame($0.sql, sql) }) {
      sqlite3_finalize(idle.remove(at: place).statement)
    }
    idle.append((sql, statement))
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one == other
  }
}
