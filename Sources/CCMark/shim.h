#include <cmark.h>
#include <string.h>

static inline size_t versus_length(const char *text) { return strlen(text); }
