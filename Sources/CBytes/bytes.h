#pragma once

#include <stdint.h>
#include <string.h>

/* Sixteen bytes at a time, as every machine of today compares them at once: Swift's own vectors are
   compared one by one. */

typedef uint8_t versus_bytes __attribute__((vector_size(16)));
typedef _Bool versus_flags __attribute__((ext_vector_type(16)));

/* A bit for each of sixteen bytes that is the one wanted, the first byte's the lowest. */
static inline uint16_t versus_places(const void *bytes, uint8_t wanted) {
  versus_bytes sixteen;
  memcpy(&sixteen, bytes, sizeof sixteen);
  versus_flags found = __builtin_convertvector(sixteen == wanted, versus_flags);
  uint16_t places;
  memcpy(&places, &found, sizeof places);
  return places;
}

/* The same for those that are no ASCII. */
static inline uint16_t versus_places_beyond_ascii(const void *bytes) {
  versus_bytes sixteen;
  memcpy(&sixteen, bytes, sizeof sixteen);
  versus_flags found = __builtin_convertvector(sixteen >= 0x80, versus_flags);
  uint16_t places;
  memcpy(&places, &found, sizeof places);
  return places;
}
