#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/xattr.h>
#include <unistd.h>

int clinux_accept(int listener) {
    return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

int clinux_refuse_descriptors(int socket) {
    const int no = 0;
    return setsockopt(socket, SOL_SOCKET, 83 /* SO_PASSRIGHTS, newer than the headers */, &no, sizeof no);
}

int clinux_tag_socket(int socket, const char *role) {
    return fsetxattr(socket, "user.varlink", role, strlen(role), 0);
}

int clinux_tag_path(const char *path, const char *role) {
    return lsetxattr(path, "user.varlink", role, strlen(role), 0);
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

pid_t clinux_spawn(const char *path, char *const arguments[], char *const environment[], int input, int output, int error) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    pid_t process = 0;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    /* None of the descriptors is a standard one: those of the daemon are open. */
    int failure = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    if (!failure) failure = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (!failure) failure = posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
    if (!failure) failure = posix_spawnattr_setpgroup(&attributes, 0);
    /* Dispatch's threads block signals, and the daemon ignores some: the program shall do neither. */
    if (!failure) failure = posix_spawnattr_setsigmask(&attributes, &none);
    if (!failure) failure = posix_spawnattr_setsigdefault(&attributes, &all);
    if (!failure) failure = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (!failure) failure = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure ? -failure : process;
}

int clinux_process_descriptor(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

int clinux_readiness(int descriptor, bool writing) {
    struct epoll_event event = { .events = writing ? EPOLLOUT : EPOLLIN };
    int readiness = epoll_create1(EPOLL_CLOEXEC);
    if (readiness < 0) return -1;
    if (epoll_ctl(readiness, EPOLL_CTL_ADD, descriptor, &event) == 0) return readiness;
    int failure = errno;
    close(readiness);
    errno = failure;
    return -1;
}

static int limit(int resource, rlim_t soft, bool is_final) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) < 0) return -1;
    limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    if (is_final) limit.rlim_max = limit.rlim_cur;
    return setrlimit(resource, &limit);
}

int clinux_confine(uint64_t bytes, unsigned seconds) {
    alarm(seconds);
    return limit(RLIMIT_CORE, 0, true) < 0 ? -1 : limit(RLIMIT_AS, bytes, true);
}

int clinux_allow_processor(unsigned seconds) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) < 0) return -1;
    /* What was used is rounded up. */
    return limit(RLIMIT_CPU, (rlim_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 2 + seconds), false);
}

void clinux_keep_little_memory(void) {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024);
}

int clinux_exchange(const char *path, const char *other) {
    return renameat2(AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
}

int clinux_rename_new(const char *path, const char *name) {
    return renameat2(AT_FDCWD, path, AT_FDCWD, name, RENAME_NOREPLACE);
}

int clinux_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}
