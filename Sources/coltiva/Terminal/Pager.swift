import Glibc

/// The program that shows what is longer than the screen.
struct Pager: Sendable {
    /// As the shell is to run it.
    let command: String

    /// `$PAGER`, else less; nil where `$PAGER` is "cat".
    init?(_ surroundings: Surroundings) {
        command = surroundings.variable("PAGER") ?? "less"
        guard command != "cat" else { return nil }
    }

    /// Shows a text; false where there is no such program.
    func show(_ text: String) -> Bool {
        // Who leaves the pager before its end has seen enough.
        signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, SIG_DFL) }
        // What less needs to show colours, and to end by itself, where the user has not said how they want it.
        setenv("LESS", "FRX", 0)
        guard let pipe = popen(command, "we") else { return false }
        let descriptor = fileno(pipe)
        _ = Descriptors.write(text, to: descriptor)
        let status = pclose(pipe)
        // The shell exits with 127 where it finds no such program.
        return (status >> 8) & 0xFF != 127
    }
}
