#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Under the address sanitizer each piece is a block of its own, so that it sees where one ends, and
   what is read after all were given back. */
#if __has_feature(address_sanitizer)
enum { block_size = 0 };
#else
enum { block_size = 32 * 1024 };
#endif

enum { alignment = 16 };

struct versus_block {
  struct versus_block *before;
  size_t size, used;
  _Alignas(alignment) char bytes[];
};

/* What stands before each piece. */
struct piece {
  _Alignas(alignment) size_t size;
};

static _Thread_local struct versus_block *top;

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  return (size + alignment - 1) / alignment * alignment;
}

static void add_block(size_t size) {
  struct versus_block *block = malloc(sizeof *block + size);
  if (!block) abort();
  *block = (struct versus_block){.before = top, .size = size};
  top = block;
}

static void *take(size_t size) {
  size_t whole = sizeof(struct piece) + size;
  if (!top || top->size - top->used < whole) add_block(whole > block_size ? whole : block_size);
  struct piece *piece = (struct piece *)(top->bytes + top->used);
  top->used += whole;
  piece->size = size;
  return piece + 1;
}

static int is_last(struct piece *piece) {
  return (char *)(piece + 1) + piece->size == top->bytes + top->used;
}

void *versus_arena_calloc(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) abort();
  whole = rounded(whole);
  return memset(take(whole), 0, whole);
}

void *versus_arena_realloc(void *memory, size_t size) {
  size = rounded(size);
  if (!memory) return take(size);
  struct piece *piece = (struct piece *)memory - 1;
  if (size <= piece->size) return memory;
  if (is_last(piece) && top->size - top->used >= size - piece->size) {
    top->used += size - piece->size;
    piece->size = size;
    return memory;
  }
  return memcpy(take(size), memory, piece->size);
}

/* Of all but the last piece the room is lost until the end. */
void versus_arena_free(void *memory) {
  if (!memory) return;
  struct piece *piece = (struct piece *)memory - 1;
  if (is_last(piece)) top->used -= sizeof *piece + piece->size;
}

versus_arena_mark versus_arena_begin(void) {
  return (versus_arena_mark){.block = top, .used = top ? top->used : 0};
}

void versus_arena_end(versus_arena_mark mark) {
  while (top != mark.block) {
    struct versus_block *before = top->before;
    free(top);
    top = before;
  }
  if (top) top->used = mark.used;
}
