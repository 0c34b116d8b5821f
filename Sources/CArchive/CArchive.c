#include "CArchive.h"
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <sys/stat.h>

/* What is called of libarchive, with the types of its headers. */
#define FUNCTIONS(each) \
    each(archive_read_new) each(archive_read_support_format_zip_seekable) each(archive_read_open_memory) \
    each(archive_read_next_header) each(archive_read_data) each(archive_read_free) each(archive_entry_pathname) \
    each(archive_entry_pathname_utf8) each(archive_entry_filetype) each(archive_entry_size) each(archive_entry_size_is_set)

#define DECLARE(name) __typeof__(name) *name;
static struct { FUNCTIONS(DECLARE) } libarchive;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_available;

static void load(void) {
    void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(libarchive.name = (__typeof__(name) *)dlsym(library, #name))) return;
    FUNCTIONS(FIND)
    is_available = true;
}

bool carchive_is_available(void) {
    pthread_once(&once, load);
    return is_available;
}

struct carchive *carchive_open(const void *bytes, size_t count) {
    if (!carchive_is_available()) return NULL;
    struct archive *archive = libarchive.archive_read_new();
    if (!archive) return NULL;
    if (libarchive.archive_read_support_format_zip_seekable(archive) != ARCHIVE_OK ||
        libarchive.archive_read_open_memory(archive, bytes, count) != ARCHIVE_OK) {
        libarchive.archive_read_free(archive);
        return NULL;
    }
    return (struct carchive *)archive;
}

enum carchive_step carchive_next(struct carchive *archive, struct carchive_member *member) {
    struct archive_entry *entry;
    int status;
    do status = libarchive.archive_read_next_header((struct archive *)archive, &entry);
    while (status == ARCHIVE_RETRY);
    if (status == ARCHIVE_EOF) return CARCHIVE_END;
    /* A warning is of a name that this locale cannot write. */
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return CARCHIVE_DAMAGED;
    member->name = libarchive.archive_entry_pathname_utf8(entry);
    if (!member->name) member->name = libarchive.archive_entry_pathname(entry);
    member->size = libarchive.archive_entry_size_is_set(entry) ? libarchive.archive_entry_size(entry) : -1;
    member->is_file = S_ISREG(libarchive.archive_entry_filetype(entry));
    return CARCHIVE_NEXT;
}

ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t count) {
    return libarchive.archive_read_data((struct archive *)archive, buffer, count);
}

void carchive_close(struct carchive *archive) {
    libarchive.archive_read_free((struct archive *)archive);
}
