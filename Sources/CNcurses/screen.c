// Opening and closing, and the size. ncurses draws; it is given neither our signals nor our input.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include "sentinel.h"
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

static struct {
  SCREEN *screen;       // NULL: not open
  bool is_utf8;
  bool leaves_mouse;    // the mouse is left to the terminal
  int cursor;           // as it is shown: 0, 1, or -1 for not known
  bool at_exit;         // exit() gives the terminal back: asked for once
} own = {.cursor = -1};

bool nc_is_utf8(void) { return own.is_utf8; }
bool nc_wants_mouse(void) { return !own.leaves_mouse; }
void nc_forget_cursor(void) { own.cursor = -1; }
int32_t nc_width(uint32_t scalar) { return scalar == 0 ? -1 : wcwidth((wchar_t)scalar); }

// A machine without the locale that it is told to use (a bare one, a far one) still knows what its
// characters are.
static void set_locale(void) {
  if (setlocale(LC_CTYPE, "") == NULL) {
    const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
    for (int i = 0; i < 3; i++) {
      if (names[i] == NULL || *names[i] == 0) continue;
      const char *charset = strrchr(names[i], '.');
      if (charset == NULL) break;
      const bool is_utf8 = !strncasecmp(charset, ".utf-8", 6) || !strncasecmp(charset, ".utf8", 5);
      if (is_utf8) setlocale(LC_CTYPE, "C.UTF-8");
      break;
    }
  }
  own.is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void at_exit(void) {
  if (nc_give_back()) nc_spill_errors();
}

static int clamped(int value, int standard, int most) {
  if (value <= 0) return standard;
  return value < most ? value : most;
}

void nc_ask_size(int32_t *rows, int32_t *columns) {
  struct winsize window = {0};
  if (ioctl(nc_output(), TIOCGWINSZ, &window) != 0) window = (struct winsize){0};
  *rows = clamped(window.ws_row, 24, NC_MAX_ROWS);
  *columns = clamped(window.ws_col, 80, NC_MAX_COLUMNS);
}

// Says in the environment what ncurses shall take the size to be, and hands out what stood there.
static char *exchange_number(const char *name, int number) {
  const char *old = getenv(name);
  char *kept = old != NULL ? strdup(old) : NULL;
  char digits[16];
  snprintf(digits, sizeof digits, "%d", number);
  setenv(name, digits, 1);
  return kept;
}

static void put_back(const char *name, char *kept) {
  if (kept != NULL) setenv(name, kept, 1);
  else unsetenv(name);
  free(kept);
}

// Has ncurses send a frame in one piece. Until its first endwin it writes after every movement of the
// cursor (mvcur in 6.4 takes each for a call from outside): a dozen system calls a frame. So it ends
// and begins once, with nobody listening; what it sends thereby is sent properly afterwards.
static void send_frames_whole(void) {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  const int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && output >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    doupdate();
    dup2(output, STDOUT_FILENO);
    clearok(curscr, TRUE);
  }
  if (output >= 0) close(output);
  if (nowhere >= 0) close(nowhere);
}

// Starts ncurses with a size of our choice. It would allocate any that the system names, or LINES
// and COLUMNS, which are neither obeyed nor changed: they are true for a moment, as there is no
// other way to tell it.
static SCREEN *new_screen(void) {
  int32_t rows, columns;
  nc_ask_size(&rows, &columns);
  // Its output buffer is as large as the screen it begins with: that of a tiny one would overflow
  // before we want anything sent. nc_apply_size sets the true size.
  char *const lines_before = exchange_number("LINES", rows < 24 ? 24 : rows);
  char *const columns_before = exchange_number("COLUMNS", columns < 80 ? 80 : columns);
  SCREEN *screen = newterm(NULL, stdout, stdin);
  if (screen != NULL) {
    nc_start_styles();
    send_frames_whole();
  }
  put_back("LINES", lines_before);
  put_back("COLUMNS", columns_before);
  return screen;
}

static bool start_ncurses(void) {
  own.screen = new_screen();
  if (own.screen == NULL) return false;
  nc_terminfo_drop();
  raw();
  noecho();
  nonl();
  typeahead(-1);  // or a flood of keys would keep the screen from ever changing
  intrflush(stdscr, FALSE);
  leaveok(stdscr, FALSE);  // the cursor is moved last, where screen readers follow it
  idcok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (!nc_remember_modes()) return false;
  nc_apply_size();
  return nc_take_first();
}

nc_opening nc_open(void) {
  if (own.screen != NULL) return NC_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO)) return NC_NO_INPUT;
  if (!isatty(STDOUT_FILENO)) return NC_NO_OUTPUT;
  set_locale();
  const nc_opening description = nc_terminfo_read();
  if (description != NC_OPENED) return description;
  bool is_open = nc_hold() && nc_signals_install();
  if (is_open) {
    if (!own.at_exit) own.at_exit = atexit(at_exit) == 0;
    nc_input_reset();
    fflush(stdout);
    nc_claim();
    is_open = start_ncurses();
  }
  if (is_open) {
    if (nc_sentinel_start()) nc_signals_leave_endings();
    nc_input_look();
    return NC_OPENED;
  }
  nc_terminfo_drop();
  nc_close();
  return NC_FAILED;
}

void nc_close(void) {
  nc_leave();
  nc_sentinel_stop();
  nc_signals_remove();
  nc_unhold();
  if (own.screen != NULL) delscreen(own.screen);
  own.screen = NULL;
}

void nc_leave(void) {
  if (nc_give_back()) nc_spill_errors();
  nc_signals_lend();
}

bool nc_return(void) {
  if (own.screen == NULL) return false;
  if (nc_is_ours() || nc_is_taken_over()) return true;
  nc_signals_reclaim();
  const bool is_taken = nc_take(true);
  nc_apply_size();
  return is_taken;
}

// MARK: Size

void nc_apply_size(void) {
  int32_t rows, columns;
  nc_ask_size(&rows, &columns);
  if (rows != LINES || columns != COLS) resize_term(rows, columns);
  nc_redraw();
}

void nc_size(int32_t *rows, int32_t *columns) {
  *rows = own.screen ? LINES : 24;
  *columns = own.screen ? COLS : 80;
}

// MARK: Showing

void nc_erase(void) {
  if (own.screen != NULL) werase(stdscr);
}

void nc_redraw(void) {
  if (own.screen != NULL) clearok(curscr, TRUE);
}

void nc_flush(int32_t cursor_row, int32_t cursor_column, bool cursor_visible) {
  if (own.screen == NULL || !nc_begin()) return;
  if (nc_was_overwritten()) {
    nc_redraw();
    nc_forget_cursor();
  }
  const int row = cursor_row < 0 ? 0 : cursor_row < LINES ? cursor_row : LINES - 1;
  const int column = cursor_column < 0 ? 0 : cursor_column < COLS ? cursor_column : COLS - 1;
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  if (own.cursor != (int)cursor_visible) {
    struct nc_bytes change;
    nc_terminfo_cursor(&change, cursor_visible);
    nc_write(nc_output(), change.at, change.count);
    own.cursor = cursor_visible;
  }
  doupdate();
  nc_end();
}

void nc_bell(void) {
  if (!nc_begin()) return;
  beep();
  nc_end();
}

void nc_set_mouse(bool reported) {
  if (own.leaves_mouse == !reported) return;
  own.leaves_mouse = !reported;
  nc_take(false);
}
