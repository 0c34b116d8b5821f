/// The environment speaks of passed sockets in a way that cannot be understood.
package struct PassedSocketsError: Error, Equatable {
    /// What sd_listen_fds(3) answered, a positive errno: EINVAL for `$LISTEN_FDS` that is no number, EBADF for one too many.
    package let errno: Int32
}
