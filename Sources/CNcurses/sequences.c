// What finished escape sequences mean: xterm's and its heirs', rxvt's, and the two forms of
// modified characters (modifyOtherKeys, CSI u) that a program before us may have left switched on.
// All else is swallowed.
#include "decode.h"

// The numbers of a CSI sequence, 1-based meanings as in ECMA-48; missing ones are 0.
struct parameters {
  int32_t value[3];
  int32_t release;  // the part after ':' in the second: 3 tells that the key went up
  int32_t count;
  bool is_plain;    // nothing but numbers stands in it
};

static struct parameters parameters_of(const struct nc_decoder *decoder, int32_t from) {
  struct parameters p = {.is_plain = true, .count = 1};
  bool in_part = false;
  for (int32_t i = from; i < decoder->length - 1; i++) {
    const uint8_t byte = decoder->sequence[i];
    if (byte == ';') {
      p.count += 1;
      in_part = false;
    } else if (byte == ':') {
      in_part = true;
    } else if (byte < '0' || byte > '9') {
      p.is_plain = false;
    } else if (in_part) {
      if (p.count == 2) p.release = byte - '0';
    } else if (p.count <= 3) {
      int32_t *value = &p.value[p.count - 1];
      if (*value < 1000000) *value = *value * 10 + (byte - '0');
    }
  }
  return p;
}

// MARK: Mouse

static void emit_mouse(struct nc_decoder *decoder, int32_t button, int32_t row, int32_t column) {
  button &= ~(4 | 8 | 16);  // Shift, Alt, Ctrl
  const int32_t action = button == 0    ? NC_MOUSE_PRESS
                         : button == 64 ? NC_MOUSE_WHEEL_UP
                         : button == 65 ? NC_MOUSE_WHEEL_DOWN
                                        : 0;
  if (action == 0 || row < 1 || column < 1) return;
  decoder->alt = false;
  nc_event *event = nc_decode_emit(decoder, NC_MOUSE, action);
  event->row = row - 1;
  event->column = column - 1;
}

void nc_decode_x10_mouse(struct nc_decoder *decoder) {
  const uint8_t *bytes = decoder->sequence;
  emit_mouse(decoder, bytes[0] - 32, bytes[2] - 32, bytes[1] - 32);
}

// MARK: Keys

static int32_t key_of_number(int32_t number) {
  switch (number) {
    case 1: case 7: return NC_KEY_HOME;
    case 2: return NC_KEY_INSERT;
    case 3: return NC_KEY_DELETE;
    case 4: case 8: return NC_KEY_END;
    case 5: return NC_KEY_PAGE_UP;
    case 6: return NC_KEY_PAGE_DOWN;
    case 11: case 12: case 13: case 14: case 15: return NC_KEY_F0 + number - 10;
    case 17: case 18: case 19: case 20: case 21: return NC_KEY_F0 + number - 11;
    case 23: case 24: return NC_KEY_F0 + number - 12;
    default: return 0;
  }
}

static int32_t key_of_letter(uint8_t letter) {
  switch (letter) {
    case 'A': case 'a': return NC_KEY_UP;
    case 'B': case 'b': return NC_KEY_DOWN;
    case 'C': case 'c': return NC_KEY_RIGHT;
    case 'D': case 'd': return NC_KEY_LEFT;
    case 'F': return NC_KEY_END;
    case 'H': return NC_KEY_HOME;
    case 'P': case 'Q': case 'R': case 'S': return NC_KEY_F0 + 1 + letter - 'P';
    case 'Z': return NC_KEY_BACK_TAB;
    default: return 0;
  }
}

// A character with modifiers: 1 + (1 Shift, 2 Alt, 4 Ctrl).
static void emit_modified(struct nc_decoder *decoder, int32_t code, int32_t modifiers) {
  const int32_t bits = modifiers > 0 ? modifiers - 1 : 0;
  decoder->alt = decoder->alt || (bits & 2) != 0;
  if ((bits & 4) != 0 && code >= 0x40 && code < 0x7F) code &= 0x1F;
  const bool is_control = code > 0x10FFFF || (code >= 0x80 && code < 0xA0) || code <= 0;
  // Surrogates, and private numbers for keys that we do not know.
  const bool is_key = code >= 0xD800 && code <= 0xF8FF;
  if (is_control || is_key) return;
  if (code == 27) {
    nc_decode_emit(decoder, NC_KEY, NC_KEY_ESCAPE);
  } else if (code == 9 && (bits & 1) != 0) {
    nc_decode_emit(decoder, NC_KEY, NC_KEY_BACK_TAB);
  } else {
    const bool is_capital = (bits & 1) != 0 && code >= 'a' && code <= 'z';
    nc_decode_emit(decoder, NC_CHARACTER, is_capital ? code - 32 : code);
  }
}

static void emit_key(struct nc_decoder *decoder, int32_t key, int32_t modifiers) {
  if (key == 0) return;
  if (modifiers > 1 && ((modifiers - 1) & 2) != 0) decoder->alt = true;
  nc_decode_emit(decoder, NC_KEY, key);
}

// What stands before the final '~' of most keys (rxvt: '^', '$', '@' with modifiers); true: a paste
// begins.
static bool numbered(struct nc_decoder *decoder, const struct parameters *p) {
  if (p->value[0] == 200) return true;
  if (p->value[0] == 27 && p->count == 3) emit_modified(decoder, p->value[2], p->value[1]);
  else emit_key(decoder, key_of_number(p->value[0]), p->value[1]);
  return false;
}

bool nc_decode_csi(struct nc_decoder *decoder) {
  const uint8_t final = decoder->sequence[decoder->length - 1];
  if (decoder->sequence[2] == '<') {
    const struct parameters p = parameters_of(decoder, 3);
    const bool is_press = final == 'M' && p.is_plain && p.count == 3;
    if (is_press) emit_mouse(decoder, p.value[0], p.value[2], p.value[1]);
    return false;
  }
  const struct parameters p = parameters_of(decoder, 2);
  if (!p.is_plain || p.release == 3) return false;
  switch (final) {
    case '~': case '^': case '@': case '$': return numbered(decoder, &p);
    case 'u': emit_modified(decoder, p.value[0], p.value[1]); break;
    case 'R': break;  // where the cursor is, said unasked
    default: emit_key(decoder, key_of_letter(final), p.value[1]);
  }
  return false;
}

void nc_decode_ss3(struct nc_decoder *decoder) {
  const uint8_t final = decoder->sequence[decoder->length - 1];
  const struct parameters p = parameters_of(decoder, 2);
  if (!p.is_plain) return;
  static const char keypad[] = "*+,-./0123456789";  // j to y
  if (final == 'M') nc_decode_emit(decoder, NC_CHARACTER, 13);
  else if (final >= 'j' && final <= 'y') nc_decode_emit(decoder, NC_CHARACTER, keypad[final - 'j']);
  else emit_key(decoder, key_of_letter(final), p.count > 1 ? p.value[1] : p.value[0]);
}
