import CLinux
import Glibc

/// A pipe to or from a program: one end for it, one for us.
struct Pipe {
    /// What we do at our end.
    enum Use {
        case reading, writing
    }

    let ours: PipeEnd
    /// To be closed once the program has it.
    let theirs: Int32

    /// Makes a pipe whose ends no other program inherits.
    init(keeping use: Use, for command: HookCommand) throws(HookStartError) {
        var ends: [Int32] = [-1, -1]
        guard clinux_pipe(&ends) == 0 else { throw .refused(program: command.program, errno: errno) }
        let (kept, given) = use == .reading ? (ends[0], ends[1]) : (ends[1], ends[0])
        _ = fcntl(kept, F_SETFL, O_NONBLOCK)
        let readiness = clinux_readiness(kept, use == .writing)
        guard readiness >= 0 else {
            let number = errno
            for end in ends { close(end) }
            throw .refused(program: command.program, errno: number)
        }
        ours = PipeEnd(descriptor: kept, readiness: readiness)
        theirs = given
    }
}

/// Our end of a pipe, non-blocking, and the descriptor that tells when it is ready (`clinux_readiness`).
struct PipeEnd: Sendable {
    let descriptor: Int32
    let readiness: Int32

    func close() {
        Glibc.close(readiness)
        Glibc.close(descriptor)
    }
}
