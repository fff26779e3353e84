// What the files of this module share. Nothing here is seen from Swift.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H
#include "CNcurses.h"
#include <stddef.h>
#include <sys/types.h>

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
// The bytes that make the screen blank and plain.
void nc_terminfo_clearing(struct nc_bytes *bytes);
// The bytes that make what follows bright, and plain again.
void nc_terminfo_bright(struct nc_bytes *bytes);
void nc_terminfo_plain(struct nc_bytes *bytes);
// The bytes that move the cursor to the first place.
void nc_terminfo_home(struct nc_bytes *bytes);
// Whether the last column of a row can be written, and then "\r\n", without an empty row.
bool nc_terminfo_fills_margin(void);
// The key that the terminal itself says sends these bytes, or 0.
int32_t nc_terminfo_key(const uint8_t *bytes, int32_t count);

// MARK: restore.c: whose the terminal is

// The terminal belongs to nobody, to the interface, to the interface while it reads or writes, or
// to the sentinel. Only what nc_begin and nc_end stand around, or the sentinel between nc_take_over
// and nc_hand_back, may read or write.

// Descriptor that keys are read from; -1 before nc_hold.
int nc_input(void);
// Descriptor that the screen is written to; -1 before nc_hold.
int nc_output(void);
// Descriptor for what is written after the terminal was given back: the one above may lead nowhere.
int nc_last_output(void);
// Remembers the terminal as it is found and prepares what gives it back. False: a call failed.
bool nc_hold(void);
// Lets go what nc_hold holds.
void nc_unhold(void);
// Marks the terminal as ours, before the first byte is sent.
void nc_claim(void);
// Marks the alternate screen as entered, just before the bytes for it are sent.
void nc_enter(void);
// Whether the screen is the interface's to draw on now.
bool nc_is_ours(void);
// Begins to read or write. False: the terminal is not ours now, or the sentinel waits for it.
bool nc_begin(void);
// Ends reading or writing. The sentinel may have lost patience meanwhile.
void nc_end(void);
// Ends drawing that was cut by a fault, so that somebody else may draw.
void nc_abandon(void);
// Whether another has written on the screen since it was last asked.
bool nc_was_overwritten(void);
// Checks the modes that ncurses has set, and remembers them as ours. False: they were not accepted.
bool nc_remember_modes(void);
// Sets our modes again and switches on what we use; entering: the alternate screen too.
bool nc_take(bool entering);
// Gives the terminal back, once: later calls do nothing and return false. Waits until the user has
// left the sentinel's card. Async-signal-safe.
bool nc_give_back(void);
// Writes all of it, however often that is interrupted. Async-signal-safe.
void nc_write(int descriptor, const char *bytes, size_t count);
// Ends any sequence that was sent by half, which would swallow the beginning of what follows, and
// is nothing where there is none (ECMA-48, DEC STD 070: CAN).
#define NC_CANCEL "\030"
// Closes a descriptor, if it is one.
void nc_drop(int *descriptor);
// Whether the terminal's foreground belongs to another process group. Async-signal-safe.
bool nc_is_in_background(void);
// Whether the kernel makes a signal of the emergency key now. Async-signal-safe.
bool nc_has_key(void);

// For the sentinel only, but for the next but one.

enum nc_taking { NC_TAKEN, NC_BUSY, NC_NOT_THERE };
// Takes the terminal from the interface; by force: also while it reads or writes.
enum nc_taking nc_take_over(bool by_force);
// Whether the sentinel has it.
bool nc_is_taken_over(void);
// Whether it was given to another program.
bool nc_is_lent(void);
// Gives the terminal back to the interface, perhaps in the midst of a sequence; false: somebody has
// given it away meanwhile.
bool nc_hand_back(bool is_cut);
// Our own way to the terminal, which never waits where the system lets us have such a one.
int nc_direct(void);
ssize_t nc_read_directly(uint8_t *bytes, size_t count);
ssize_t nc_write_directly(const char *bytes, size_t count);
// Whether the terminal accepts bytes now.
bool nc_accepts_output(void);
// Has output go on, if somebody has stopped it.
void nc_start_output(void);
// Forgets what was typed and not yet read.
void nc_drop_input(void);
// Sets our modes, after a shell has set its own.
void nc_set_modes_again(void);

// MARK: errors.c

// Makes ready to keep what standard error is told. False: a call failed.
bool nc_hold_errors(void);
// Lets go what nc_hold_errors holds.
void nc_unhold_errors(void);
// Keeps it from the screen, from now on; and lets it out again. Async-signal-safe.
void nc_keep_errors(void);
void nc_free_errors(void);
// Copies out what was kept, made harmless. Async-signal-safe.
void nc_spill_errors(void);

// MARK: farewell.c

// Says that a fault ended the program, what standard error was told, and the farewell.
// Async-signal-safe, after nc_give_back.
void nc_say_fault(void);

// MARK: signals.c

// Makes a pipe that never waits, and that no program we start inherits.
bool nc_make_pipe(int ends[2]);
// Makes the pipe and installs the handlers; false: a call failed.
bool nc_signals_install(void);
// Puts back the handlers that were there before.
void nc_signals_remove(void);
// Leaves signals as they were before to the programs that we start; and takes them again.
void nc_signals_lend(void);
void nc_signals_reclaim(void);
// Divides the signals: those that ask for the end, and the key, go to the sentinel alone.
void nc_signals_leave_endings(void);
void nc_signals_hear_endings(void);
// Tells the interface that it has the terminal again, and whether it has not yet taken that up.
void nc_signals_note_return(void);
bool nc_signals_waits_for_return(void);
// Takes back from the interface that the emergency key was pressed.
void nc_signals_forget_emergency(void);
// Whether a signal asks for the end.
bool nc_signals_ask_to_end(void);
// Forgets that the process was to stop, or has gone on.
void nc_signals_forget_stops(void);
// Ends the process by a signal at its default. Async-signal-safe.
void nc_die(int signal) __attribute__((noreturn));
// The descriptor that becomes readable when a signal has come.
int nc_signals_descriptor(void);
// Whether a signal waits to be taken.
bool nc_signals_waiting(void);
// Empties what wakes poll; what was noted stays.
void nc_signals_drain(void);
// The next event that signals have caused.
bool nc_signals_next(nc_event *event);

// MARK: jobs.c

// Takes the terminal as it is after SIGSTOP: the shell has set modes of its own, and written on our
// screen.
void nc_repair(void);

// MARK: screen.c

// The window's size as the system says, made harmless. Async-signal-safe.
void nc_ask_size(int32_t *rows, int32_t *columns);
// Fits the screen to the window as it is now and has all drawn again.
void nc_apply_size(void);
// Whether the mouse is to be reported.
bool nc_wants_mouse(void);
// Whether the cursor is shown; the next nc_flush compares.
void nc_forget_cursor(void);

// MARK: paint.c

// Makes styles plain again, and colours ready where there are any.
void nc_start_styles(void);

// The scalar that begins at `at`, which moves past it. Bytes that are no UTF-8 are U+FFFD each.
uint32_t nc_next_scalar(const uint8_t *utf8, int32_t length, int32_t *at);

// MARK: input.c

// How many milliseconds ESC waits for what may belong to it.
int32_t nc_escape_delay(void);
// Looks for an emergency key that was pressed before the kernel knew of it.
void nc_input_look(void);
// Forgets what was typed, for another has read on. The end of input stays.
void nc_input_drop(void);
// Ends the paste, if one is being read at the moment when the emergency key was pressed.
void nc_input_abandon(void);
// Forgets bytes and half-read sequences.
void nc_input_reset(void);

#endif
