#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

int clinux_accept(int listener) {
    return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

static int peer(int socket, struct ucred *peer) {
    socklen_t size = sizeof *peer;
    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, peer, &size);
}

uid_t clinux_peer_uid(int socket) {
    struct ucred credentials;
    return peer(socket, &credentials) < 0 ? (uid_t)-1 : credentials.uid;
}

pid_t clinux_peer_pid(int socket) {
    struct ucred credentials;
    return peer(socket, &credentials) < 0 ? -1 : credentials.pid;
}

int clinux_realtime_timer(void) {
    return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

int clinux_watch_clock_steps(int timer) {
    const struct itimerspec never = { .it_value = { .tv_sec = 0x1ffffffff } /* the year 2242 */ };
    return timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
}
