/* Reading XML in memory with expat. It is loaded when the first document is read, as libarchive is for archives: no other command has a use for
 * it. Nothing outside a document is ever read, and one that declares entities is refused, so that none can grow. */
#pragma once
#include <stddef.h>

/** What is told while a document is read; texts serve until the function returns. */
struct cexpat_listener {
    /** Handed to each. */
    void *context;
    /** A tag opens. A name in a namespace is its address, a line feed, the name; attributes are names and values by turns, then NULL. */
    void (*opens)(void *context, const char *name, const char *const *attributes);
    /** The tag that opened last closes. */
    void (*closes)(void *context);
    /** Text in UTF-8; there may be more of it. */
    void (*text)(void *context, const char *bytes, size_t count);
};

/** What reading came to. */
enum cexpat_outcome {
    CEXPAT_READ,
    /** expat is not installed. */
    CEXPAT_UNAVAILABLE,
    /** It is no XML. */
    CEXPAT_DAMAGED,
    /** It declares entities. */
    CEXPAT_ENTITIES,
};

/** Where a document is damaged: counted from 1 and from 0. */
struct cexpat_place {
    size_t line, column;
};

/** Reads a whole document; the place is set where it cannot be read to the end. */
enum cexpat_outcome cexpat_read(
    const void *bytes, size_t count, const struct cexpat_listener *listener, struct cexpat_place *place);
