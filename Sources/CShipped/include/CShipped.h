// The files of Content/, carried inside the binary, so that the bare executable opens its library anywhere.
#ifndef CSHIPPED_H
#define CSHIPPED_H
#include <stddef.h>
#include <stdint.h>

// One file: its path below Content/ (C string, '/' between folders) and its bytes (not terminated).
typedef struct {
  const char *path;
  const uint8_t *bytes;
  size_t length;
} shipped_file;

// How many files there are.
size_t shipped_file_count(void);

// The file at `index`, or NULL beyond the last. The order is that of the paths.
const shipped_file *shipped_file_at(size_t index);
#endif
