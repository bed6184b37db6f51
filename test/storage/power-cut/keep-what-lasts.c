// Keeps, in KEPT, the database files as they were each time that the disk was waited for: what a power cut would leave.
// What is copied is what there was before the wait, so that it is never more than what was waited for.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/** Writes in `kept` where the copy goes; false for what is no database file of ours. */
static int name_of(int file, char *kept, size_t room) {
  char link[64], path[4096];
  const char *folder = getenv("KEPT");
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (!folder || length < 0) return 0;
  path[length] = 0;
  const char *name = strrchr(path, '/');
  if (!name || (strcmp(name, "/guia-eadmin.sqlite") != 0 && strcmp(name, "/guia-eadmin.sqlite-wal") != 0)) return 0;
  snprintf(kept, room, "%s%s", folder, name);
  return 1;
}

static void copy(int file, const char *to) {
  static char bytes[1 << 16];
  int out = open(to, O_CREAT | O_TRUNC | O_WRONLY, 0600);
  off_t at = 0;
  for (ssize_t n; (n = pread(file, bytes, sizeof bytes, at)) > 0; at += n)
    if (write(out, bytes, n) != n) abort();
  close(out);
}

static int wait_for_disk(int file, const char *how) {
  int (*real)(int) = dlsym(RTLD_NEXT, how);
  char kept[4200], draft[4300];
  if (!name_of(file, kept, sizeof kept)) return real(file);
  pthread_mutex_lock(&one_at_a_time);
  snprintf(draft, sizeof draft, "%s.draft", kept);
  copy(file, draft);
  int result = real(file);
  if (result == 0) rename(draft, kept);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

int fsync(int file) { return wait_for_disk(file, "fsync"); }
int fdatasync(int file) { return wait_for_disk(file, "fdatasync"); }
