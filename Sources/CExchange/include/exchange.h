#pragma once

/* Extended attributes of files. */
#include <sys/xattr.h>

/* System calls that Swift's import of Glibc leaves out. Those that change something return 0, or -1
   with errno set. */

/* Exchanges two paths of one file system in one step. */
int versus_exchange(const char *first, const char *second);

/* Moves a path to a name that must not be taken. */
int versus_move_to_free_name(const char *from, const char *to);

/* Flushes the file system that an open file is on. */
int versus_flush(int descriptor);

/* Whether something is mounted at a path itself; 0 where the system can't tell. */
int versus_is_mount_point(const char *path);

/* How many cores the process may run on. */
int versus_cores(void);
