// Whose the terminal is, and how it is given back. One word decides: whoever turns it to LEAVING
// sends the restoring bytes, so that they are sent once, by whatever end comes first.
// (Sent twice, the end of xterm's alternate screen would take a window title off the stack that is
// not ours.) ncurses' endwin is never used.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "internal.h"
#include "sentinel.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum {
  NOBODY,
  INTERFACE,
  DRAWING,   // the interface, which is reading or writing at this moment
  SENTINEL,
  LEAVING,   // it is being given back
};

enum { LAST_WRITE = 250 };  // ms: how long the farewell waits for what the interface is writing

// Handlers and the sentinel read all of this; it is written only while nobody owns the terminal.
static struct {
  atomic_int owner;
  atomic_bool has_entered;       // the alternate screen was entered, and is to be left
  atomic_bool has_key;           // the modes are ours: the kernel knows the emergency key
  atomic_bool is_drawing;        // the interface's own word: it may be in a read or a write
  atomic_bool is_wanted;         // the sentinel waits for the interface to end a frame
  atomic_bool is_cut;            // a frame will never be ended: half a sequence may be sent
  atomic_bool overwritten;       // the sentinel has written where the interface had drawn
  int input, output;             // our own descriptors, above the standard ones
  int direct;                    // one that does not wait, whatever others want of theirs
  int last;                      // the only way to the terminal that is left, at the end
  struct termios found, ours;
  struct nc_bytes restoring, entering, leaving;
  int found_flags;               // of the output: O_NONBLOCK may have been left on it
} hold = {.input = -1, .output = -1, .direct = -1, .last = -1};

int nc_input(void) { return hold.input; }
int nc_output(void) { return hold.output; }
int nc_last_output(void) { return hold.last >= 0 ? hold.last : hold.output; }
bool nc_has_key(void) { return atomic_load(&hold.has_key); }

bool nc_is_ours(void) {
  const int owner = atomic_load(&hold.owner);
  return owner == INTERFACE || owner == DRAWING;
}

static bool change(int from, int to) {
  return atomic_compare_exchange_strong(&hold.owner, &from, to);
}

static bool begin_drawing(int from) {
  atomic_store(&hold.is_drawing, true);
  const bool is_begun = change(from, DRAWING);
  if (!is_begun) atomic_store(&hold.is_drawing, false);
  return is_begun;
}

bool nc_begin(void) { return !atomic_load(&hold.is_wanted) && begin_drawing(INTERFACE); }

void nc_end(void) {
  atomic_store(&hold.is_drawing, false);
  if (!change(DRAWING, INTERFACE) && nc_is_taken_over()) nc_sentinel_tell(NC_WORD_DISTURBED);
}

bool nc_was_overwritten(void) { return atomic_exchange(&hold.overwritten, false); }

void nc_abandon(void) {
  if (atomic_load(&hold.owner) == DRAWING) atomic_store(&hold.is_cut, true);
  nc_end();
}

void nc_write(int descriptor, const char *bytes, size_t count) {
  int failures = 0;
  while (count > 0) {
    const ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {descriptor, POLLOUT, 0};
      if (poll(&ready, 1, 1000) == 0) return;
    } else if (written == 0 || (errno != EINTR && ++failures > 1)) {
      return;
    }
  }
}

bool nc_is_in_background(void) {
  const pid_t foreground = tcgetpgrp(hold.input);
  return foreground > 0 && foreground != getpgrp();
}

// MARK: The sentinel's turn

enum nc_taking nc_take_over(bool by_force) {
  if (change(INTERFACE, SENTINEL) || (by_force && change(DRAWING, SENTINEL))) {
    atomic_store(&hold.overwritten, true);
    atomic_store(&hold.is_wanted, false);
    return NC_TAKEN;
  }
  const bool is_busy = nc_is_ours();
  atomic_store(&hold.is_wanted, is_busy);
  return is_busy ? NC_BUSY : NC_NOT_THERE;
}

bool nc_is_taken_over(void) { return atomic_load(&hold.owner) == SENTINEL; }
bool nc_is_lent(void) { return atomic_load(&hold.owner) == NOBODY; }

bool nc_hand_back(bool is_cut) {
  if (is_cut) atomic_store(&hold.is_cut, true);
  return change(SENTINEL, INTERFACE);
}

int nc_direct(void) { return hold.direct >= 0 ? hold.direct : hold.input; }

ssize_t nc_read_directly(uint8_t *bytes, size_t count) { return read(nc_direct(), bytes, count); }

ssize_t nc_write_directly(const char *bytes, size_t count) {
  if (hold.direct >= 0) return write(hold.direct, bytes, count);
  return write(hold.output, bytes, count < 128 ? count : 128);  // what is taken without waiting
}

bool nc_accepts_output(void) {
  struct pollfd ready = {hold.direct >= 0 ? hold.direct : hold.output, POLLOUT, 0};
  return poll(&ready, 1, 0) > 0;
}

void nc_start_output(void) { tcflow(hold.output, TCOON); }
void nc_drop_input(void) { tcflush(hold.input, TCIFLUSH); }

void nc_set_modes_again(void) {
  if (!nc_is_in_background()) tcsetattr(hold.input, TCSANOW, &hold.ours);
}

