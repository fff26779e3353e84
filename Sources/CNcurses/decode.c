// Bytes into events, byte by byte, so that it makes no difference how the terminal's bytes are cut
// into reads.
//
// Not done by wgetch: its wide form loses the beginning of a character that comes in two pieces, it
// reads one byte per system call, and it lets the rest of a sequence that it does not know through
// as letters, which are commands here.
#include "decode.h"
#include "internal.h"
#include <string.h>

nc_event *nc_decode_emit(struct nc_decoder *decoder, nc_kind kind, int32_t code) {
  const int32_t room = sizeof decoder->queue / sizeof *decoder->queue;
  if (kind == NC_CHARACTER && code == NC_EMERGENCY_BYTE) {  // however the terminal has said it
    kind = NC_EMERGENCY;
    code = 0;
    decoder->alt = false;
  }
  if (decoder->count == room) decoder->count -= 1;  // one byte never brings so many
  nc_event *event = &decoder->queue[(decoder->first + decoder->count) % room];
  *event = (nc_event){.kind = kind, .code = code, .alt = decoder->alt};
  decoder->count += 1;
  return event;
}

bool nc_decode_next(struct nc_decoder *decoder, nc_event *event) {
  const int32_t room = sizeof decoder->queue / sizeof *decoder->queue;
  if (decoder->count == 0) return false;
  *event = decoder->queue[decoder->first];
  decoder->first = (decoder->first + 1) % room;
  decoder->count -= 1;
  return true;
}

void nc_decode_rest(struct nc_decoder *decoder) {
  decoder->state = NC_GROUND;
  decoder->alt = false;
  decoder->length = 0;
}

static void emit_and_rest(struct nc_decoder *decoder, nc_kind kind, int32_t code) {
  nc_decode_emit(decoder, kind, code);
  nc_decode_rest(decoder);
}

static void keep(struct nc_decoder *decoder, uint8_t byte) {
  // One more than fits marks the sequence as too long to mean anything.
  const int32_t room = sizeof decoder->sequence;
  if (decoder->length < room) decoder->sequence[decoder->length] = byte;
  if (decoder->length <= room) decoder->length += 1;
}

// MARK: Characters

static void introduce(struct nc_decoder *decoder, uint8_t byte);

static void finish_scalar(struct nc_decoder *decoder) {
  const uint32_t scalar = decoder->scalar;
  const bool is_surrogate = scalar >= 0xD800 && scalar <= 0xDFFF;
  if (scalar < decoder->smallest || scalar > 0x10FFFF || is_surrogate) {
    nc_decode_rest(decoder);
  } else if (scalar < 0xA0) {
    decoder->length = 0;
    keep(decoder, 0x1B);
    introduce(decoder, (uint8_t)(scalar - 0x40));  // C1: the short form of ESC and a letter
  } else {
    emit_and_rest(decoder, NC_CHARACTER, (int32_t)scalar);
  }
}

static void begin_scalar(struct nc_decoder *decoder, uint8_t byte) {
  decoder->state = NC_IN_SCALAR;
  if (byte >= 0xC2 && byte <= 0xDF) {
    decoder->scalar = byte & 0x1F;
    decoder->missing = 1;
    decoder->smallest = 0x80;
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    decoder->scalar = byte & 0x0F;
    decoder->missing = 2;
    decoder->smallest = 0x800;
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    decoder->scalar = byte & 0x07;
    decoder->missing = 3;
    decoder->smallest = 0x10000;
  } else {
    nc_decode_rest(decoder);
  }
}

static void in_ground(struct nc_decoder *decoder, uint8_t byte) {
  if (byte == 0x1B) {
    decoder->length = 0;
    keep(decoder, byte);
    decoder->state = NC_IN_ESCAPE;
  } else if (byte >= 0x80) {
    begin_scalar(decoder, byte);
  } else {
    emit_and_rest(decoder, NC_CHARACTER, byte);
  }
}

