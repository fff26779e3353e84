// The card that the sentinel shows: set by the interface beforehand, sent by the sentinel without
// ncurses, without memory from the heap, and never waiting for the terminal.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "internal.h"
#include "sentinel.h"
#include <errno.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// MARK: The text, handed over from one thread to the other

struct text {
  uint8_t at[NC_CARD_BYTES];
  int32_t count;
};

enum { INDEX = 3, FRESH = 4 };  // of `middle`: which text it is, and that it was not yet taken

// Three texts, so that nobody waits: the interface writes one, the sentinel reads another, and the
// one between is exchanged.
static struct {
  struct text texts[3];
  atomic_int middle;
  int written;  // the interface's
  int read;     // the sentinel's
} store = {.middle = 1, .written = 0, .read = 2};

static const char built_in[] = "EMERGENCY: call your local emergency number.";
static const char cut_mark[] = "\n[...]";

void nc_set_card(const uint8_t *utf8, int32_t length) {
  struct text *text = &store.texts[store.written];
  text->count = utf8 == NULL || length < 0 ? 0 : length;
  if (text->count > NC_CARD_BYTES) {
    // Only whole lines are shown, and that there were more.
    int32_t end = NC_CARD_BYTES - (int32_t)sizeof cut_mark;
    while (end > 0 && utf8[end] != '\n') end -= 1;
    memcpy(text->at + end, cut_mark, sizeof cut_mark - 1);
    text->count = end + (int32_t)sizeof cut_mark - 1;
    memcpy(text->at, utf8, (size_t)end);
  } else if (text->count > 0) {
    memcpy(text->at, utf8, (size_t)text->count);
  }
  store.written = atomic_exchange(&store.middle, store.written | FRESH) & INDEX;
  if (nc_is_taken_over()) nc_sentinel_tell(NC_WORD_DISTURBED);
}

static const struct text *newest(void) {
  if (atomic_load(&store.middle) & FRESH) {
    store.read = atomic_exchange(&store.middle, store.read) & INDEX;
  }
  return &store.texts[store.read];
}

// MARK: The picture

// The sentinel's own.
static struct {
  struct nc_bytes clearing, bright, plain, home;
  bool fills_margin;           // the last column can be written without a new row
  enum nc_card_manner manner;
  bool has_keys;
  bool is_stale;               // to be painted when all of the last picture is sent
  bool is_opening;             // the interface may have been stopped in the midst of a sequence
  int32_t top;                 // the first row shown
  int32_t anchor;              // where it begins in the text
  int32_t rows, columns;       // of the window, when it was painted
  const uint8_t *text;
  int32_t count;
  size_t sent, end;
  char out[NC_CARD_BYTES + 2 * NC_MAX_ROWS + 5 * sizeof(struct nc_bytes) + 1];
} card;

void nc_card_prepare(void) {
  nc_terminfo_clearing(&card.clearing);
  nc_terminfo_bright(&card.bright);
  nc_terminfo_plain(&card.plain);
  nc_terminfo_home(&card.home);
  card.fills_margin = nc_terminfo_fills_margin();
}

static void append(const char *bytes, size_t count) {
  if (count > sizeof card.out - card.end) return;
  memcpy(card.out + card.end, bytes, count);
  card.end += count;
}

static void append_prepared(const struct nc_bytes *bytes) { append(bytes->at, bytes->count); }

// Goes through the row that begins at `at`, which moves to the next one's beginning: to the line's
// end, or as far as there is room, to the last blank if there is one. Appends it where wanted.
static void pass_row(int32_t *at, int32_t columns, bool is_wanted) {
  int32_t used = 0, end = *at, blank = -1, next = *at;
  bool is_whole = true;
  while (end < card.count && card.text[end] != '\n') {
    next = end;
    const uint32_t scalar = nc_next_scalar(card.text, card.count, &next);
    const int32_t width = nc_width(scalar);
    used += width < 0 ? 1 : width;
    if (scalar == ' ') blank = end;
    if (used > columns && end > *at) {
      is_whole = false;
      break;
    }
    end = next;
  }
  if (!is_whole && blank > *at) end = blank;
  for (int32_t i = *at; is_wanted && i < end;) {
    const int32_t start = i;
    const uint32_t scalar = nc_next_scalar(card.text, end, &i);
    if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) continue;
    const bool is_shown = scalar < 0x80 || (nc_is_utf8() && nc_width(scalar) >= 0);
    if (is_shown && scalar != 0xFFFD) append((const char *)card.text + start, (size_t)(i - start));
    else append("?", 1);
  }
  const bool skips = end < card.count && (is_whole || end == blank);
  *at = skips ? end + 1 : end;
}

