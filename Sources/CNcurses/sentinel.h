// What the rest of the module says to the sentinel, and what the sentinel does to the card. Nothing
// here is seen from Swift.
#ifndef CNCURSES_SENTINEL_H
#define CNCURSES_SENTINEL_H
#include "CNcurses.h"
#include <signal.h>

// MARK: sentinel.c

// What the sentinel can be told. A signal that asks for the end is the bit of its number.
#define NC_WORD_ENDING(signal) ((uint64_t)1 << (signal))
#define NC_WORD_KEY ((uint64_t)1)                         // the emergency key was pressed
#define NC_WORD_HANGUP NC_WORD_ENDING(SIGHUP)             // the terminal is gone
#define NC_WORD_RESIZED ((uint64_t)1 << SIGWINCH)         // the window has another size
#define NC_WORD_CONTINUED ((uint64_t)1 << SIGCONT)        // the process was stopped
#define NC_WORD_DISTURBED ((uint64_t)1 << 62)             // the card was changed, or written over
#define NC_WORD_ENDINGS \
  (NC_WORD_ENDING(SIGTERM) | NC_WORD_ENDING(SIGINT) | NC_WORD_ENDING(SIGQUIT) | NC_WORD_HANGUP)

// Starts the thread, once the terminal is ours. False: there is none, and the emergency key and
// requests to end depend on the interface.
bool nc_sentinel_start(void);
// Ends the thread; the terminal must have been given back.
void nc_sentinel_stop(void);
// Tells the sentinel something. Async-signal-safe.
void nc_sentinel_tell(uint64_t word);
// Tells it that the emergency key was pressed. Async-signal-safe.
void nc_sentinel_press(void);
// Whether this thread is the sentinel. Async-signal-safe.
bool nc_is_sentinel(void);
// Waits, in a crash, until a card that was asked for is up. Async-signal-safe.
void nc_sentinel_let_finish(void);

// MARK: signals.c

// Blocks, in this thread, all that is no fault, before the sentinel starts.
void nc_signals_block_all(sigset_t *before);

// MARK: card.c

// What the last row of the card says.
enum nc_card_manner {
  NC_CARD_FIRST,
  NC_CARD_AGAIN,  // it was left, but the interface has not answered
};
enum { NC_CARD_ROW = 1, NC_CARD_PAGE = NC_MAX_ROWS };

// Prepares the bytes that showing takes, from terminfo.
void nc_card_prepare(void);
// Begins to show the card from its top, its keys not yet.
void nc_card_open(enum nc_card_manner manner);
// Shows the keys too, from now on.
void nc_card_show_keys(void);
// Scrolls by rows, or by NC_CARD_PAGE; negative: up.
void nc_card_scroll(int32_t rows);
// Has all of it sent again.
void nc_card_repaint(void);
// Sends what can be sent without waiting.
void nc_card_send(void);
// Whether something is still to be sent.
bool nc_card_is_sending(void);

#endif
