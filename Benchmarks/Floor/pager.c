// The least that a pager on ncurses can be: what every other program's figures are compared with.
//
// It shows a text file, row by row as it is, and does nothing else: no wrapping, no widths, no search, no signals. Keys:
// j and down, k and up, space and b, g and G, q. The last row says where it is, so that each key changes something.
// A program that does more in twice its time does well.
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *text;
static size_t length;

// The start of the line after the one at `at`.
static size_t next_line(size_t at) {
  const char *end = memchr(text + at, '\n', length - at);
  return end ? (size_t)(end - text) + 1 : length;
}

// The start of the line before the one at `at`.
static size_t previous_line(size_t at) {
  if (at > 0) at--;
  while (at > 0 && text[at - 1] != '\n') at--;
  return at;
}

static size_t move_by(size_t at, int lines) {
  for (; lines > 0 && next_line(at) < length; lines--) at = next_line(at);
  for (; lines < 0 && at > 0; lines++) at = previous_line(at);
  return at;
}

static void draw(size_t top) {
  int rows = getmaxy(stdscr), columns = getmaxx(stdscr);
  erase();
  size_t at = top;
  for (int row = 0; row < rows - 1 && at < length; row++) {
    size_t end = next_line(at);
    int bytes = (int)(end - at);
    if (bytes > 0 && text[end - 1] == '\n') bytes--;
    if (bytes > columns) bytes = columns;
    // Not into a character of several bytes.
    while (bytes > 0 && at + (size_t)bytes < length && ((unsigned char)text[at + (size_t)bytes] & 0xc0) == 0x80) bytes--;
    mvaddnstr(row, 0, text + at, bytes);
    at = end;
  }
  attron(A_REVERSE);
  mvprintw(rows - 1, 0, "byte %zu of %zu", top, length);
  attroff(A_REVERSE);
  refresh();
}

static void page(void) {
  size_t top = 0;
  for (;;) {
    draw(top);
    int height = getmaxy(stdscr) - 1;
    switch (getch()) {
      case 'j': case KEY_DOWN: top = move_by(top, 1); break;
      case 'k': case KEY_UP: top = move_by(top, -1); break;
      case ' ': case KEY_NPAGE: top = move_by(top, height); break;
      case 'b': case KEY_PPAGE: top = move_by(top, -height); break;
      case 'g': case KEY_HOME: top = 0; break;
      case 'G': case KEY_END: top = move_by(length, -height); break;
      case 'q': case ERR: return;
      default: break;
    }
  }
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: pager FILE\n");
    return 64;
  }
  struct stat status;
  int file = open(arguments[1], O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status)) {
    perror(arguments[1]);
    return 1;
  }
  length = (size_t)status.st_size;
  text = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0) : "";
  if (text == MAP_FAILED) {
    perror(arguments[1]);
    return 1;
  }
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  page();
  endwin();
  return 0;
}
