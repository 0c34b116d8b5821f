import Glibc
import Testing

@Suite("The user units")
struct UnitTests {
    @Test(.enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0))
    func `systemd-analyze finds nothing to say about them`() throws {
        let folder = try TemporaryFolder()
        let template = try ProjectFile("systemd/coltivad.service.in").text
        let parts = template.split(separator: "@bindir@", omittingEmptySubsequences: false)
        #expect(parts.count == 2, "in ExecStart=")
        let service = try folder.write(parts.joined(separator: folder.path), to: "coltivad.service")
        let socket = try folder.write(ProjectFile("systemd/coltivad.socket").text, to: "coltivad.socket")
        try folder.write("#!/bin/sh\n", to: "coltivad", mode: 0o700)

        let verdict = try ChildProcess(
            "/usr/bin/env",
            ["XDG_RUNTIME_DIR=\(folder.path)", "systemd-analyze", "--user", "--man=no", "verify", service, socket]
        ).finish()

        #expect(verdict.output == "")
        #expect(verdict.status == 0)
    }
}
