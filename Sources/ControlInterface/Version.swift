/// The version of this build, as `--version` and the protocol say it: one for daemon and client.
package enum Version {
    package static let text = "0.1.0"
}
