#include "CPrepared.h"

#define LIBRARY "../../.build/prepared/library.image"

#if __has_embed(LIBRARY)
// SQLite wants the address of a database aligned.
_Alignas(16) static const uint8_t library[] = {
#embed LIBRARY if_empty(0)
};
#else
static const uint8_t library[] = {0};
#endif

const uint8_t *prepared_library(size_t *length) {
  *length = sizeof library > 1 ? sizeof library : 0;
  return library;
}
