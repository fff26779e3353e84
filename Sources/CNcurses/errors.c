// What is written to standard error while the screen is ours. A message would be painted over, or
// painted over the page; a trap's last words would vanish with the screen.
#ifdef __linux__
#define _GNU_SOURCE
#include <sys/mman.h>
#endif
#include "internal.h"
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

// Written only while nobody owns the terminal.
static struct {
  int kept, found;  // where it goes meanwhile; where it went
} errors = {.kept = -1, .found = -1};

static int anonymous_file(void) {
#ifdef __linux__
  return memfd_create("monograph-errors", MFD_CLOEXEC);
#else
  char path[] = "/tmp/monograph-XXXXXX";
  const int descriptor = mkstemp(path);
  if (descriptor >= 0) {
    unlink(path);
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  }
  return descriptor;
#endif
}

bool nc_hold_errors(void) {
  // A closed standard error would be the next file that is opened, and be written into.
  if (fcntl(STDERR_FILENO, F_GETFD) < 0 && open("/dev/null", O_WRONLY) < 0) return false;
  errors.found = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  errors.kept = errors.found < 0 ? -1 : anonymous_file();
  return true;
}

void nc_unhold_errors(void) {
  nc_drop(&errors.kept);
  nc_drop(&errors.found);
}

void nc_keep_errors(void) {
  if (errors.kept >= 0) dup2(errors.kept, STDERR_FILENO);
}

void nc_free_errors(void) {
  if (errors.kept >= 0) dup2(errors.found, STDERR_FILENO);
}

void nc_spill_errors(void) {
  if (errors.kept < 0) return;
  const off_t end = lseek(errors.kept, 0, SEEK_END);
  off_t at = end > 16384 ? end - 16384 : 0;
  char bytes[512], harmless[512];
  while (at < end) {
    const ssize_t count = pread(errors.kept, bytes, sizeof bytes, at);
    if (count <= 0) break;
    at += count;
    size_t kept = 0;
    for (ssize_t i = 0; i < count; i++) {
      const unsigned char byte = (unsigned char)bytes[i];
      if ((byte & 0xC0) == 0x80) continue;  // one '?' for each character that is not ASCII
      harmless[kept++] = (byte >= 0x20 && byte < 0x7F) || byte == '\n' ? bytes[i] : '?';
    }
    nc_write(errors.found, harmless, kept);
  }
  if (ftruncate(errors.kept, 0) == 0) lseek(errors.kept, 0, SEEK_SET);
}
