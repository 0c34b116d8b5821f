/* What Glibc's Swift module does not give: accept4 and the peer's user id (both want _GNU_SOURCE, which changes the
 * types of sockaddr), and timerfd. Each returns -1 and sets errno as the call of the same name does. */
#pragma once
#include <stdint.h>
#include <sys/types.h>

/** Accepts a connection with SOCK_CLOEXEC and SOCK_NONBLOCK set. */
int clinux_accept(int listener);

/** The user id of the process at the other end of a Unix socket; (uid_t)-1 with errno set where it cannot be told. */
uid_t clinux_peer_uid(int socket);

/** The process id of the process at the other end of a Unix socket; -1 with errno set where it cannot be told. */
pid_t clinux_peer_pid(int socket);

/** A non-blocking, close-on-exec timerfd on CLOCK_REALTIME. */
int clinux_realtime_timer(void);

/** Arms the timer for the far future so that any step of CLOCK_REALTIME cancels it (a read then gives ECANCELED). */
int clinux_watch_clock_steps(int timer);
