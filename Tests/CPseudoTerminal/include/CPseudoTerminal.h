// What the test kit needs of the system and Swift cannot reach: names that glibc shows only under _GNU_SOURCE, and a
// child started on its own pseudo-terminal without a descriptor ever being open and inheritable.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H
#include <stdint.h>

// How to start a child.
typedef struct {
  const char *path;           // of the program; no search
  char *const *arguments;     // ends in NULL
  char *const *environment;   // ends in NULL; nothing else is passed on
  const char *folder;         // to start in; NULL: the parent's
  const char *input;          // opened as descriptor 0; NULL: the terminal
  const char *output;         // opened as descriptor 1 (created, emptied); NULL: the terminal
  const char *errors;         // the same for descriptor 2
  int32_t output_descriptor;  // descriptor 1 is a copy of this one; -1: no
} cpt_launch;

// Opens a new pseudo-terminal of a size; `controller` is the side of the terminal window. 0, or errno.
// This end and the child's are close-on-exec from their first moment, so a child started by another thread at the same
// time inherits neither: it would keep the terminal open and a hang-up would never arrive.
int32_t cpt_open(int32_t rows, int32_t columns, int32_t *controller);

// Starts a child as the leader of a session of its own, with the pseudo-terminal as its controlling terminal, all
// signals at their default and none blocked. 0, or the errno of what failed; then there is no child.
int32_t cpt_spawn(const cpt_launch *launch, int32_t controller, int32_t *process);

// A pipe whose ends are close-on-exec from their first moment. 0, or errno.
int32_t cpt_pipe(int32_t *reading, int32_t *writing);

// Sets the window size; the kernel sends SIGWINCH to the foreground group.
void cpt_resize(int32_t controller, int32_t rows, int32_t columns);

// How many columns glibc gives a scalar in a UTF-8 locale, whatever the locale of this process: -1 not printable.
int32_t cpt_columns(uint32_t scalar);

// Removes a folder and all below it; links are removed, not followed.
void cpt_remove_folder(const char *path);

// Puts this process (and what it starts) in the real-time class, at its lowest priority. 0, or errno.
int32_t cpt_boost(void);

// Starts one thread of the idle class on every processor that spins for ever: it takes only time that nothing else
// wants, but keeps the processors out of their sleep, whose end costs 0.1 ms on a virtual machine. 0, or errno.
int32_t cpt_keep_awake(void);
#endif
