#include "CExpat.h"
#include <dlfcn.h>
#include <expat.h>
#include <limits.h>
#include <pthread.h>
#include <stdbool.h>

/* What is called of expat, with the types of its header. */
#define FUNCTIONS(each) \
    each(XML_ParserCreateNS) each(XML_SetUserData) each(XML_SetElementHandler) each(XML_SetCharacterDataHandler) \
    each(XML_SetEntityDeclHandler) each(XML_Parse) each(XML_StopParser) each(XML_GetCurrentLineNumber) \
    each(XML_GetCurrentColumnNumber) each(XML_ParserFree)

#define DECLARE(name) __typeof__(name) *name;
static struct { FUNCTIONS(DECLARE) } expat;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_available;

static void load(void) {
    void *library = dlopen("libexpat.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(expat.name = (__typeof__(name) *)dlsym(library, #name))) return;
    FUNCTIONS(FIND)
    is_available = true;
}

struct reading {
    XML_Parser parser;
    const struct cexpat_listener *listener;
    bool has_entities;
};

static void opens(void *data, const XML_Char *name, const XML_Char **attributes) {
    const struct cexpat_listener *listener = ((struct reading *)data)->listener;
    listener->opens(listener->context, name, (const char *const *)attributes);
}

static void closes(void *data, const XML_Char *name) {
    (void)name;
    const struct cexpat_listener *listener = ((struct reading *)data)->listener;
    listener->closes(listener->context);
}

static void text(void *data, const XML_Char *bytes, int count) {
    const struct cexpat_listener *listener = ((struct reading *)data)->listener;
    listener->text(listener->context, bytes, (size_t)count);
}

static void entity(
    void *data, const XML_Char *name, int is_parameter, const XML_Char *value, int length, const XML_Char *base,
    const XML_Char *system, const XML_Char *public, const XML_Char *notation) {
    (void)name, (void)is_parameter, (void)value, (void)length, (void)base, (void)system, (void)public, (void)notation;
    struct reading *reading = data;
    reading->has_entities = true;
    expat.XML_StopParser(reading->parser, XML_FALSE);
}

enum cexpat_outcome cexpat_read(
    const void *bytes, size_t count, const struct cexpat_listener *listener, struct cexpat_place *place) {
    pthread_once(&once, load);
    if (!is_available) return CEXPAT_UNAVAILABLE;
    struct reading reading = {.parser = expat.XML_ParserCreateNS(NULL, '\n'), .listener = listener};
    if (!reading.parser) return CEXPAT_UNAVAILABLE;
    expat.XML_SetUserData(reading.parser, &reading);
    expat.XML_SetElementHandler(reading.parser, opens, closes);
    expat.XML_SetCharacterDataHandler(reading.parser, text);
    expat.XML_SetEntityDeclHandler(reading.parser, entity);
    bool is_read = count <= INT_MAX && expat.XML_Parse(reading.parser, bytes, (int)count, XML_TRUE) == XML_STATUS_OK;
    place->line = expat.XML_GetCurrentLineNumber(reading.parser);
    place->column = expat.XML_GetCurrentColumnNumber(reading.parser);
    expat.XML_ParserFree(reading.parser);
    return is_read ? CEXPAT_READ : reading.has_entities ? CEXPAT_ENTITIES : CEXPAT_DAMAGED;
}
