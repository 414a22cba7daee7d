/* The floor: what no generator on libcmark can be faster than. Reads each Markdown file, turns it
   into HTML with libcmark, puts a fixed layout of 2 KB around it and writes it. No front matter, no
   tables, no contents, no ids, no templates.

   floor CONTENT OUTPUT      pages from CONTENT (one flat folder)
   floor --write LIST OUTPUT writes as many files with as many bytes as LIST says, one size a line */
#include <cmark.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char layout[2048];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void write_file(const char *path, const char *head, size_t head_size, const char *body,
                       size_t size) {
  FILE *file = fopen(path, "wb");
  if (!file) fail(path);
  fwrite(head, 1, head_size, file);
  if (fwrite(body, 1, size, file) != size) fail(path);
  fclose(file);
}

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  struct stat information;
  if (!file || fstat(fileno(file), &information)) fail(path);
  *size = (size_t)information.st_size;
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) fail(path);
  fclose(file);
  return bytes;
}

static void pages(const char *content, const char *output) {
  DIR *folder = opendir(content);
  if (!folder) fail(content);
  struct dirent *entry;
  char path[4096];
  while ((entry = readdir(folder))) {
    size_t length = strlen(entry->d_name), size;
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
    snprintf(path, sizeof path, "%s/%s", content, entry->d_name);
    char *text = read_file(path, &size);
    char *html = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s.html", output, (int)(length - 3), entry->d_name);
    write_file(path, layout, sizeof layout, html, strlen(html));
    free(html);
    free(text);
  }
  closedir(folder);
}

static void sizes(const char *list, const char *output) {
  FILE *file = fopen(list, "r");
  if (!file) fail(list);
  char path[4096];
  long size, number = 0;
  while (fscanf(file, "%ld", &size) == 1) {
    char *bytes = malloc((size_t)size + 1);
    memset(bytes, 'x', (size_t)size);
    snprintf(path, sizeof path, "%s/%ld.html", output, number++);
    write_file(path, bytes, 0, bytes, (size_t)size);
    free(bytes);
  }
  fclose(file);
}

int main(int count, char **arguments) {
  memset(layout, '-', sizeof layout);
  if (count == 4 && !strcmp(arguments[1], "--write")) sizes(arguments[2], arguments[3]);
  else if (count == 3) pages(arguments[1], arguments[2]);
  else return 64;
  return 0;
}
