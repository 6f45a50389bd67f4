#include "ccld2.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

const char *ccld2_language(const char *text, int length, int *percent, bool *is_reliable) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  *percent = 0;
  *is_reliable = false;
  CLD2::DetectLanguageSummary(text, length, true, languages, percents, &bytes, is_reliable);
  if (languages[0] == CLD2::UNKNOWN_LANGUAGE) { return nullptr; }
  *percent = percents[0];
  return CLD2::LanguageCode(languages[0]);
}
