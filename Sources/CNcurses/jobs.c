// Being stopped by the shell and brought back.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "internal.h"
#include <signal.h>
#include <unistd.h>

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

// Stops again while another program has the terminal (`bg`, not `fg`, brought us back): setting
// modes now would spoil them for it. Tries a few times only, for a group that no shell watches is
// never stopped. False: not to go on.
static bool reaches_foreground(void) {
  for (int tries = 0; tries < 64 && nc_is_in_background() && !nc_signals_ask_to_end(); tries++) {
    stop_group(SIGTTIN);
  }
  return !nc_is_in_background();
}

void nc_suspend(void) {
  if (!is_heeded(SIGTSTP)) return;
  nc_leave();
  stop_group(SIGTSTP);
  if (reaches_foreground()) nc_return();
  nc_signals_forget_stops();
}

void nc_repair(void) {
  if (!reaches_foreground()) return;
  nc_take(false);
  nc_apply_size();
}
