import ArgumentParser
import Varlink

/// The client and the service of `org.varlink.certification`, with which implementations of Varlink are tried on each other.
@main
struct VarlinkCertification: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "varlink-certification",
        abstract: "Try an implementation of Varlink on another.",
        usage: "varlink-certification [[--client] --varlink=ADDRESS]",
        discussion: """
            With an address, serves there, or at the sockets that were passed (LISTEN_FDS), until it is ended; with --client \
            too, calls what is served there. With neither, tries itself.
            """)

    @Option(name: .customLong("varlink"), help: "Where the service is: unix:/path or unix:@name.")
    var address: String?

    @Flag(help: "Be the client.")
    var client = false

    func run() throws {
        guard let text = address else {
            if client { throw ValidationError("--client wants --varlink=ADDRESS.") }
            return try certify(VarlinkClient(descriptor: try ServiceProcess().serveOneself()))
        }
        let address: Address
        do { address = try Address(parsing: text) } catch { throw ValidationError("\(text): \(error)") }
        if !client { try ServiceProcess().serve(at: address) }
        Line.say("Connecting to \(address)")
        do { try certify(try VarlinkClient(address: address)) } catch let error as ClientError {
            throw NotPassed(reason: "\(error)")
        }
    }

    private func certify(_ client: VarlinkClient) throws {
        do throws(CertificationClient.Failure) {
            try CertificationClient.run(client, tell: Line.say)
        } catch {
            throw NotPassed(reason: "\(error)")
        }
        Line.say("Certification passed")
    }
}
