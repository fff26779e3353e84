// Waiting: for bytes from the terminal, for signals through their pipe, for the time. Never inside
// ncurses: a blocking wgetch let 237 of 1,000 bursts of resizing end on a wrong size, poll and a
// pipe none of 10,000.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "decode.h"
#include "internal.h"
#include "sentinel.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static struct {
  struct nc_decoder decoder;
  uint8_t bytes[4096];      // read, not yet decoded
  int32_t next, end;
  int32_t before_key;       // bytes to come that were typed before the emergency key
  int64_t last;             // when bytes came last
  int32_t escape_delay;     // how long ESC waits for what may belong to it, ms
  bool is_gone;             // the terminal was closed
} input;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int32_t nc_escape_delay(void) { return input.escape_delay; }

void nc_input_drop(void) {
  input.decoder = (struct nc_decoder){0};
  input.next = input.end = input.before_key = 0;
}

void nc_input_reset(void) {
  input.decoder = (struct nc_decoder){0};
  input.next = input.end = 0;
  input.is_gone = false;
  const char *wish = getenv("ESCDELAY");
  const long delay = wish != NULL ? strtol(wish, NULL, 10) : 0;
  input.escape_delay = delay < 1 ? 25 : delay < 1000 ? (int32_t)delay : 1000;
}

// Takes one byte to the decoder; in an 8-bit locale, as the UTF-8 of the character that it stands
// for.
static void decode(uint8_t byte) {
  const wint_t scalar = byte < 0x80 || nc_is_utf8() ? WEOF : btowc(byte);
  const bool is_itself = scalar == WEOF || scalar < 0x80 || scalar > 0xFFFF;
  if (is_itself || input.decoder.state == NC_IN_X10_MOUSE) {
    nc_decode(&input.decoder, byte);
    return;
  }
  if (scalar < 0x800) {
    nc_decode(&input.decoder, (uint8_t)(0xC0 | scalar >> 6));
  } else {
    nc_decode(&input.decoder, (uint8_t)(0xE0 | scalar >> 12));
    nc_decode(&input.decoder, (uint8_t)(0x80 | (scalar >> 6 & 0x3F)));
  }
  nc_decode(&input.decoder, (uint8_t)(0x80 | (scalar & 0x3F)));
}

// The signal overtakes the bytes that were typed before the key: those come first.
void nc_input_abandon(void) {
  int queued = 0;
  if (ioctl(nc_input(), FIONREAD, &queued) != 0 || queued < 0) queued = 0;
  input.before_key = queued + input.end - input.next;
  if (input.before_key == 0) nc_decode_abandon(&input.decoder);
}

// Decodes the next byte that was read.
static void decode_next(void) {
  decode(input.bytes[input.next++]);
  if (input.before_key == 0) return;
  input.before_key -= 1;
  if (input.before_key == 0) nc_decode_abandon(&input.decoder);
}

static bool is_wanted(const nc_event *event) {
  if (event->kind != NC_MOUSE) return true;
  int32_t rows, columns;
  nc_size(&rows, &columns);
  return nc_wants_mouse() && event->row < rows && event->column < columns;
}

static bool next_event(nc_event *event) {
  for (;;) {
    while (nc_decode_next(&input.decoder, event)) {
      if (event->kind == NC_EMERGENCY) nc_sentinel_press();
      if (is_wanted(event)) return true;
    }
    if (input.next == input.end) return false;
    decode_next();
  }
}

static void read_available(void) {
  const ssize_t count = read(nc_input(), input.bytes, sizeof input.bytes);
  if (count > 0) {
    input.next = 0;
    input.end = (int32_t)count;
    input.last = now();
  } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
    input.is_gone = true;  // end of input; or EIO: closed, or not ours to read any more
  }
}

// Reads what is there; what only looked readable is left for the next time. What the sentinel reads
// for its card is left to it; it may have come first, hence the second look.
static void read_bytes(void) {
  const bool is_begun = nc_begin();
  struct pollfd source = {nc_input(), POLLIN, 0};
  if (is_begun ? poll(&source, 1, 0) > 0 : nc_is_lent()) read_available();
  if (is_begun) nc_end();
}

// Sleeps until something comes; at most until `wake`, -1 for ever.
static void sleep_until(int64_t wake) {
  const int terminal = nc_is_taken_over() ? -1 : nc_input();
  struct pollfd sources[2] = {{terminal, POLLIN, 0}, {nc_signals_descriptor(), POLLIN, 0}};
  const int64_t left = wake < 0 ? -1 : wake - now();
  const int timeout = wake < 0 ? -1 : left <= 0 ? 0 : left < INT_MAX ? (int)left : INT_MAX;
  if (poll(sources, 2, timeout) <= 0) return;
  // What was noted may have been forgotten since: left there, it would wake us again and again.
  if (sources[1].revents & POLLIN) nc_signals_drain();
  if (sources[0].revents & POLLIN) read_bytes();
  else if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) input.is_gone = true;
}

nc_event nc_wait(int32_t milliseconds) {
  nc_event event = {0};
  const int64_t end = milliseconds < 0 ? -1 : now() + milliseconds;
  for (bool has_slept = false;; has_slept = true) {
    if (nc_signals_next(&event) || next_event(&event)) return event;
    if (input.is_gone || nc_input() < 0) return (nc_event){.kind = NC_HANGUP};
    if (has_slept && end >= 0 && now() >= end) return (nc_event){0};
    const int32_t patience = nc_decode_patience(&input.decoder, input.escape_delay);
    const int64_t silence = patience < 0 ? -1 : input.last + patience;
    sleep_until(silence >= 0 && (end < 0 || silence < end) ? silence : end);
    const bool is_silent = silence >= 0 && input.next == input.end && now() >= silence;
    if (is_silent) nc_decode_silence(&input.decoder);
  }
}

void nc_input_look(void) {
  struct pollfd source = {nc_input(), POLLIN, 0};
  if (poll(&source, 1, 0) <= 0) return;
  read_bytes();
  if (memchr(input.bytes, NC_EMERGENCY_BYTE, (size_t)input.end) != NULL) nc_sentinel_press();
}

bool nc_is_input_waiting(void) {
  if (nc_signals_waiting() || input.is_gone) return true;
  if (input.decoder.count > 0 || input.next < input.end) return true;
  if (nc_input() < 0 || nc_is_taken_over()) return false;
  struct pollfd source = {nc_input(), POLLIN, 0};
  return poll(&source, 1, 0) > 0;
}
