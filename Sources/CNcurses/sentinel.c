// The sentinel: a thread that sees to it that the emergency key works, and that a request to end is
// followed, whatever the interface does or fails to do. It sleeps until a signal comes. The kernel
// makes one of the key (see nc_remember_modes); its handlers run here, because all other threads
// have those signals blocked.
//
// What is asked for is left to the interface first. Only if that has not shown the card in time, the
// sentinel takes the terminal and shows the card that was prepared: no memory is allocated and no
// ncurses is called.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "sentinel.h"
#include "decode.h"
#include "internal.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

enum {
  PATIENCE = 250,     // ms that the interface has to show the card
  STUBBORN = 250,     // ms more that a frame being sent may take, if the terminal does accept bytes
  RETRY = 20,         // ms
  RETURNING = 1000,   // ms that the interface has to draw, after the card was left
  GRACE = 2000,       // ms that the interface has to end
  STACK = 64 * 1024,
  KEY = 0x200000,     // beyond all characters: keys that are none
};

static struct {
  pthread_t thread;
  atomic_bool runs, stops;
  atomic_int wake;                  // where to write a byte that wakes it; -1: nowhere
  int ear;                          // the other end
  atomic_uint_least64_t heard;      // nc_word bits
  atomic_bool is_asked;             // the key was pressed, and no card has been shown
} shared = {.wake = -1, .ear = -1};

// The thread's own.
static struct {
  int64_t alarm;                    // when to look whether the interface has done it; -1: never
  int64_t blocked_since;            // since when a frame being sent keeps us out; -1: not
  bool is_returning;                // the alarm is about drawing, after the card was left
  int64_t end;                      // when to end the process; -1: never
  int ending;                       // by which signal
  bool shows, leaves;               // the card is up; it is to be left when all of it is sent
  struct nc_decoder decoder;
  int64_t last;                     // when bytes came last
} own;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// MARK: What others say to it

void nc_sentinel_tell(uint64_t word) {
  const int error = errno;
  atomic_fetch_or(&shared.heard, word);
  const int wake = atomic_load(&shared.wake);
  const ssize_t written = wake < 0 ? 0 : write(wake, "", 1);  // a full pipe wakes it just as well
  (void)written;
  errno = error;
}

void nc_sentinel_press(void) {
  if (!atomic_exchange(&shared.is_asked, true)) nc_sentinel_tell(NC_WORD_KEY);
}

void nc_emergency_taken(void) { atomic_store(&shared.is_asked, false); }

bool nc_is_sentinel(void) {
  return atomic_load(&shared.runs) && pthread_equal(pthread_self(), shared.thread);
}

void nc_sentinel_let_finish(void) {
  if (!atomic_load(&shared.runs) || nc_is_sentinel()) return;
  nc_abandon();
  while (atomic_load(&shared.is_asked)) poll(NULL, 0, RETRY);
}

// MARK: The card

static void leave_card(void) {
  own.shows = own.leaves = false;
  atomic_store(&shared.is_asked, false);
  if (!nc_hand_back(nc_card_is_sending())) return;
  nc_signals_note_return();
  own.is_returning = true;
  own.alarm = now() + RETURNING;
}

static void quit(void) {
  if (nc_give_back()) nc_spill_errors();
  _exit(0);
}

static void take_screen(void) {
  if (own.blocked_since < 0) own.blocked_since = now();
  const bool is_stubborn = now() - own.blocked_since >= STUBBORN && nc_accepts_output();
  switch (nc_take_over(is_stubborn)) {
    case NC_BUSY:
      nc_start_output();
      own.alarm = now() + RETRY;
      return;
    case NC_TAKEN:
      nc_signals_forget_emergency();
      nc_set_modes_again();
      nc_drop_input();  // what was typed before the card can be seen is not meant for it
      own.decoder = (struct nc_decoder){0};
      nc_decode_begin_paste(&own.decoder);  // perhaps there runs one, whose text are no keys
      nc_decode_abandon(&own.decoder);
      own.last = now();
      own.shows = true;
      nc_card_open(own.is_returning ? NC_CARD_AGAIN : NC_CARD_FIRST);
      break;
    case NC_NOT_THERE: break;  // another program has the terminal
  }
  atomic_store(&shared.is_asked, false);
  own.alarm = own.blocked_since = -1;
  own.is_returning = false;
}

static void ring(void) {
  // Once it has had to wait for a frame to end, it has told the interface to begin no other.
  const bool is_needed = own.is_returning ? nc_signals_waits_for_return()
                                          : atomic_load(&shared.is_asked);
  if (is_needed || own.blocked_since >= 0) {
    take_screen();
  } else {
    own.alarm = own.blocked_since = -1;
    own.is_returning = false;
  }
}

static void obey(const nc_event *event) {
  if (event->alt || (event->kind != NC_CHARACTER && event->kind != NC_KEY)) return;
  const bool is_key = event->kind == NC_KEY;
  switch (event->code + (is_key ? KEY : 0)) {
    case '\n': case '\r': case KEY + NC_KEY_ESCAPE: own.leaves = true; break;
    case 3: case 'q': case 'Q': quit(); break;
    case 'j': case KEY + NC_KEY_DOWN: nc_card_scroll(NC_CARD_ROW); break;
    case 'k': case KEY + NC_KEY_UP: nc_card_scroll(-NC_CARD_ROW); break;
    case ' ': case KEY + NC_KEY_PAGE_DOWN: nc_card_scroll(NC_CARD_PAGE); break;
    case 'b': case KEY + NC_KEY_PAGE_UP: nc_card_scroll(-NC_CARD_PAGE); break;
    default: break;
  }
}

