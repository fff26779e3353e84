#include <sqlite3.h>

/// Sets an on-off option of a connection; `sqlite3_db_config` itself is variadic, which Swift cannot call.
static inline int sqlite3_set_option(sqlite3 *connection, int option, int value) {
  return sqlite3_db_config(connection, option, value, (int *)0);
}

/// Has SQLite keep no count of the memory in use, for which it takes a lock at each allocation; before it is first used.
static inline int sqlite3_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
