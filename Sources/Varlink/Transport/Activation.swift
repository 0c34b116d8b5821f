import CLinux
import Glibc

/// The sockets that a service manager, or a client that started this process, passed to it (UAPI.20, Socket Activation;
/// sd_listen_fds(3)).
public enum Activation {
    /// Takes the sockets of that name, listening or connected, for `VarlinkServer.serve(descriptor:)`; one that was passed alone needs
    /// no name. To be called once, before other threads read the environment: the variables that speak of them are removed.
    public static func take(named name: String = "varlink") -> [Int32] {
        var variables: [String: String] = [:]
        for variable in ["LISTEN_FDS", "LISTEN_PID", "LISTEN_PIDFDID", "LISTEN_FDNAMES"] {
            if let value = getenv(variable) { variables[variable] = String(cString: value) }
            unsetenv(variable)
        }
        let passed = descriptors(variables, pid: getpid(), pidfdID: ownPidfdID())
        for descriptor in passed { _ = fcntl(descriptor.number, F_SETFD, FD_CLOEXEC) }
        return passed.filter { passed.count == 1 || $0.name == name }.map(\.number)
    }

    /// What the variables speak of, where it is meant for the process of that identifier, and that inode of its pidfd.
    static func descriptors(
        _ variables: [String: String], pid: Int32, pidfdID: UInt?
    ) -> [(number: Int32, name: String)] {
        guard variables["LISTEN_PID"].flatMap({ Int32($0) }) == pid,
            variables["LISTEN_PIDFDID"].map({ UInt($0) == pidfdID }) ?? true,
            let count = variables["LISTEN_FDS"].flatMap({ Int32($0) }), count > 0, count <= 1_024
        else { return [] }
        let names = variables["LISTEN_FDNAMES"]?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        return (0..<count).map { index in
            (3 + index, Int(index) < names.count ? String(names[Int(index)]) : "unknown")
        }
    }

    /// The inode of a pidfd of this process; nil where the kernel has none.
    private static func ownPidfdID() -> UInt? {
        let pidfd = Descriptor(clinux_process_descriptor(getpid()))
        var found = stat()
        guard pidfd.number >= 0, fstat(pidfd.number, &found) == 0 else { return nil }
        return UInt(found.st_ino)
    }
}