static void obey_all(void) {
  nc_event event;
  while (nc_decode_next(&own.decoder, &event)) obey(&event);
}

static void read_keys(void) {
  uint8_t bytes[256];
  const ssize_t count = nc_read_directly(bytes, sizeof bytes);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0) {
    nc_sentinel_tell(NC_WORD_HANGUP);
    return;
  }
  own.last = now();
  for (ssize_t i = 0; i < count; i++) {
    nc_decode(&own.decoder, bytes[i]);
    obey_all();
  }
}

// How long the bytes read so far may wait for more; -1: they wait for none.
static int64_t silence(void) {
  if (!own.shows) return -1;
  const int32_t patience = nc_decode_patience(&own.decoder, nc_escape_delay());
  return patience < 0 ? -1 : own.last + patience;
}

static void tend_card(uint64_t heard, short input) {
  if (!own.shows) return;
  if (heard & NC_WORD_CONTINUED) nc_set_modes_again();
  if (heard & (NC_WORD_CONTINUED | NC_WORD_RESIZED | NC_WORD_DISTURBED)) nc_card_repaint();
  if (input & POLLIN) read_keys();
  else if (input & (POLLHUP | POLLERR | POLLNVAL)) nc_sentinel_tell(NC_WORD_HANGUP);
  const int64_t quiet = silence();
  if (quiet >= 0 && now() >= quiet) {
    nc_decode_silence(&own.decoder);
    obey_all();
  }
  // From here on keys are heard, and it says which.
  if (own.decoder.state != NC_IN_PASTE) nc_card_show_keys();
  nc_card_send();
  if (own.leaves && !nc_card_is_sending()) leave_card();
}

// MARK: Ending

static void plan_end(uint64_t heard) {
  static const int signals[] = {SIGTERM, SIGINT, SIGQUIT, SIGHUP};
  if ((heard & NC_WORD_ENDINGS) == 0) return;
  for (int i = 0; i < 4; i++) {
    if (heard & NC_WORD_ENDING(signals[i]) && own.end < 0) own.ending = signals[i];
  }
  if (own.end < 0) own.end = now() + GRACE;
  if (own.shows) leave_card();  // the interface ends by itself, if it can
  if (own.is_returning) own.alarm = -1;
}

static void end_process(void) {
  if (nc_give_back()) {
    nc_spill_errors();
    nc_die(own.ending);
  }
  if (nc_is_lent()) {
    own.end = now() + GRACE;  // another program has the terminal: it goes first
    return;
  }
  poll(NULL, 0, GRACE);  // the interface is giving it back at this moment
  nc_die(own.ending);
}

// MARK: The thread

static int64_t sooner(int64_t one, int64_t other) {
  return one < 0 ? other : other < 0 || one < other ? one : other;
}

static void *watch(void *unused) {
  (void)unused;
  nc_signals_hear_endings();
  while (!atomic_load(&shared.stops)) {
    struct pollfd sources[3] = {
        {shared.ear, POLLIN, 0},
        {own.shows ? nc_direct() : -1, POLLIN, 0},
        {own.shows && nc_card_is_sending() ? nc_direct() : -1, POLLOUT, 0},
    };
    const int64_t wake = sooner(sooner(own.alarm, own.end), silence());
    const int64_t left = wake < 0 ? -1 : wake - now();
    poll(sources, 3, wake < 0 ? -1 : left <= 0 ? 0 : left < INT_MAX ? (int)left : INT_MAX);
    char drained[64];
    while (read(shared.ear, drained, sizeof drained) > 0) {}
    const uint64_t heard = atomic_exchange(&shared.heard, 0);
    if (heard & NC_WORD_KEY && !own.shows) {
      own.alarm = now() + PATIENCE;
      own.is_returning = false;
    }
    plan_end(heard);
    tend_card(heard, sources[1].revents);
    if (own.alarm >= 0 && now() >= own.alarm && !own.shows) ring();
    if (own.end >= 0 && now() >= own.end) end_process();
  }
  return NULL;
}

bool nc_sentinel_start(void) {
  int ends[2];
  if (!nc_make_pipe(ends)) return false;
  shared.ear = ends[0];
  atomic_store(&shared.wake, ends[1]);
  atomic_store(&shared.stops, false);
  own.alarm = own.blocked_since = own.end = -1;
  own.shows = own.leaves = own.is_returning = false;
  pthread_attr_t attributes;
  sigset_t before;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, STACK);
  nc_signals_block_all(&before);
  const bool runs = pthread_create(&shared.thread, &attributes, watch, NULL) == 0;
  atomic_store(&shared.runs, runs);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  nc_sentinel_tell(0);  // something may have been said before
  if (!runs) nc_sentinel_stop();
  return runs;
}

void nc_sentinel_stop(void) {
  if (atomic_load(&shared.runs)) {
    atomic_store(&shared.stops, true);
    const int wake = atomic_load(&shared.wake);
    // The end of the pipe wakes it too, where a byte cannot.
    if (write(wake, "", 1) != 1 && errno != EAGAIN) close(atomic_exchange(&shared.wake, -1));
    pthread_join(shared.thread, NULL);
    atomic_store(&shared.runs, false);
  }
  const int wake = atomic_exchange(&shared.wake, -1);
  if (wake >= 0) close(wake);
  if (shared.ear >= 0) close(shared.ear);
  shared.ear = -1;
  atomic_store(&shared.heard, 0);
  atomic_store(&shared.is_asked, false);
}
