import Dispatch
import Glibc

/// The end of a command that goes on until it is ended: nothing is said, and the status is 0.
enum QuietEnd {
    /// From here on SIGINT and SIGTERM end the program so, and so does the end of whoever reads its output.
    static func prepare() {
        // Whoever starts programs from a thread that takes no signals, as bars do, hands that on.
        var ending = sigset_t()
        sigemptyset(&ending)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in _exit(0) }
            sigaddset(&ending, number)
        }
        sigprocmask(SIG_UNBLOCK, &ending, nil)
        // A write tells of it too, but there may be none for days.
        signal(SIGPIPE, SIG_IGN)
        DispatchQueue(label: "coltiva.reader").async {
            // Nothing is asked for: what is told is that the other end has gone (poll(2)).
            var state = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
            while poll(&state, 1, -1) < 0, errno == EINTR {}
            _exit(0)
        }
    }
}
