// Pasted text, between ESC [ 200 ~ and ESC [ 201 ~: one event, never keys.
#include "decode.h"

static const uint8_t end_mark[] = {0x1B, '[', '2', '0', '1', '~'};

void nc_decode_begin_paste(struct nc_decoder *decoder) {
  decoder->state = NC_IN_PASTE;
  decoder->pasted = 0;
  decoder->matched = 0;
  decoder->is_abandoned = false;
}

void nc_decode_abandon(struct nc_decoder *decoder) {
  if (decoder->state == NC_IN_PASTE) decoder->is_abandoned = true;
}

// Where the text ends: the limit may have cut through a character, whose beginning is left off.
static int32_t whole_characters(const struct nc_decoder *decoder) {
  const int32_t end = decoder->pasted;
  if (end < NC_PASTE_BYTES) return end;
  int32_t lead = end - 1;
  while (lead > end - 4 && (decoder->paste[lead] & 0xC0) == 0x80) lead -= 1;
  const uint8_t byte = decoder->paste[lead];
  const int32_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
  return lead + length > end ? lead : end;
}

static void end_paste(struct nc_decoder *decoder) {
  nc_decode_rest(decoder);
  if (decoder->is_abandoned) return;
  nc_event *event = nc_decode_emit(decoder, NC_PASTE, 0);
  event->text = decoder->paste;
  event->length = whole_characters(decoder);
}

void nc_decode_paste_silence(struct nc_decoder *decoder) {
  const bool is_escape = decoder->is_abandoned && decoder->matched == 1;
  end_paste(decoder);
  if (is_escape) nc_decode_emit(decoder, NC_KEY, NC_KEY_ESCAPE);
}

static void keep(struct nc_decoder *decoder, uint8_t byte) {
  if (decoder->pasted < NC_PASTE_BYTES) decoder->paste[decoder->pasted++] = byte;
}

void nc_decode_pasted(struct nc_decoder *decoder, uint8_t byte) {
  if (byte == end_mark[decoder->matched]) {
    decoder->matched += 1;
    if (decoder->matched == (int32_t)sizeof end_mark) end_paste(decoder);
    return;
  }
  if (byte == NC_EMERGENCY_BYTE) {
    nc_decode_emit(decoder, NC_CHARACTER, byte);
    nc_decode_abandon(decoder);
    decoder->matched = 0;
    return;
  }
  for (int32_t i = 0; i < decoder->matched; i++) keep(decoder, end_mark[i]);
  // Only ESC begins the mark, and it stands nowhere else in it.
  decoder->matched = byte == end_mark[0] ? 1 : 0;
  if (decoder->matched == 0) keep(decoder, byte);
}
