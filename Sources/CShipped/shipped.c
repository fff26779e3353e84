#include "CShipped.h"

// One array per file of Content/, one row per array below; the paths stand in their order. A new file is named in both
// places, and a test fails until it is.

static const uint8_t article_abuse_fr[] = {
#embed "../../Content/articles/abus-et-sevrage.md"
};
static const uint8_t article_introducing[] = {
#embed "../../Content/articles/introducing-baclofen.md"
};
static const uint8_t article_addictive[] = {
#embed "../../Content/articles/is-baclofen-addictive.md"
};
static const uint8_t article_misuse[] = {
#embed "../../Content/articles/misuse-and-recovery.md"
};
static const uint8_t cards_en[] = {
#embed "../../Content/emergency/cards.en.data"
};
static const uint8_t cards_fr[] = {
#embed "../../Content/emergency/cards.fr.data"
};
static const uint8_t countries[] = {
#embed "../../Content/emergency/countries.data"
};
static const uint8_t number_sources[] = {
#embed "../../Content/emergency/sources.data"
};
static const uint8_t zones[] = {
#embed "../../Content/emergency/zones.data"
};
static const uint8_t article_reference[] = {
#embed "../../Content/articles/reference-points.md"
};
static const uint8_t article_uses[] = {
#embed "../../Content/articles/uses-dosage-and-precautions.md"
};
static const uint8_t claims[] = {
#embed "../../Content/claims.yaml"
};
static const uint8_t interface_en[] = {
#embed "../../Content/interface/en.yaml"
};
static const uint8_t interface_fr[] = {
#embed "../../Content/interface/fr.yaml"
};
static const uint8_t library[] = {
#embed "../../Content/library.yaml"
};
static const uint8_t synonyms[] = {
#embed "../../Content/synonyms.yaml"
};
static const uint8_t topics[] = {
#embed "../../Content/topics.yaml"
};

static const shipped_file files[] = {
    {"articles/abus-et-sevrage.md", article_abuse_fr, sizeof article_abuse_fr},
    {"articles/introducing-baclofen.md", article_introducing, sizeof article_introducing},
    {"articles/is-baclofen-addictive.md", article_addictive, sizeof article_addictive},
    {"articles/misuse-and-recovery.md", article_misuse, sizeof article_misuse},
    {"articles/reference-points.md", article_reference, sizeof article_reference},
    {"articles/uses-dosage-and-precautions.md", article_uses, sizeof article_uses},
    {"claims.yaml", claims, sizeof claims},
    {"emergency/cards.en.data", cards_en, sizeof cards_en},
    {"emergency/cards.fr.data", cards_fr, sizeof cards_fr},
    {"emergency/countries.data", countries, sizeof countries},
    {"emergency/sources.data", number_sources, sizeof number_sources},
    {"emergency/zones.data", zones, sizeof zones},
    {"interface/en.yaml", interface_en, sizeof interface_en},
    {"interface/fr.yaml", interface_fr, sizeof interface_fr},
    {"library.yaml", library, sizeof library},
    {"synonyms.yaml", synonyms, sizeof synonyms},
    {"topics.yaml", topics, sizeof topics},
};

size_t shipped_file_count(void) { return sizeof files / sizeof files[0]; }

const shipped_file *shipped_file_at(size_t index) {
  return index < shipped_file_count() ? &files[index] : NULL;
}