static const char *keys_line(int32_t columns, bool scrolls) {
  static const char *const first[] = {
      "Esc: back   q: quit   j k: scroll", "Esc: back   q: quit", "Esc q"};
  static const char *const again[] = {
      "No answer yet.   Esc: wait   q: quit   j k: scroll", "No answer yet.   Esc: wait   q: quit",
      "No answer: q"};
  const char *const *lines = card.manner == NC_CARD_FIRST ? first : again;
  for (int i = scrolls ? 0 : 1; i < 3; i++) {
    if ((int32_t)strlen(lines[i]) <= columns) return lines[i];
  }
  return "";
}

static int32_t row_columns(void) {
  return card.columns - (card.fills_margin || card.columns < 2 ? 0 : 1);
}

// Rows are others in a window of another width; what was read last stays in sight.
static void find_top_again(void) {
  card.top = -1;
  for (int32_t at = 0; at <= card.anchor && at < card.count; card.top++) {
    pass_row(&at, row_columns(), false);
  }
}

static void paint(void) {
  const struct text *text = newest();
  card.text = text->count > 0 ? text->at : (const uint8_t *)built_in;
  card.count = text->count > 0 ? text->count : (int32_t)sizeof built_in - 1;
  const int32_t columns_before = card.columns;
  nc_ask_size(&card.rows, &card.columns);
  if (card.columns != columns_before) find_top_again();
  const int32_t columns = row_columns();
  const int32_t room = card.rows > 1 ? card.rows - 1 : 1;
  int32_t rows = 0;
  for (int32_t at = 0; at < card.count; rows++) pass_row(&at, columns, false);
  const int32_t lowest = rows > room ? rows - room : 0;
  card.top = card.top < 0 ? 0 : card.top < lowest ? card.top : lowest;

  card.sent = card.end = 0;
  card.is_stale = false;
  if (card.is_opening) append(NC_CANCEL, 1);
  card.is_opening = false;
  append_prepared(&card.clearing);
  int32_t row = 0;
  for (int32_t at = 0; at < card.count && row < card.top + room; row++) {
    const bool is_title = row == 0 && card.top == 0;
    if (row == card.top) card.anchor = at;
    if (row > card.top) append("\r\n", 2);
    if (is_title) append_prepared(&card.bright);
    pass_row(&at, columns, row >= card.top);
    if (is_title) append_prepared(&card.plain);
  }
  if (card.has_keys && card.rows > 1) {
    for (; row <= card.top + room; row++) append("\r\n", 2);
    const char *line = keys_line(columns, rows > room);
    append(line, strlen(line));
  }
  append_prepared(&card.home);  // where screen readers begin to read
}

// MARK: What the sentinel asks for

void nc_card_open(enum nc_card_manner manner) {
  card.manner = manner;
  card.has_keys = false;
  card.top = card.anchor = 0;
  card.is_opening = true;
  paint();
}

void nc_card_repaint(void) {
  if (card.sent == card.end) paint();
  else card.is_stale = true;
}

void nc_card_show_keys(void) {
  if (card.has_keys) return;
  card.has_keys = true;
  nc_card_repaint();
}

void nc_card_scroll(int32_t rows) {
  const int32_t page = card.rows > 2 ? card.rows - 2 : 1;
  const int32_t top = card.top;
  card.top += rows == NC_CARD_PAGE ? page : rows == -NC_CARD_PAGE ? -page : rows;
  if (card.top != top) nc_card_repaint();
}

bool nc_card_is_sending(void) { return card.sent < card.end; }

void nc_card_send(void) {
  while (card.sent < card.end && nc_accepts_output()) {
    const ssize_t count = nc_write_directly(card.out + card.sent, card.end - card.sent);
    if (count > 0) {
      card.sent += (size_t)count;
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else {
      if (count < 0 && errno != EAGAIN) card.sent = card.end;  // it is gone: nobody reads
      break;
    }
  }
  if (card.sent == card.end && card.is_stale) {
    paint();
    nc_card_send();
  }
}
