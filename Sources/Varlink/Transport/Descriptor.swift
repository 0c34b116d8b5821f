import CLinux
import Glibc

/// A file descriptor that is closed when the last who holds this lets go.
final class Descriptor: Sendable {
    let number: Int32

    /// Takes over the descriptor; a negative number is none.
    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// A descriptor of no use but to be given up; nil where there is none to be had.
    static func spare() -> Descriptor? {
        let number = open("/dev/null", O_RDONLY | O_CLOEXEC)
        return number < 0 ? nil : Descriptor(number)
    }

    /// Makes reads and writes return instead of waiting, and lets no program that is started inherit it.
    func setNonBlocking() -> Bool {
        let flags = fcntl(number, F_GETFL)
        return flags >= 0 && fcntl(number, F_SETFL, flags | O_NONBLOCK) == 0 && fcntl(number, F_SETFD, FD_CLOEXEC) == 0
    }

    /// The part that a socket plays, as others can see it in its `user.varlink` attribute (UAPI.20, Recognizing Varlink Socket Inodes).
    enum Role: String {
        case client, server, listen, entrypoint
    }

    /// Says which part the socket plays; where the kernel has no such attributes on sockets, nothing comes of it.
    func tag(_ role: Role) {
        _ = clinux_tag_socket(number, role.rawValue)
    }

    /// Has no one send descriptors over the socket; where the kernel cannot forbid it, those that come are dropped unread.
    func refuseDescriptors() {
        _ = clinux_refuse_descriptors(number)
    }

    /// Another descriptor for the same file, the caller's to close; nil where there is none to be had.
    func duplicate() -> Int32? {
        let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
        return copy < 0 ? nil : copy
    }
}
