// The shipped library as a finished catalogue, made by PrepareLibrary during `make build`.
#ifndef CPREPARED_H
#define CPREPARED_H
#include <stddef.h>
#include <stdint.h>

// Its bytes; no bytes where the program was built without it, and then reads the articles at each start.
const uint8_t *prepared_library(size_t *length);
#endif
