/* The parts of libarchive that Coltiva speaks to: reading an archive from memory. */
#pragma once
#include <archive.h>
#include <archive_entry.h>
