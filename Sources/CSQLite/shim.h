#include <sqlite3.h>

/// Sets an on-off option of a connection; `sqlite3_db_config` itself is variadic, which Swift cannot call.
static inline int sqlite3_set_option(sqlite3 *connection, int option, int value) {
  return sqlite3_db_config(connection, option, value, (int *)0);
}
