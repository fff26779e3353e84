// What the files of this module share. Nothing here is seen from Swift.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H
#include "CNcurses.h"
#include <stddef.h>

// MARK: terminfo.c: what the terminal's own description says

// Bytes to be sent as they are, padding removed.
struct nc_bytes {
  char at[512];
  size_t count;
};

// Reads the description of $TERM; on anything but NC_OPENED nothing is to be undone.
nc_opening nc_terminfo_read(void);
// Forgets the description (ncurses has read its own by then).
void nc_terminfo_drop(void);
// The bytes that undo all that we switch on, but for the alternate screen.
void nc_terminfo_restoring(struct nc_bytes *bytes);
// The bytes that leave the alternate screen, or the last row where there is none.
void nc_terminfo_leaving(struct nc_bytes *bytes);
// The bytes that switch on the alternate screen.
void nc_terminfo_entering(struct nc_bytes *bytes);
// The bytes that switch on keypad, pastes and (if wanted) the mouse.
void nc_terminfo_modes(struct nc_bytes *bytes, bool mouse);
// The bytes that show the cursor, or hide it.
void nc_terminfo_cursor(struct nc_bytes *bytes, bool visible);
// The key that the terminal itself says sends these bytes, or 0.
int32_t nc_terminfo_key(const uint8_t *bytes, int32_t count);

// MARK: restore.c: whose the terminal is

// Descriptor that keys are read from; -1 before nc_hold.
int nc_input(void);
// Descriptor that the screen is written to; -1 before nc_hold.
int nc_output(void);
// Remembers the terminal as it is found and prepares what gives it back. False: a call failed.
bool nc_hold(void);
// Lets go what nc_hold holds.
void nc_unhold(void);
// Marks the terminal as ours, before the first byte is sent.
void nc_claim(void);
// Marks the alternate screen as entered, just before the bytes for it are sent.
void nc_enter(void);
// Whether the screen is ours to draw on now.
bool nc_is_ours(void);
// Checks the modes that ncurses has set, and remembers them as ours. False: they were not accepted.
bool nc_remember_modes(void);
// Sets our modes again and switches on what we use; entering: the alternate screen too.
bool nc_take(bool entering);
// Gives the terminal back, once: later calls do nothing and return false. Async-signal-safe.
bool nc_give_back(void);
// Copies out what standard error was told meanwhile, made harmless. Async-signal-safe.
void nc_spill_errors(void);
// Writes all of it, however often that is interrupted. Async-signal-safe.
void nc_write(int descriptor, const char *bytes, size_t count);
// Whether the terminal's foreground belongs to another process group. Async-signal-safe.
bool nc_is_in_background(void);

// MARK: signals.c

// Makes the pipe and installs the handlers; false: a call failed.
bool nc_signals_install(void);
// Puts back the handlers that were there before.
void nc_signals_remove(void);
// The descriptor that becomes readable when a signal has come.
int nc_signals_descriptor(void);
// Whether a signal waits to be taken.
bool nc_signals_waiting(void);
// The next event that signals have caused.
bool nc_signals_next(nc_event *event);

// MARK: screen.c

// Fits the screen to the window as it is now and has all drawn again.
void nc_apply_size(void);
// Whether the mouse is to be reported.
bool nc_wants_mouse(void);
// Whether the cursor is shown; the next nc_flush compares.
void nc_forget_cursor(void);

// MARK: paint.c

// Makes styles plain again, and colours ready where there are any.
void nc_start_styles(void);

// MARK: input.c

// Forgets bytes and half-read sequences.
void nc_input_reset(void);

#endif
