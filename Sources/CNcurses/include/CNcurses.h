// The terminal, in about a dozen functions. The only module that includes <curses.h>: its macros, variadics and
// globals do not import into Swift 6, and its 566 names (`move`, `filter`, `clear`) would enter every file.
// Text goes in as UTF-8, everything else as integers; no type of ncurses appears here.
#ifndef CNCURSES_H
#define CNCURSES_H
#include <stdbool.h>
#include <stdint.h>

// What one wait brought.
enum nc_kind {
  NC_NONE = 0,   // the time was up
  NC_CHARACTER,  // code: a Unicode scalar, controls included (Ctrl-A is 1, Enter 13, Tab 9, Backspace 8 or 127)
  NC_KEY,        // code: an nc_key
  NC_MOUSE,      // code: an nc_mouse; row and column: where, from 0
  NC_PASTE,      // text: what was pasted, at most NC_PASTE_BYTES, the rest swallowed
  NC_RESIZE,     // row and column: the new size, clamped
  NC_SUSPENDED,  // the program was stopped and goes on; the screen has been taken back
  NC_HANGUP,     // the terminal is gone (SIGHUP, or end of input)
  NC_TERMINATE,  // asked to end (SIGTERM, SIGINT from kill, SIGQUIT); code: the signal
};
