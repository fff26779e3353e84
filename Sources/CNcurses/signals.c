// Signals. Those that ask for something are noted by a handler that does no more than that, and
// taken up by the loop in nc_wait; those that mean a fault give the terminal back at once and then
// do what they would have done.
//
// The handlers go in before newterm: ncurses leaves alone what is no longer at its default, and its
// own are not safe.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "internal.h"
#include "sentinel.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static void note(int signal, siginfo_t *info, void *context);
static void crash(int signal, siginfo_t *info, void *context);

enum manner { NOTE, NOTE_IF_HEEDED, INTERRUPT, CRASH, IGNORE };

// What is done about which signal. NOTE_IF_HEEDED: what our parent had ignored (nohup, a shell
// without job control) stays ignored. INTERRUPT: that too, but the emergency key, which the kernel
// turns into the same signal, is heard all the same.
static const struct {
  int signal;
  enum manner manner;
} plan[] = {
    {SIGWINCH, NOTE},          {SIGCONT, NOTE},           {SIGTERM, NOTE},
    {SIGHUP, NOTE_IF_HEEDED},  {SIGINT, INTERRUPT},       {SIGQUIT, NOTE_IF_HEEDED},
    {SIGTSTP, NOTE_IF_HEEDED}, {SIGPIPE, IGNORE},         {SIGSEGV, CRASH},
    {SIGBUS, CRASH},           {SIGILL, CRASH},           {SIGFPE, CRASH},
    {SIGTRAP, CRASH},          {SIGABRT, CRASH},          {SIGSYS, CRASH},
    {SIGXCPU, CRASH},          {SIGXFSZ, CRASH},
};
enum { PLANNED = sizeof plan / sizeof *plan };

static struct {
  bool installed;
  int pipe[2];                       // the handler writes a byte, so that poll wakes up
  atomic_uint_least64_t noted;       // one bit for each signal that has come
  struct sigaction before[PLANNED];  // what to put back
  sigset_t mask_before, mask;        // of the interface's thread: as found, and as we want it
  bool ignores_interrupts;
  unsigned char stack[65536];        // for crashes: a stack that has overflowed cannot be used
} state = {.pipe = {-1, -1}};

// What is noted beside signals.
static const uint64_t EMERGENCY = 1, RETURNED = (uint64_t)1 << 62;

static uint64_t bit(int signal) { return (uint64_t)1 << (signal & 63); }

// Tells the interface.
static void tell(uint64_t word) {
  const int error = errno;
  atomic_fetch_or(&state.noted, word);
  const ssize_t written = write(state.pipe[1], "", 1);  // a full pipe wakes poll just as well
  (void)written;
  errno = error;
}

static bool is_from_kernel(const siginfo_t *info) {
#ifdef SI_KERNEL
  return info->si_code == SI_KERNEL;
#else
  return info->si_pid == 0;
#endif
}

// Endings and the key are noted in the sentinel's thread, all else in the interface's.
static void note(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (signal == SIGINT && is_from_kernel(info)) {
    if (nc_has_key()) {
      tell(EMERGENCY);
      nc_sentinel_press();
      return;
    }
    if (nc_is_lent()) return;  // Ctrl-C, for the program that has the terminal
  }
  if (signal == SIGINT && state.ignores_interrupts) return;
  tell(bit(signal));
  const bool is_of_card = signal == SIGWINCH || signal == SIGCONT;
  const bool is_ending = (bit(signal) & NC_WORD_ENDINGS) != 0;
  if (is_ending || (is_of_card && nc_is_taken_over())) nc_sentinel_tell(bit(signal));
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  // A file has reached the limit of its size: then the write fails, which is answered where it was
  // made.
  if (signal == SIGXFSZ && info->si_code == SI_USER && info->si_pid == getpid()) return;
  nc_sentinel_let_finish();  // the emergency card outlives the interface
  if (nc_give_back()) nc_say_fault();
  nc_die(signal);
}

void nc_die(int signal) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);  // ends with the true status
  _exit(128 + signal);
}

static struct sigaction action_for(enum manner manner) {
  struct sigaction action = {.sa_flags = SA_RESTART};
  switch (manner) {
    case IGNORE: action.sa_handler = SIG_IGN; break;
    case NOTE: case NOTE_IF_HEEDED: case INTERRUPT:
      action.sa_sigaction = note;
      action.sa_flags = SA_SIGINFO | SA_RESTART;
      break;
    case CRASH:
      action.sa_sigaction = crash;
      action.sa_flags = SA_SIGINFO | SA_ONSTACK;
      break;
  }
  sigemptyset(&action.sa_mask);
  return action;
}

bool nc_make_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  bool is_made = true;
  for (int i = 0; i < 2; i++) {
    is_made = is_made && fcntl(ends[i], F_SETFD, FD_CLOEXEC) == 0;
    is_made = is_made && fcntl(ends[i], F_SETFL, O_NONBLOCK) == 0;
  }
  for (int i = 0; i < 2 && !is_made; i++) {
    close(ends[i]);
    ends[i] = -1;
  }
  return is_made;
}

