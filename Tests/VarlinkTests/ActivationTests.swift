import Testing

@testable import Varlink

/// UAPI.20, Socket Activation.
struct ActivationTests {
    static let environments: [(variables: [String: String], passed: [String])] = [
        ([:], []),
        (["LISTEN_FDS": "1", "LISTEN_PID": "7", "LISTEN_FDNAMES": "varlink"], ["3 varlink"]),
        (["LISTEN_FDS": "1", "LISTEN_PID": "7"], ["3 unknown"]),
        (["LISTEN_FDS": "3", "LISTEN_PID": "7", "LISTEN_FDNAMES": "other:varlink:"], ["3 other", "4 varlink", "5 "]),
        (["LISTEN_FDS": "2", "LISTEN_PID": "7", "LISTEN_FDNAMES": "varlink"], ["3 varlink", "4 unknown"]),
        // "If this does not match the PID of the receiving service, the variables MUST be ignored."
        (["LISTEN_FDS": "1", "LISTEN_PID": "8", "LISTEN_FDNAMES": "varlink"], []),
        (["LISTEN_FDS": "1", "LISTEN_FDNAMES": "varlink"], []),
        // "If set and this does not match the pidfd inode ID of the receiving service, the variables MUST be ignored."
        (["LISTEN_FDS": "1", "LISTEN_PID": "7", "LISTEN_PIDFDID": "99"], ["3 unknown"]),
        (["LISTEN_FDS": "1", "LISTEN_PID": "7", "LISTEN_PIDFDID": "98"], []),
        (["LISTEN_FDS": "1", "LISTEN_PID": "7", "LISTEN_PIDFDID": ""], []),
        (["LISTEN_FDS": "0", "LISTEN_PID": "7"], []), (["LISTEN_FDS": "-1", "LISTEN_PID": "7"], []),
        (["LISTEN_FDS": "x", "LISTEN_PID": "7"], []), (["LISTEN_FDS": "9999999", "LISTEN_PID": "7"], []),
    ]

    @Test(arguments: environments)
    func reads(variables: [String: String], passed: [String]) {
        let descriptors = Activation.descriptors(variables, pid: 7, pidfdID: 99)
        #expect(descriptors.map { "\($0.number) \($0.name)" } == passed)
    }
}
