#define _GNU_SOURCE
#include "exchange.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int versus_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int versus_move_to_free_name(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int versus_flush(int descriptor) { return syncfs(descriptor); }