static void in_scalar(struct nc_decoder *decoder, uint8_t byte) {
  if ((byte & 0xC0) != 0x80) {
    nc_decode_rest(decoder);
    in_ground(decoder, byte);
    return;
  }
  decoder->scalar = decoder->scalar << 6 | (byte & 0x3F);
  decoder->missing -= 1;
  if (decoder->missing == 0) finish_scalar(decoder);
}

// MARK: Escape sequences

// Takes the byte after ESC where it begins something longer; otherwise the C1 control of that
// letter is dropped.
static void introduce(struct nc_decoder *decoder, uint8_t byte) {
  keep(decoder, byte);
  switch (byte) {
    case '[': decoder->state = NC_IN_CSI; break;
    case 'O': decoder->state = NC_IN_SS3; break;
    case ']': case 'P': case 'X': case '^': case '_': decoder->state = NC_IN_STRING; break;
    default: nc_decode_rest(decoder);
  }
}

static bool is_introducer(uint8_t byte) {
  return byte != 0 && strchr("[O]PX^_", byte) != NULL;
}

static void in_escape(struct nc_decoder *decoder, uint8_t byte) {
  if (byte == 0x1B) {
    decoder->state = NC_IN_ESCAPES;
    return;
  }
  const uint8_t pair[] = {0x1B, byte};
  const int32_t key = nc_terminfo_key(pair, 2);
  if (key != 0) {
    emit_and_rest(decoder, NC_KEY, key);
  } else if (is_introducer(byte)) {
    introduce(decoder, byte);
  } else {
    decoder->alt = true;
    in_ground(decoder, byte);
  }
}

static void in_escapes(struct nc_decoder *decoder, uint8_t byte) {
  if (byte == '[' || byte == 'O') {  // Alt with a key that is a sequence itself
    decoder->alt = true;
    introduce(decoder, byte);
    return;
  }
  nc_decode_emit(decoder, NC_KEY, NC_KEY_ESCAPE);
  decoder->state = NC_IN_ESCAPE;
  if (byte == 0x1B) decoder->state = NC_IN_ESCAPES;
  else in_escape(decoder, byte);
}

// Ends a sequence that came to nothing: its two first bytes alone were a key with Alt, more were
// noise.
static void give_up(struct nc_decoder *decoder) {
  const uint8_t introducer = decoder->sequence[1];
  const bool is_alone = decoder->length == 2;
  const bool had_alt = decoder->alt;
  if (is_alone && had_alt) {
    decoder->alt = false;
    nc_decode_emit(decoder, NC_KEY, NC_KEY_ESCAPE);
  }
  decoder->alt = true;
  if (is_alone) nc_decode_emit(decoder, NC_CHARACTER, introducer);
  nc_decode_rest(decoder);
}

// Whether the byte ends a CSI sequence. rxvt ends shifted keys with '$', which elsewhere stands
// before the last.
static bool is_final(const struct nc_decoder *decoder, uint8_t byte) {
  const uint8_t first = decoder->sequence[2];
  const bool is_private = first >= '<' && first <= '?';
  return byte >= 0x40 || (byte == '$' && !is_private);
}

static void finish_sequence(struct nc_decoder *decoder) {
  const enum nc_state state = decoder->state;
  const int32_t length = decoder->length;
  bool begins_paste = false;
  if (length <= (int32_t)sizeof decoder->sequence) {
    const int32_t key = nc_terminfo_key(decoder->sequence, length);
    const uint8_t final = decoder->sequence[length - 1];
    if (key != 0) {
      nc_decode_emit(decoder, NC_KEY, key);
    } else if (state == NC_IN_CONSOLE) {
      const int32_t function = NC_KEY_F0 + 1 + final - 'A';
      if (final >= 'A' && final <= 'E') nc_decode_emit(decoder, NC_KEY, function);
    } else if (state == NC_IN_CSI) {
      begins_paste = nc_decode_csi(decoder);
    } else {
      nc_decode_ss3(decoder);
    }
  }
  nc_decode_rest(decoder);
  if (begins_paste) nc_decode_begin_paste(decoder);
}

