// What the terminal's own description says, asked before ncurses starts: initscr would end the
// process on a terminal that it does not know, and a signal handler can only send bytes that were
// prepared beforehand.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

enum { KEYS = 30, LONGEST_KEY = 12 };

static struct {
  TERMINAL *terminal;      // from setupterm; ncurses makes another for itself
  bool has_modern_modes;   // the terminal knows xterm's private modes for pastes and mouse
  bool is_like_xterm;      // it swallows what it does not know of xterm's and its heirs' sequences
  struct {
    char bytes[LONGEST_KEY];
    int32_t count, key;
  } keys[KEYS];
  int32_t key_count;
} info;

static bool is_there(const char *capability) {
  return capability != NULL && capability != (char *)-1 && *capability != 0;
}

// Whether TERM may be the name of an entry; a path or a flood of bytes never reaches the C library.
static bool is_name(const char *name) {
  const size_t length = strnlen(name, 65);
  if (length > 64) return false;
  for (size_t i = 0; i < length; i++) {
    const char byte = name[i];
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool is_digit = byte >= '0' && byte <= '9';
    if (!is_letter && !is_digit && strchr("._+-", byte) == NULL) return false;
  }
  return true;
}

static void add_key(const char *bytes, int32_t key) {
  if (!is_there(bytes) || bytes[0] != 0x1B || info.key_count == KEYS) return;
  const size_t count = strnlen(bytes, LONGEST_KEY + 1);
  if (count < 2 || count > LONGEST_KEY) return;
  memcpy(info.keys[info.key_count].bytes, bytes, count);
  info.keys[info.key_count].count = (int32_t)count;
  info.keys[info.key_count].key = key;
  info.key_count += 1;
}

static void read_keys(void) {
  info.key_count = 0;
  add_key(key_up, NC_KEY_UP);
  add_key(key_down, NC_KEY_DOWN);
  add_key(key_left, NC_KEY_LEFT);
  add_key(key_right, NC_KEY_RIGHT);
  add_key(key_home, NC_KEY_HOME);
  add_key(key_end, NC_KEY_END);
  add_key(key_ppage, NC_KEY_PAGE_UP);
  add_key(key_npage, NC_KEY_PAGE_DOWN);
  add_key(key_ic, NC_KEY_INSERT);
  add_key(key_dc, NC_KEY_DELETE);
  add_key(key_btab, NC_KEY_BACK_TAB);
  const char *functions[] = {key_f1, key_f2, key_f3, key_f4,  key_f5,  key_f6,
                             key_f7, key_f8, key_f9, key_f10, key_f11, key_f12};
  for (int32_t i = 0; i < 12; i++) add_key(functions[i], NC_KEY_F0 + 1 + i);
}

const char *nc_term(void) { return getenv("TERM"); }

nc_opening nc_terminfo_read(void) {
  const char *name = nc_term();
  if (name == NULL || *name == 0) return NC_TERM_UNSET;
  if (!is_name(name)) return NC_TERM_UNKNOWN;
  if (strcmp(name, "dumb") == 0) return NC_TERM_PLAIN;
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) return NC_TERM_UNKNOWN;
  info.terminal = cur_term;
  if (hard_copy || !is_there(cursor_address)) {
    nc_terminfo_drop();
    return NC_TERM_PLAIN;
  }
  const bool reports_mouse = is_there(key_mouse) && strncmp(key_mouse, "\033[", 2) == 0;
  info.is_like_xterm = is_there(tigetstr("BE"));
  info.has_modern_modes = info.is_like_xterm || reports_mouse;
  read_keys();
  return NC_OPENED;
}

void nc_terminfo_drop(void) {
  if (info.terminal != NULL) del_curterm(info.terminal);
  info.terminal = NULL;
}

static void add(struct nc_bytes *bytes, const char *capability) {
  if (!is_there(capability)) return;
  for (const char *at = capability; *at != 0 && bytes->count < sizeof bytes->at; at++) {
    if (at[0] == '$' && at[1] == '<') {  // a delay for hardware of long ago
      while (*at != 0 && *at != '>') at++;
      if (*at == 0) return;
    } else {
      bytes->at[bytes->count++] = *at;
    }
  }
}

void nc_terminfo_restoring(struct nc_bytes *bytes) {
  bytes->count = 0;
  if (info.has_modern_modes) add(bytes, "\033[?2004l\033[?1006l\033[?1000l");
  add(bytes, exit_attribute_mode);
  add(bytes, orig_pair);
  add(bytes, keypad_local);
  add(bytes, cursor_normal);
}

void nc_terminfo_leaving(struct nc_bytes *bytes) {
  bytes->count = 0;
  if (is_there(exit_ca_mode)) {
    add(bytes, exit_ca_mode);
  } else {
    add(bytes, tiparm(cursor_address, NC_MAX_ROWS - 1, 0));  // terminals stop at their last row
    add(bytes, "\r\n");
  }
}

void nc_terminfo_entering(struct nc_bytes *bytes) {
  bytes->count = 0;
  add(bytes, enter_ca_mode);
}

void nc_terminfo_modes(struct nc_bytes *bytes, bool mouse) {
  bytes->count = 0;
  add(bytes, keypad_xmit);
  if (!info.has_modern_modes) return;
  // What a program that crashed before us may have left on: reports of every movement of the mouse,
  // and keys in other forms, of which the kernel could not make a signal (modifyOtherKeys, kitty's).
  if (info.is_like_xterm) add(bytes, "\033[?1003l\033[?1002l\033[>4m\033[=0u");
  add(bytes, "\033[?2004h");
  add(bytes, mouse ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
}

void nc_terminfo_cursor(struct nc_bytes *bytes, bool visible) {
  bytes->count = 0;
  add(bytes, visible ? cursor_normal : cursor_invisible);
}

void nc_terminfo_clearing(struct nc_bytes *bytes) {
  bytes->count = 0;
  add(bytes, exit_attribute_mode);
  add(bytes, orig_pair);
  if (is_there(clear_screen)) {
    add(bytes, clear_screen);
  } else {
    add(bytes, tiparm(cursor_address, 0, 0));
    add(bytes, clr_eos);
  }
}

void nc_terminfo_bright(struct nc_bytes *bytes) {
  bytes->count = 0;
  if (is_there(exit_attribute_mode)) add(bytes, enter_bold_mode);
}

void nc_terminfo_plain(struct nc_bytes *bytes) {
  bytes->count = 0;
  add(bytes, exit_attribute_mode);
}

void nc_terminfo_home(struct nc_bytes *bytes) {
  bytes->count = 0;
  add(bytes, tiparm(cursor_address, 0, 0));
}

bool nc_terminfo_fills_margin(void) { return !auto_right_margin || eat_newline_glitch; }

int32_t nc_terminfo_key(const uint8_t *bytes, int32_t count) {
  for (int32_t i = 0; i < info.key_count; i++) {
    if (info.keys[i].count != count) continue;
    if (memcmp(info.keys[i].bytes, bytes, (size_t)count) == 0) return info.keys[i].key;
  }
  return 0;
}
