#pragma once

#include <stddef.h>

/* Memory that is taken piece by piece and given back at once, for trees that live as long as one
   text is read. Each thread has its own. As libcmark expects it, a want of memory ends the process. */

struct versus_block;

/* How much was taken when it was made. */
typedef struct {
  struct versus_block *block;
  size_t used;
} versus_arena_mark;

versus_arena_mark versus_arena_begin(void);

/* Gives back all that was taken since the mark was made. */
void versus_arena_end(versus_arena_mark mark);

void *versus_arena_calloc(size_t count, size_t size);
void *versus_arena_realloc(void *memory, size_t size);
void versus_arena_free(void *memory);