static void in_sequence(struct nc_decoder *decoder, uint8_t byte) {
  if (byte < 0x20 || byte >= 0x7F) {  // a key pressed inside it, Ctrl-X among them, is not lost
    give_up(decoder);
    in_ground(decoder, byte);
    return;
  }
  const enum nc_state state = decoder->state;
  if (state == NC_IN_CSI && decoder->length == 2 && byte == '[') {
    keep(decoder, byte);
    decoder->state = NC_IN_CONSOLE;
    return;
  }
  if (state == NC_IN_CSI && decoder->length == 2 && byte == 'M') {
    decoder->length = 0;
    decoder->state = NC_IN_X10_MOUSE;
    return;
  }
  keep(decoder, byte);
  if (state == NC_IN_CSI && !is_final(decoder, byte)) return;
  if (state == NC_IN_SS3 && byte < 0x40) return;
  finish_sequence(decoder);
}

static void in_string(struct nc_decoder *decoder, uint8_t byte) {
  if (decoder->state == NC_IN_STRING_ESCAPE) {
    nc_decode_rest(decoder);
    if (byte == '\\') return;
    in_ground(decoder, 0x1B);
    in_escape(decoder, byte);
  } else if (byte == 0x1B) {
    decoder->state = NC_IN_STRING_ESCAPE;
  } else if (byte == 0x07) {
    nc_decode_rest(decoder);
  } else if (byte == 0x03 || byte == 0x18) {  // never part of a reply: Ctrl-C and Ctrl-X
    give_up(decoder);
    in_ground(decoder, byte);
  } else {
    keep(decoder, byte);
  }
}

void nc_decode(struct nc_decoder *decoder, uint8_t byte) {
  switch (decoder->state) {
    case NC_GROUND: in_ground(decoder, byte); break;
    case NC_IN_SCALAR: in_scalar(decoder, byte); break;
    case NC_IN_ESCAPE: in_escape(decoder, byte); break;
    case NC_IN_ESCAPES: in_escapes(decoder, byte); break;
    case NC_IN_CSI: case NC_IN_CONSOLE: case NC_IN_SS3: in_sequence(decoder, byte); break;
    case NC_IN_STRING: case NC_IN_STRING_ESCAPE: in_string(decoder, byte); break;
    case NC_IN_PASTE: nc_decode_pasted(decoder, byte); break;
    case NC_IN_X10_MOUSE:
      if (byte == NC_EMERGENCY_BYTE) {  // no coordinate is so small
        nc_decode_rest(decoder);
        in_ground(decoder, byte);
        return;
      }
      keep(decoder, byte);
      if (decoder->length < 3) return;
      nc_decode_x10_mouse(decoder);
      nc_decode_rest(decoder);
  }
}

void nc_decode_silence(struct nc_decoder *decoder) {
  switch (decoder->state) {
    case NC_IN_ESCAPES:
      nc_decode_emit(decoder, NC_KEY, NC_KEY_ESCAPE);
      emit_and_rest(decoder, NC_KEY, NC_KEY_ESCAPE);
      break;
    case NC_IN_ESCAPE: emit_and_rest(decoder, NC_KEY, NC_KEY_ESCAPE); break;
    case NC_IN_CSI: case NC_IN_CONSOLE: case NC_IN_SS3: case NC_IN_STRING: give_up(decoder); break;
    case NC_IN_PASTE: nc_decode_paste_silence(decoder); break;
    default: nc_decode_rest(decoder);
  }
}

int32_t nc_decode_patience(const struct nc_decoder *decoder, int32_t escape_delay) {
  const int32_t sequence = escape_delay > 100 ? escape_delay : 100;
  switch (decoder->state) {
    case NC_GROUND: return -1;
    case NC_IN_ESCAPE: case NC_IN_ESCAPES: return escape_delay;
    case NC_IN_STRING: return decoder->length == 2 ? escape_delay : 250;
    case NC_IN_PASTE:
      if (!decoder->is_abandoned) return 1000;
      return decoder->matched == 1 ? escape_delay : 100;
    default: return sequence;
  }
}
