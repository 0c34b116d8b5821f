#include "CArchive.h"
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <sys/stat.h>

/* What is called of libarchive, with the types of its headers. */
#define FUNCTIONS(each) \
    each(archive_read_new) each(archive_read_support_format_zip_seekable) each(archive_read_open_memory) \
    each(archive_read_next_header) each(archive_read_data) each(archive_read_free) each(archive_entry_pathname) \
    each(archive_entry_filetype) each(archive_entry_size) each(archive_entry_size_is_set)

#define DECLARE(name) __typeof__(name) *name;
static struct { FUNCTIONS(DECLARE) } libarchive;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_available;
/* libarchive gives names in the encoding of the locale, and none where that lacks a character. */
static locale_t utf8;

static void load(void) {
    void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(libarchive.name = (__typeof__(name) *)dlsym(library, #name))) return;
    FUNCTIONS(FIND)
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    is_available = utf8 != (locale_t)0;
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
    locale_t before = uselocale(utf8);
    do status = libarchive.archive_read_next_header((struct archive *)archive, &entry);
    while (status == ARCHIVE_RETRY);
    /* A warning is of a name that is not what the archive says it is. */
    bool is_there = status == ARCHIVE_OK || status == ARCHIVE_WARN;
    if (is_there) member->name = libarchive.archive_entry_pathname(entry);
    uselocale(before);
    if (!is_there) return status == ARCHIVE_EOF ? CARCHIVE_END : CARCHIVE_DAMAGED;
    member->size = libarchive.archive_entry_size_is_set(entry) ? libarchive.archive_entry_size(entry) : -1;
    member->is_file = S_ISREG(libarchive.archive_entry_filetype(entry));
    return member->name ? CARCHIVE_NEXT : CARCHIVE_DAMAGED;
}

ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t count) {
    return libarchive.archive_read_data((struct archive *)archive, buffer, count);
}

void carchive_close(struct carchive *archive) {
    libarchive.archive_read_free((struct archive *)archive);
}
