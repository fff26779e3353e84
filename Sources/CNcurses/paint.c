// Styles, and text into cells. Nothing that ncurses or the terminal could take for a command gets
// past nc_put.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <stdlib.h>
#include <wchar.h>

enum { MARKS = 4 };  // of the CCHARW_MAX scalars that a cell holds, one is the base

static struct {
  int32_t colors;                                  // that may be asked for
  struct { attr_t attributes; short pair; } style[NC_STYLES];
  cchar_t blank[NC_STYLES];                        // a blank cell of each style
  cchar_t row[NC_MAX_COLUMNS];                     // the run that is being made
} paint;

static void set_blank(int32_t style) {
  const attr_t attributes = paint.style[style].attributes;
  setcchar(&paint.blank[style], L" ", attributes, paint.style[style].pair, NULL);
}

int32_t nc_colors(void) { return paint.colors; }

void nc_start_styles(void) {
  for (int i = 0; i < NC_STYLES; i++) {
    paint.style[i].attributes = A_NORMAL;
    paint.style[i].pair = 0;
    set_blank(i);
  }
  paint.colors = 0;
  const char *refusal = getenv("NO_COLOR");
  if ((refusal != NULL && *refusal != 0) || !has_colors() || start_color() != OK) return;
  // The terminal's own background stays, light or dark; where that cannot be had, colours would
  // dictate both.
  if (use_default_colors() != OK) return;
  // Beyond 256 a number would be a red-green-blue value; the first 8 are always the palette's.
  paint.colors = COLORS > 256 ? 8 : COLORS == 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

void nc_define_style(int32_t style, int32_t foreground, int32_t background, uint32_t traits) {
  if (style < 0 || style >= NC_STYLES) return;
  attr_t attributes = A_NORMAL;
  if (traits & NC_BOLD) attributes |= A_BOLD;
  if (traits & NC_DIM) attributes |= A_DIM;
  if (traits & NC_UNDERLINE) attributes |= A_UNDERLINE;
  if (traits & NC_REVERSE) attributes |= A_REVERSE;
#ifdef A_ITALIC
  if (traits & NC_ITALIC) attributes |= A_ITALIC;
#endif
  paint.style[style].attributes = attributes;
  paint.style[style].pair = 0;
  const bool asks = foreground >= 0 || background >= 0;
  const bool exist = foreground < paint.colors && background < paint.colors;
  if (asks && exist && style + 1 < COLOR_PAIRS) {
    const short pair = (short)(style + 1);
    const short front = (short)(foreground < 0 ? -1 : foreground);
    const short back = (short)(background < 0 ? -1 : background);
    if (init_pair(pair, front, back) == OK) paint.style[style].pair = pair;
  }
  set_blank(style);
}

uint32_t nc_next_scalar(const uint8_t *utf8, int32_t length, int32_t *at) {
  const uint8_t lead = utf8[*at];
  *at += 1;
  if (lead < 0x80) return lead;
  const int32_t more = lead < 0xC2 || lead > 0xF4 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (more == 0 || more > length - *at) return 0xFFFD;
  uint32_t scalar = lead & (0x3Fu >> more);
  for (int32_t i = 0; i < more; i++) {
    const uint8_t byte = utf8[*at + i];
    if ((byte & 0xC0) != 0x80) return 0xFFFD;
    scalar = scalar << 6 | (byte & 0x3F);
  }
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = scalar >= 0xD800 && scalar <= 0xDFFF;
  if (scalar < least[more] || scalar > 0x10FFFF || is_surrogate) return 0xFFFD;
  *at += more;
  return scalar;
}

static void set_cell(int32_t index, const wchar_t *scalars, int32_t style) {
  const attr_t attributes = paint.style[style].attributes;
  setcchar(&paint.row[index], scalars, attributes, paint.style[style].pair, NULL);
}

void nc_put(int32_t row, int32_t column, const uint8_t *utf8, int32_t length, int32_t style) {
  if (stdscr == NULL || utf8 == NULL) return;
  if (row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  if (style < 0 || style >= NC_STYLES) style = 0;
  wchar_t cell[1 + MARKS + 1];
  int32_t cells = 0, marks = 0, used = 0;  // used: columns
  for (int32_t at = 0; at < length;) {
    const uint32_t scalar = nc_next_scalar(utf8, length, &at);
    if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) continue;
    if (scalar < 0x7F && column + used < COLS) {  // nearly all: no need to ask the C library
      paint.row[cells] = paint.blank[style];
      paint.row[cells].chars[0] = cell[0] = (wchar_t)scalar;
      cells += 1;
      used += 1;
      marks = 0;
      continue;
    }
    int width = wcwidth((wchar_t)scalar);
    if (width == 0) {
      if (cells == 0 || marks == MARKS) continue;
      cell[1 + marks++] = (wchar_t)scalar;
      cell[1 + marks] = 0;
      set_cell(cells - 1, cell, style);
      continue;
    }
    const int32_t room = COLS - column - used;
    if (room <= 0) break;
    cell[0] = width < 0 ? L'?' : width > room ? L' ' : (wchar_t)scalar;
    cell[1] = 0;
    if (width < 0 || width > room) width = 1;
    marks = 0;
    set_cell(cells++, cell, style);
    used += width;
  }
  if (cells > 0) mvwadd_wchnstr(stdscr, row, column, paint.row, cells);
}
