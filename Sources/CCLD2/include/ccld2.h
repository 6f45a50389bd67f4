#ifndef CCLD2_H
#define CCLD2_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

// Returns the ISO 639 code of the language of a text in valid UTF-8, as a string that is never freed, or
// NULL where it is not known. `percent` gets its share of the text, 0 to 100, and `is_reliable` whether
// the detector stands by it.
const char *ccld2_language(const char *text, int length, int *percent, bool *is_reliable);

#ifdef __cplusplus
}
#endif

#endif
