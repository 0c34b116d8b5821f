/* The parts of libsystemd that Coltiva speaks to: the journal, the service manager, the session bus. */
#pragma once
#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>
