/* What Glibc's Swift module does not give: calls that want _GNU_SOURCE, which changes the types of sockaddr (accept4, the peer's
 * credentials, pipe2), timerfd, pidfd, extended attributes, posix_spawn with its attributes, and mallopt. Each returns -1 and sets errno as the
 * call of the same name does, unless it says otherwise. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/** Accepts a connection with SOCK_CLOEXEC and SOCK_NONBLOCK set. */
int clinux_accept(int listener);

/** Has a Unix socket take no descriptors that are sent to it (SO_PASSRIGHTS, Linux 6.16). */
int clinux_refuse_descriptors(int socket);

/** Sets the attribute user.varlink of a socket (Linux 7.0). */
int clinux_tag_socket(int socket, const char *role);

/** Sets the attribute user.varlink of a socket in the file system (Linux 7.0). */
int clinux_tag_path(const char *path, const char *role);

/** The user id of the process at the other end of a Unix socket; (uid_t)-1 with errno set where it cannot be told. */
uid_t clinux_peer_uid(int socket);

/** The process id of the process at the other end of a Unix socket; -1 with errno set where it cannot be told. */
pid_t clinux_peer_pid(int socket);

/** A non-blocking, close-on-exec timerfd on CLOCK_REALTIME. */
int clinux_realtime_timer(void);

/** Arms the timer for the far future so that any step of CLOCK_REALTIME cancels it (a read then gives ECANCELED). */
int clinux_watch_clock_steps(int timer);

/**
 * Starts the program at a path in a process group of its own, with the signals as they are by default and the three descriptors as its
 * standard ones. Returns its process id, or an error number made negative where the system did not run it.
 */
pid_t clinux_spawn(const char *path, char *const arguments[], char *const environment[], int input, int output, int error);

/** A descriptor of a process that is readable once it has exited (pidfd_open(2), Linux 5.3), close-on-exec. */
int clinux_process_descriptor(pid_t process);

/**
 * A descriptor that is readable while another can be read, or written to, or its peer has hung up; close-on-exec.
 *
 * For Dispatch sources on pipes and sockets: where epoll tells libdispatch of a hang-up (EPOLLHUP, which cannot be masked), it gives up its
 * note of the descriptor on one thread while another still reads it (swift-corelibs-libdispatch 949), and crashes. An epoll descriptor
 * never hangs up. It is closed before the descriptor that it watches.
 */
int clinux_readiness(int descriptor, bool writing);

/**
 * Bounds this process, which reads what others wrote: so many bytes of addresses, no image of its memory on a disk when it dies, and its end
 * after so many seconds of whatever it waits for.
 */
int clinux_confine(uint64_t bytes, unsigned seconds);

/** Allows this process so many seconds of processor time from now on; beyond them it is ended (SIGXCPU). */
int clinux_allow_processor(unsigned seconds);

/**
 * For a process that mostly waits: all threads take memory from one heap, and what is free at its end goes back to the system (mallopt(3)).
 */
void clinux_keep_little_memory(void);

/** Puts each of two files in the other's place, at once (renameat2(2), RENAME_EXCHANGE). */
int clinux_exchange(const char *path, const char *other);

/** Gives a file another name, unless that is taken (renameat2(2), RENAME_NOREPLACE). */
int clinux_rename_new(const char *path, const char *name);

/** A pipe whose ends are close-on-exec. */
int clinux_pipe(int ends[2]);
