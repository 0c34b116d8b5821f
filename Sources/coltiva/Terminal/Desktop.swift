import Glibc
import Relationships

/// What opens addresses on this machine.
enum Desktop {
    /// What became of an address.
    enum Outcome {
        case opened
        /// No screen is there to open it on.
        case noDesktop
        /// xdg-open is not installed.
        case noOpener
        /// xdg-open found nothing for it.
        case notOpened
    }

    /// Opens an address, as the program that is set for its scheme does it.
    static func open(_ link: ChannelLink, _ surroundings: Surroundings) throws(Failure) -> Outcome {
        guard surroundings.variable("WAYLAND_DISPLAY") ?? surroundings.variable("DISPLAY") != nil else { return .noDesktop }
        do throws(Failure) {
            return try ChildProgram(name: "xdg-open", arguments: [link.url]).run(.nowhere) == 0 ? .opened : .notOpened
        } catch .cannotRun(_, ENOENT) {
            return .noOpener
        }
    }
}
