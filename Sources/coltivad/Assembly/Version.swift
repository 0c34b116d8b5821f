/// The version of this build, as `--version` and the protocol say it.
enum Version {
    static let text = "0.1.0"
}
