#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t unicode;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_locale(void) {
  unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!unicode) unicode = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
}

int32_t cpt_columns(uint32_t scalar) {
  pthread_once(&once, open_locale);
  if (!unicode) return scalar < 0x80 ? 1 : -1;
  // The locale of this thread only: setlocale would change it under the feet of tests that run at the same time.
  locale_t before = uselocale(unicode);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}
