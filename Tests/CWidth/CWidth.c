#define _XOPEN_SOURCE 700
#include "CWidth.h"

#include <locale.h>
#include <stddef.h>
#include <wchar.h>
#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

int32_t c_width(uint32_t scalar) {
    static locale_t utf8;
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!utf8) return -2;
    locale_t before = uselocale(utf8);
    int32_t width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

const char *c_library_version(void) {
#ifdef __GLIBC__
    return gnu_get_libc_version();
#else
    return "unknown";
#endif
}
