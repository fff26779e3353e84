#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int redirect(posix_spawn_file_actions_t *actions, const cpt_launch *launch, const char *terminal) {
  // The first terminal that a session leader opens becomes its controlling terminal, so it comes before all else.
  int failure = posix_spawn_file_actions_addopen(actions, 0, terminal, O_RDWR, 0);
  if (!failure) failure = posix_spawn_file_actions_adddup2(actions, 0, 1);
  if (!failure) failure = posix_spawn_file_actions_adddup2(actions, 0, 2);
  const int write = O_WRONLY | O_CREAT | O_TRUNC;
  if (!failure && launch->output) failure = posix_spawn_file_actions_addopen(actions, 1, launch->output, write, 0600);
  if (!failure && launch->output_descriptor >= 0)
    failure = posix_spawn_file_actions_adddup2(actions, launch->output_descriptor, 1);
  if (!failure && launch->errors) failure = posix_spawn_file_actions_addopen(actions, 2, launch->errors, write, 0600);
  if (!failure && launch->input) failure = posix_spawn_file_actions_addopen(actions, 0, launch->input, O_RDONLY, 0);
  if (!failure && launch->folder) failure = posix_spawn_file_actions_addchdir_np(actions, launch->folder);
  return failure;
}

static int start(const cpt_launch *launch, const char *terminal, int32_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  failure = redirect(&actions, launch, terminal);
  pid_t child = 0;
  if (!failure)
    failure = posix_spawn(&child, launch->path, &actions, &attributes, launch->arguments, launch->environment);
  if (!failure) *process = child;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

int32_t cpt_open(int32_t rows, int32_t columns, int32_t *controller) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return errno;
  if (grantpt(master) || unlockpt(master)) {
    int failure = errno;
    close(master);
    return failure;
  }
  cpt_resize(master, rows, columns);
  *controller = master;
  return 0;
}

int32_t cpt_spawn(const cpt_launch *launch, int32_t controller, int32_t *process) {
  char terminal[128];
  int failure = ptsname_r(controller, terminal, sizeof terminal);
  return failure ? failure : start(launch, terminal, process);
}

int32_t cpt_pipe(int32_t *reading, int32_t *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC)) return errno;
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}

void cpt_resize(int32_t controller, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(controller, TIOCSWINSZ, &size);
}
