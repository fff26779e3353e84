// Bytes from a terminal into events. Pure: no descriptor, no clock, no allocation; any bytes are
// welcome.
#ifndef CNCURSES_DECODE_H
#define CNCURSES_DECODE_H
#include "CNcurses.h"

enum nc_state {
  NC_GROUND = 0,
  NC_IN_SCALAR,    // inside a UTF-8 sequence
  NC_IN_ESCAPE,    // after ESC
  NC_IN_ESCAPES,   // after ESC ESC
  NC_IN_CSI,       // after ESC [
  NC_IN_CONSOLE,   // after ESC [ [, as the Linux console begins F1 to F5
  NC_IN_SS3,       // after ESC O
  NC_IN_STRING,    // after ESC ] P X ^ _ : a reply that nobody asked for
  NC_IN_STRING_ESCAPE,
  NC_IN_X10_MOUSE, // after ESC [ M: three bytes follow
  NC_IN_PASTE,     // after ESC [ 200 ~
};

struct nc_decoder {
  enum nc_state state;
  bool alt;                       // the event being read comes with Alt
  uint8_t sequence[32];           // the sequence so far, from its ESC; longer ones are swallowed
  int32_t length;
  uint32_t scalar;                // of a UTF-8 sequence: its value so far
  uint32_t smallest;              // the least value that is not overlong
  int32_t missing;                // bytes that it still lacks
  uint8_t paste[NC_PASTE_BYTES];
  int32_t pasted;
  int32_t matched;                // bytes of ESC [ 201 ~ seen in a paste
  bool is_abandoned;              // the rest of the paste is swallowed
  nc_event queue[4];              // events that are ready; one byte brings three at most
  int32_t first, count;
};

// Takes one byte. The queue must be empty.
void nc_decode(struct nc_decoder *decoder, uint8_t byte);
// Takes that no more bytes come: what is half read is a key of its own, or nothing.
void nc_decode_silence(struct nc_decoder *decoder);
// How many milliseconds of silence end what is half read; -1 when nothing is.
int32_t nc_decode_patience(const struct nc_decoder *decoder, int32_t escape_delay);
// The next event that is ready.
bool nc_decode_next(struct nc_decoder *decoder, nc_event *event);

// Begins a paste, as ESC [ 200 ~ does.
void nc_decode_begin_paste(struct nc_decoder *decoder);
// Gives up a paste that is being read: its rest, till its end or 0.1 s of silence, is swallowed. An
// ESC alone is the key.
void nc_decode_abandon(struct nc_decoder *decoder);

// For decode.c, sequences.c and paste.c only.
nc_event *nc_decode_emit(struct nc_decoder *decoder, nc_kind kind, int32_t code);
void nc_decode_rest(struct nc_decoder *decoder);
// What a finished ESC [ ... means; true: a paste begins.
bool nc_decode_csi(struct nc_decoder *decoder);
// What a finished ESC O ... means.
void nc_decode_ss3(struct nc_decoder *decoder);
// What three bytes of the oldest mouse protocol mean.
void nc_decode_x10_mouse(struct nc_decoder *decoder);
void nc_decode_pasted(struct nc_decoder *decoder, uint8_t byte);
void nc_decode_paste_silence(struct nc_decoder *decoder);

#endif
