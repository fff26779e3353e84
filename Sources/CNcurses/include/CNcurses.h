// The terminal, in a score of functions. The only module that includes <curses.h>: its macros,
// variadics and globals do not import into Swift 6, and its 566 names (`move`, `filter`, `clear`)
// would enter every file. Text goes in as UTF-8, everything else as integers; no type of ncurses
// appears here. For one thread only; the module has another of its own, which stands ready for the
// emergency key (sentinel.c).
#ifndef CNCURSES_H
#define CNCURSES_H
#include <stdbool.h>
#include <stdint.h>

// What opening came to.
enum nc_opening {
  NC_OPENED = 0,
  NC_ALREADY_OPEN,
  NC_NO_INPUT,      // standard input is no terminal
  NC_NO_OUTPUT,     // standard output is no terminal
  NC_TERM_UNSET,    // TERM is not set, or empty
  NC_TERM_UNKNOWN,  // terminfo has no entry for TERM, or TERM is no name of one
  NC_TERM_PLAIN,    // the terminal cannot place its cursor
  NC_FAILED,        // a system call failed, or the terminal did not accept its modes
};
typedef enum nc_opening nc_opening;

// What one wait brought.
enum nc_kind {
  NC_NONE = 0,   // the time was up
  NC_CHARACTER,  // code: a Unicode scalar, controls too (Ctrl-A 1, Enter 13, Tab 9, Backspace 127)
  NC_KEY,        // code: an nc_key
  NC_MOUSE,      // code: an nc_mouse; row and column: where, from 0, always on the screen
  NC_PASTE,      // text: what was pasted, at most NC_PASTE_BYTES, the rest swallowed
  NC_RESIZE,     // row and column: the new size, clamped
  NC_SUSPENDED,  // the program was stopped, or the sentinel's card shown; the screen is ours again
  NC_HANGUP,     // the terminal is gone (SIGHUP, or end of input); comes again at every wait
  NC_EMERGENCY,  // the emergency key; nc_emergency_taken is to follow, once the card is on the screen
  NC_TERMINATE,  // asked to end (SIGTERM, SIGINT from kill, SIGQUIT); code: the signal
};
typedef enum nc_kind nc_kind;

// Keys that type nothing. Modifiers other than Alt are dropped: Ctrl-Left is Left.
enum nc_key {
  NC_KEY_ESCAPE = 1,
  NC_KEY_BACK_TAB,
  NC_KEY_INSERT,
  NC_KEY_DELETE,
  NC_KEY_UP,
  NC_KEY_DOWN,
  NC_KEY_LEFT,
  NC_KEY_RIGHT,
  NC_KEY_HOME,
  NC_KEY_END,
  NC_KEY_PAGE_UP,
  NC_KEY_PAGE_DOWN,
  NC_KEY_F0 = 100,  // F1 is NC_KEY_F0 + 1, up to F12
};

// What the mouse did: its first button went down, or its wheel turned.
enum nc_mouse { NC_MOUSE_PRESS = 1, NC_MOUSE_WHEEL_UP, NC_MOUSE_WHEEL_DOWN };

// How a style looks beside its colours; to be joined with |.
enum nc_trait {
  NC_BOLD = 1,
  NC_DIM = 2,
  NC_UNDERLINE = 4,
  NC_REVERSE = 8,
  NC_ITALIC = 16,
};

// Limits. Window sizes come from outside: 65535 x 65535 cells would be 400 GB.
enum { NC_MAX_ROWS = 500, NC_MAX_COLUMNS = 1000, NC_PASTE_BYTES = 4096, NC_STYLES = 32 };
enum { NC_CARD_BYTES = 16384, NC_FAREWELL_BYTES = 1024 };

// The emergency key: Ctrl-X.
enum { NC_EMERGENCY_BYTE = 0x18 };

// One thing that happened. Fields that its kind does not name are 0.
struct nc_event {
  nc_kind kind;
  bool alt;             // with Alt, or with Escape at once before it (characters and keys)
  int32_t code;
  int32_t row, column;
  const uint8_t *text;  // UTF-8 as it came, good until the next wait
  int32_t length;
};
typedef struct nc_event nc_event;

// Takes the terminal: sets the locale, handles signals, changes to the alternate screen. Never ends
// the process. From here to nc_close any death but kill -9 gives the terminal back first, and
// standard error is kept in memory.
nc_opening nc_open(void);

// The value of TERM as it is set, or NULL: any bytes at all, not to be shown as they are.
const char *nc_term(void);

// Gives the terminal back as it was, lets standard error and signals go their own ways. May be
// called twice.
void nc_close(void);

// Gives the terminal back for a while, for another program or the shell; nc_return takes it again.
void nc_leave(void);

// Takes the terminal back after nc_leave; false when its modes could not be set. Everything is
// drawn anew.
bool nc_return(void);

// Stops the process group as Ctrl-Z does elsewhere, the terminal given back meanwhile; returns when
// it goes on. Does nothing where whoever started us does not know job control (SIGTSTP ignored).
void nc_suspend(void);

// The size of the screen in cells, at most NC_MAX_ROWS and NC_MAX_COLUMNS.
void nc_size(int32_t *rows, int32_t *columns);

// How many colours may be asked for: 0 (none, or NO_COLOR is set), 8, 16 or 256.
int32_t nc_colors(void);

// Whether the locale is UTF-8. Where it is not, only ASCII can be shown.
bool nc_is_utf8(void);

// How many columns the C library gives a scalar, hence ncurses: 0, 1, 2, or -1 for what cannot be
// shown.
int32_t nc_width(uint32_t scalar);

// Says how style (0 to NC_STYLES - 1) looks. Colours are palette numbers, -1 the terminal's own.
void nc_define_style(int32_t style, int32_t foreground, int32_t background, uint32_t traits);

// Puts text at a place, clipped to the screen. Any bytes are safe: controls are left out, what
// cannot be shown is '?', a wide character that does not fit is blank. Combining characters join
// the cell before them, four at most.
void nc_put(int32_t row, int32_t column, const uint8_t *utf8, int32_t length, int32_t style);

// Makes the next frame blank.
void nc_erase(void);

// Sends what differs from the screen and, last of all, moves the cursor there, where screen readers
// follow it. Does nothing while the terminal is not ours.
void nc_flush(int32_t cursor_row, int32_t cursor_column, bool cursor_visible);

// Has the next nc_flush send every cell, whatever the screen is thought to hold.
void nc_redraw(void);

// Rings the bell.
void nc_bell(void);

// Has the mouse reported (as at the beginning) or left to the terminal, which can then select text
// by itself.
void nc_set_mouse(bool reported);

// Says what the sentinel shows if the interface has not answered the emergency key within 250 ms:
// lines with '\n' between them, wrapped for the window as it is now. None: a line of its own. Beyond
// NC_CARD_BYTES lines are left out, and that is said.
void nc_set_card(const uint8_t *utf8, int32_t length);

// Says what a fault leaves on the terminal after all else: one line, without its end, safe to show
// as it is. To be called before nc_open. None, or one of more than NC_FAREWELL_BYTES: nothing.
void nc_set_farewell(const uint8_t *utf8, int32_t length);

// Tells the sentinel that the emergency card is on the screen, after NC_EMERGENCY.
void nc_emergency_taken(void);

// Waits for what comes next: at most so many milliseconds, -1 for ever.
nc_event nc_wait(int32_t milliseconds);

// Whether nc_wait has something to work on at once.
bool nc_is_input_waiting(void);

#endif