bool nc_signals_install(void) {
  if (state.installed) return true;
  if (!nc_make_pipe(state.pipe)) return false;
  atomic_store(&state.noted, 0);
  const stack_t stack = {.ss_sp = state.stack, .ss_size = sizeof state.stack};
  sigaltstack(&stack, NULL);
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < PLANNED; i++) {
    const struct sigaction action = action_for(plan[i].manner);
    sigaction(plan[i].signal, &action, &state.before[i]);
    const bool is_ignored = state.before[i].sa_handler == SIG_IGN;
    if (plan[i].manner == NOTE_IF_HEEDED && is_ignored) {
      sigaction(plan[i].signal, &state.before[i], NULL);
    }
    if (plan[i].manner == INTERRUPT) state.ignores_interrupts = is_ignored;
    sigaddset(&ours, plan[i].signal);
  }
  pthread_sigmask(SIG_UNBLOCK, &ours, &state.mask_before);
  pthread_sigmask(SIG_SETMASK, NULL, &state.mask);
  state.installed = true;
  return true;
}

void nc_signals_remove(void) {
  if (!state.installed) return;
  state.installed = false;
  for (int i = 0; i < PLANNED; i++) sigaction(plan[i].signal, &state.before[i], NULL);
  pthread_sigmask(SIG_SETMASK, &state.mask_before, NULL);
  for (int i = 0; i < 2; i++) {
    close(state.pipe[i]);
    state.pipe[i] = -1;
  }
}

// MARK: Whose signals they are

static void set_ignored(bool are_ours) {
  for (int i = 0; i < PLANNED; i++) {
    if (plan[i].manner != IGNORE) continue;
    const struct sigaction action = action_for(plan[i].manner);
    sigaction(plan[i].signal, are_ours ? &action : &state.before[i], NULL);
  }
}

// A new program inherits what is blocked and what is ignored.
void nc_signals_lend(void) {
  if (!state.installed) return;
  set_ignored(false);
  pthread_sigmask(SIG_SETMASK, &state.mask_before, NULL);
}

void nc_signals_reclaim(void) {
  if (!state.installed) return;
  set_ignored(true);
  pthread_sigmask(SIG_SETMASK, &state.mask, NULL);
}

void nc_signals_block_all(sigset_t *before) {
  sigset_t all;
  sigfillset(&all);
  for (int i = 0; i < PLANNED; i++) {
    if (plan[i].manner == CRASH) sigdelset(&all, plan[i].signal);
  }
  pthread_sigmask(SIG_SETMASK, &all, before);
}

static const int endings[] = {SIGTERM, SIGINT, SIGQUIT, SIGHUP};

static void change_endings(int how) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < 4; i++) sigaddset(&set, endings[i]);
  pthread_sigmask(how, &set, NULL);
}

void nc_signals_leave_endings(void) {
  change_endings(SIG_BLOCK);
  pthread_sigmask(SIG_SETMASK, NULL, &state.mask);
}

void nc_signals_hear_endings(void) { change_endings(SIG_UNBLOCK); }

// MARK: What the interface is told

void nc_signals_note_return(void) { tell(RETURNED); }
bool nc_signals_waits_for_return(void) { return (atomic_load(&state.noted) & RETURNED) != 0; }
void nc_signals_forget_emergency(void) { atomic_fetch_and(&state.noted, ~EMERGENCY); }

int nc_signals_descriptor(void) { return state.pipe[0]; }
bool nc_signals_waiting(void) { return atomic_load(&state.noted) != 0; }

// MARK: What they ask for

static bool take_word(uint64_t word) {
  return (atomic_fetch_and(&state.noted, ~word) & word) != 0;
}

static bool take(int signal) { return take_word(bit(signal)); }

void nc_signals_forget_stops(void) { take_word(bit(SIGCONT) | bit(SIGTSTP)); }

bool nc_signals_ask_to_end(void) {
  return (atomic_load(&state.noted) & NC_WORD_ENDINGS) != 0;
}

// After the sentinel's card.
static void come_back(nc_event *event) {
  int32_t rows, columns;
  nc_size(&rows, &columns);
  nc_input_drop();
  take(SIGWINCH);
  nc_apply_size();
  nc_size(&event->row, &event->column);
  event->kind = event->row != rows || event->column != columns ? NC_RESIZE : NC_SUSPENDED;
  if (event->kind == NC_SUSPENDED) event->row = event->column = 0;
}

void nc_signals_drain(void) {
  char drained[256];
  while (read(state.pipe[0], drained, sizeof drained) > 0) {}
}

bool nc_signals_next(nc_event *event) {
  if (!nc_signals_waiting()) return false;
  nc_signals_drain();
  *event = (nc_event){.kind = NC_TERMINATE};
  for (int i = 0; i < 3; i++) {  // SIGHUP is an event of its own
    event->code = endings[i];
    if (take(endings[i])) return true;
  }
  *event = (nc_event){.kind = NC_HANGUP};
  if (take(SIGHUP)) return true;
  event->kind = NC_EMERGENCY;
  if (take_word(EMERGENCY)) {
    nc_input_abandon();
    return true;
  }
  if (take_word(RETURNED)) {
    come_back(event);
    return true;
  }
  event->kind = NC_SUSPENDED;
  if (take(SIGTSTP)) {
    nc_suspend();
    return true;
  }
  if (take(SIGCONT)) {
    if (nc_is_ours()) nc_repair();
    return true;
  }
  event->kind = NC_RESIZE;
  if (!take(SIGWINCH)) return false;
  nc_apply_size();
  nc_size(&event->row, &event->column);
  return true;
}
