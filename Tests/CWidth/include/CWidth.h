#pragma once
#include <stdint.h>

/// The C library's width of a scalar in the locale C.UTF-8; -1 for what it cannot show, -2 if the
/// locale cannot be had.
int32_t c_width(uint32_t scalar);

/// The C library's name and version.
const char *c_library_version(void);
