// What a fault leaves behind: the terminal as it was, the message, and whom to call.
#include "internal.h"
#include <string.h>
#include <unistd.h>

// Written while no handler is installed.
static struct {
  char text[NC_FAREWELL_BYTES + 1];  // and a line's end
  size_t count;
} farewell;

void nc_set_farewell(const uint8_t *utf8, int32_t length) {
  // Cut, it could lose a digit and be another number.
  const bool fits = utf8 != NULL && length > 0 && length <= NC_FAREWELL_BYTES;
  farewell.count = 0;
  if (!fits) return;
  memcpy(farewell.text, utf8, (size_t)length);
  farewell.text[length] = '\n';
  farewell.count = (size_t)length + 1;
}

void nc_say_fault(void) {
  static const char message[] = "The program met a fault and stopped. The terminal was put back.\n";
  nc_write(STDERR_FILENO, message, sizeof message - 1);
  nc_spill_errors();
  // Last, to the terminal itself: standard error may go elsewhere.
  nc_write(nc_last_output(), farewell.text, farewell.count);
}
