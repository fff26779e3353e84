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
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static void note(int signal);
static void crash(int signal, siginfo_t *info, void *context);

enum manner { NOTE, NOTE_IF_HEEDED, CRASH, IGNORE };

// What is done about which signal. NOTE_IF_HEEDED: what our parent had ignored (nohup, a shell
// without job control) stays ignored.
static const struct {
  int signal;
  enum manner manner;
} plan[] = {
    {SIGWINCH, NOTE},          {SIGCONT, NOTE},           {SIGTERM, NOTE},
    {SIGHUP, NOTE_IF_HEEDED},  {SIGINT, NOTE_IF_HEEDED},  {SIGQUIT, NOTE_IF_HEEDED},
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
  sigset_t mask_before;
  unsigned char stack[65536];        // for crashes: a stack that has overflowed cannot be used
} state = {.pipe = {-1, -1}};

static uint64_t bit(int signal) { return (uint64_t)1 << (signal & 63); }

static void note(int signal) {
  const int error = errno;
  atomic_fetch_or(&state.noted, bit(signal));
  const ssize_t written = write(state.pipe[1], "", 1);  // a full pipe wakes poll just as well
  (void)written;
  errno = error;
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  // A file has reached the limit of its size: then the write fails, which is answered where it was
  // made.
  if (signal == SIGXFSZ && info->si_code == SI_USER && info->si_pid == getpid()) return;
  if (nc_give_back()) {
    static const char message[] =
        "The program met a fault and stopped. The terminal was put back.\n";
    nc_write(STDERR_FILENO, message, sizeof message - 1);
    nc_spill_errors();
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);  // ends with the true status
  _exit(128 + signal);
}

static struct sigaction action_for(enum manner manner) {
  struct sigaction action = {.sa_flags = SA_RESTART};
  switch (manner) {
    case IGNORE: action.sa_handler = SIG_IGN; break;
    case NOTE: case NOTE_IF_HEEDED: action.sa_handler = note; break;
    case CRASH:
      action.sa_sigaction = crash;
      action.sa_flags = SA_SIGINFO | SA_ONSTACK;
      break;
  }
  sigemptyset(&action.sa_mask);
  return action;
}

static bool make_pipe(void) {
  if (pipe(state.pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(state.pipe[i], F_SETFD, FD_CLOEXEC);
    fcntl(state.pipe[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool nc_signals_install(void) {
  if (state.installed) return true;
  if (!make_pipe()) return false;
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
    sigaddset(&ours, plan[i].signal);
  }
  sigprocmask(SIG_UNBLOCK, &ours, &state.mask_before);
  state.installed = true;
  return true;
}

void nc_signals_remove(void) {
  if (!state.installed) return;
  state.installed = false;
  for (int i = 0; i < PLANNED; i++) sigaction(plan[i].signal, &state.before[i], NULL);
  sigprocmask(SIG_SETMASK, &state.mask_before, NULL);
  for (int i = 0; i < 2; i++) {
    close(state.pipe[i]);
    state.pipe[i] = -1;
  }
}

int nc_signals_descriptor(void) { return state.pipe[0]; }
bool nc_signals_waiting(void) { return atomic_load(&state.noted) != 0; }

// MARK: What they ask for

static bool take(int signal) {
  return (atomic_fetch_and(&state.noted, ~bit(signal)) & bit(signal)) != 0;
}

static bool is_heeded(int signal) {
  struct sigaction now;
  return sigaction(signal, NULL, &now) == 0 && now.sa_handler != SIG_IGN;
}

// Stops the process group by a signal at its default, as the terminal's driver would have done.
static void stop_group(int signal) {
  struct sigaction before, standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, &before);
  kill(0, signal);
  sigaction(signal, &before, NULL);
}

static bool is_asked_to_end(void) {
  const uint64_t endings = bit(SIGTERM) | bit(SIGINT) | bit(SIGQUIT) | bit(SIGHUP);
  return (atomic_load(&state.noted) & endings) != 0;
}

// Stops again while another program has the terminal (`bg`, not `fg`, brought us back): setting
// modes now would spoil them for it. Tries a few times only, for a group that no shell watches is
// never stopped. False: not to go on.
static bool reaches_foreground(void) {
  for (int tries = 0; tries < 64 && nc_is_in_background() && !is_asked_to_end(); tries++) {
    stop_group(SIGTTIN);
  }
  return !nc_is_in_background();
}

void nc_suspend(void) {
  if (!is_heeded(SIGTSTP)) return;
  nc_leave();
  stop_group(SIGTSTP);
  if (reaches_foreground()) nc_return();
  take(SIGCONT);
  take(SIGTSTP);
}

// After SIGSTOP the shell has set modes of its own, and written on our screen.
static void repair(void) {
  if (!reaches_foreground()) return;
  nc_take(false);
  nc_apply_size();
}

bool nc_signals_next(nc_event *event) {
  if (!nc_signals_waiting()) return false;
  char drained[256];
  while (read(state.pipe[0], drained, sizeof drained) > 0) {}
  static const int endings[] = {SIGTERM, SIGINT, SIGQUIT};
  *event = (nc_event){.kind = NC_TERMINATE};
  for (int i = 0; i < 3; i++) {
    event->code = endings[i];
    if (take(endings[i])) return true;
  }
  *event = (nc_event){.kind = NC_HANGUP};
  if (take(SIGHUP)) return true;
  event->kind = NC_SUSPENDED;
  if (take(SIGTSTP)) {
    nc_suspend();
    return true;
  }
  if (take(SIGCONT)) {
    if (nc_is_ours()) repair();
    return true;
  }
  event->kind = NC_RESIZE;
  if (!take(SIGWINCH)) return false;
  nc_apply_size();
  nc_size(&event->row, &event->column);
  return true;
}
