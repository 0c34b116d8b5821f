package import CivilTime

/// The bounds of what one hook may say, and how long it may take to end.
package struct HookLimits: Hashable, Sendable {
    /// Bytes on standard output and standard error together; a hook that says more is ended.
    package let output: Int
    /// Bytes of a line; the rest of a longer one is dropped.
    package let line: Int
    /// Lines that are no words and are yet reported for the journal.
    package let noise: Int
    /// The time between the request to end and SIGKILL.
    package let grace: Elapsed

    package init(output: Int, line: Int, noise: Int, grace: Elapsed) {
        self.output = output
        self.line = line
        self.noise = noise
        self.grace = grace
    }

    /// 64 KiB in all, 1,000 bytes a line, 20 lines of noise, two seconds to end.
    package static let standard = HookLimits(output: 65_536, line: 1_000, noise: 20, grace: .seconds(2))
}
