/* Reading ZIP archives in memory with libarchive. It is loaded when the first archive is read: linked, it and the fourteen libraries that come
 * with it would cost every start of the client three times its processor time. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** An archive that is being read. */
struct carchive;

/** A member of an archive; its name serves until the next is asked for. */
struct carchive_member {
    /** With its folders, as the archive has it. */
    const char *name;
    /** As the archive says; -1 where it does not. */
    int64_t size;
    /** Neither a folder nor a link. */
    bool is_file;
};

/** What a step of reading came to. */
enum carchive_step {
    CARCHIVE_NEXT,
    CARCHIVE_END,
    /** The archive cannot be read on: its directory is broken, or has a name that is none. */
    CARCHIVE_DAMAGED,
};

/** Whether libarchive is installed. */
bool carchive_is_available(void);

/** Opens an archive, whose bytes must stay, by the directory at its end; NULL where that is damaged or missing. */
struct carchive *carchive_open(const void *bytes, size_t count);

/** Goes on to the next member. */
enum carchive_step carchive_next(struct carchive *archive, struct carchive_member *member);

/** Takes bytes of the member; how many, 0 at its end, negative where it is damaged. */
ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t count);

/** Gives back what the reading took. */
void carchive_close(struct carchive *archive);