// A description of the same terminal that is ours alone, so that it can be asked not to wait: that
// of standard output is also the shell's, and what waits in a write has it locked.
static int open_directly(void) {
  if (tcgetsid(hold.output) != getsid(0) || tcgetsid(hold.input) != getsid(0)) return -1;
  return open("/dev/tty", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
}

// MARK: Holding, taking, giving back

bool nc_hold(void) {
  hold.input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10);
  hold.output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  if (hold.input < 0 || hold.output < 0 || tcgetattr(hold.input, &hold.found) != 0) return false;
  hold.found_flags = fcntl(hold.output, F_GETFL);
  hold.direct = open_directly();
  if (!nc_hold_errors()) return false;
  nc_terminfo_restoring(&hold.restoring);
  nc_terminfo_entering(&hold.entering);
  nc_terminfo_leaving(&hold.leaving);
  nc_card_prepare();
  return true;
}

void nc_drop(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

void nc_unhold(void) {
  nc_drop(&hold.input);
  nc_drop(&hold.output);
  nc_drop(&hold.direct);
  hold.last = -1;
  nc_unhold_errors();
}

static void prepare(void) {
  // A screen that is written in pieces needs a descriptor that waits.
  if (hold.found_flags >= 0) fcntl(hold.output, F_SETFL, hold.found_flags & ~O_NONBLOCK);
  nc_keep_errors();
}

void nc_claim(void) {
  prepare();
  atomic_store(&hold.owner, INTERFACE);
}

void nc_enter(void) { atomic_store(&hold.has_entered, true); }

bool nc_remember_modes(void) {
  // ncurses does not report a tcsetattr that failed.
  if (tcgetattr(hold.input, &hold.ours) != 0) return false;
  if ((hold.ours.c_lflag & (tcflag_t)(ICANON | ECHO | ISIG)) != 0) return false;
  // The kernel makes SIGINT of the emergency key, whatever the program does at that moment, and
  // leaves what was typed before it where it is. Ctrl-C, Ctrl-Z and Ctrl-\ stay keys like others.
  hold.ours.c_lflag |= ISIG | NOFLSH;
  hold.ours.c_cc[VINTR] = NC_EMERGENCY_BYTE;
  hold.ours.c_cc[VQUIT] = hold.ours.c_cc[VSUSP] = _POSIX_VDISABLE;
#ifdef VDSUSP
  hold.ours.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
  return true;
}

bool nc_take(bool entering) {
  struct nc_bytes modes;
  const bool is_begun = entering && begin_drawing(NOBODY);
  if (!is_begun && !nc_begin()) return false;
  prepare();
  const bool is_set = tcsetattr(hold.input, TCSADRAIN, &hold.ours) == 0;
  atomic_store(&hold.has_key, is_set);
  if (entering) {
    nc_enter();
    nc_write(hold.output, hold.entering.at, hold.entering.count);
  }
  nc_terminfo_modes(&modes, nc_wants_mouse());
  nc_write(hold.output, modes.at, modes.count);
  nc_forget_cursor();
  nc_end();
  return is_set;
}

// Makes it ours to give the terminal back; says whose it was: NOBODY's where nothing is to be given.
// Whoever reads the emergency card reads it to the end.
static int begin_leaving(void) {
  for (;;) {
    const int owner = atomic_load(&hold.owner);
    if (owner == NOBODY || owner == LEAVING) return NOBODY;
    if (owner == SENTINEL && !nc_is_sentinel()) poll(NULL, 0, 20);
    else if (change(owner, LEAVING)) return owner;
  }
}

// Sends what an interface that is in the midst of drawing still writes nowhere, and waits until it
// has drawn. What it has begun to write comes before the farewell, since the kernel lets nobody write
// within a write; but a write that has its descriptor and not yet its turn would come after. An
// interface that hangs, or a terminal that takes nothing, is waited for a moment only.
static void silence_interface(void) {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  dup2(nowhere, hold.output);
  close(nowhere);
  for (int waited = 0; waited < LAST_WRITE && atomic_load(&hold.is_drawing); waited++) {
    poll(NULL, 0, 1);
  }
}

// All in one write, so that nothing comes between.
static void send_farewell(int output, bool is_cut) {
  char bytes[sizeof NC_CANCEL + sizeof hold.restoring.at + sizeof hold.leaving.at];
  size_t count = 0;
  if (is_cut) bytes[count++] = *NC_CANCEL;
  memcpy(bytes + count, hold.restoring.at, hold.restoring.count);
  count += hold.restoring.count;
  if (atomic_exchange(&hold.has_entered, false)) {
    memcpy(bytes + count, hold.leaving.at, hold.leaving.count);
    count += hold.leaving.count;
  }
  nc_write(output, bytes, count);
}

bool nc_give_back(void) {
  const int error = errno;
  const int owner = begin_leaving();
  if (owner == NOBODY) return false;
  atomic_store(&hold.has_key, false);
  // From the background this would stop us instead (SIGTTOU).
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &before);
  tcflow(hold.output, TCOON);
  if (hold.found_flags >= 0) fcntl(hold.output, F_SETFL, hold.found_flags);
  // Ours alone or a copy, since the interface's may lead nowhere from now on.
  int output = hold.direct, copy = -1;
  if (output < 0) output = copy = fcntl(hold.output, F_DUPFD_CLOEXEC, 10);
  if (output < 0) {
    output = hold.output;
  } else if (nc_is_sentinel() && (owner == DRAWING || atomic_load(&hold.is_drawing))) {
    hold.last = output;
    copy = -1;
    silence_interface();
  }
  send_farewell(output, owner != INTERFACE || atomic_load(&hold.is_cut));
  nc_drop(&copy);
  // In the background the modes are the shell's by now, which is reading its next line with them.
  if (!nc_is_in_background()) tcsetattr(hold.input, TCSANOW, &hold.found);
  nc_free_errors();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  atomic_store(&hold.owner, NOBODY);
  errno = error;
  return true;
}
