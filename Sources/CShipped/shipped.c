#include "CShipped.h"

// Every file of Content/ has its bytes and its row here; the rows are in the order of their paths.
// Paths of #embed are relative to this file.

static const uint8_t cards_en[] = {
#embed "../../Content/emergency/cards.en.txt"
};
static const uint8_t cards_fr[] = {
#embed "../../Content/emergency/cards.fr.txt"
};
static const uint8_t countries[] = {
#embed "../../Content/emergency/countries.txt"
};
static const uint8_t sources[] = {
#embed "../../Content/emergency/sources.txt"
};
static const uint8_t zones[] = {
#embed "../../Content/emergency/zones.txt"
};

static const shipped_file files[] = {
  {"emergency/cards.en.txt", cards_en, sizeof cards_en},
  {"emergency/cards.fr.txt", cards_fr, sizeof cards_fr},
  {"emergency/countries.txt", countries, sizeof countries},
  {"emergency/sources.txt", sources, sizeof sources},
  {"emergency/zones.txt", zones, sizeof zones},
};

size_t shipped_file_count(void) {
  return sizeof files / sizeof files[0];
}

const shipped_file *shipped_file_at(size_t index) {
  return index < shipped_file_count() ? &files[index] : NULL;
}
