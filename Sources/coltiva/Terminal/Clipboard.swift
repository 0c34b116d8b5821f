import Glibc

/// Where a text waits to be put in elsewhere.
enum Clipboard {
    /// What became of a text.
    enum Outcome: Equatable {
        /// The program of that name has it.
        case copied(by: String)
        /// The terminal was asked to take it, and does not say whether it did.
        case sentToTerminal
    }

    /// The programs that copy, with the variable of the screen for which each is; they get the text on their standard input.
    private static let programs = [
        ("WAYLAND_DISPLAY", ChildProgram(name: "wl-copy", arguments: ["--type", "text/plain;charset=utf-8"])),
        ("DISPLAY", ChildProgram(name: "xclip", arguments: ["-selection", "clipboard", "-in"])),
    ]

    /// Copies a text: by the program for the screen, else by the terminal, which is the one to ask where it is far away.
    static func copy(_ text: String, _ surroundings: Surroundings) throws(Failure) -> Outcome {
        if surroundings.variable("SSH_TTY") == nil {
            for (screen, program) in programs where surroundings.variable(screen) != nil {
                if try hasCopied(text, by: program) { return .copied(by: program.name) }
            }
        }
        let error = Descriptors.write(sequence(for: text), to: STDOUT_FILENO)
        guard error == 0 else { throw .cannotWrite(errno: error) }
        return .sentToTerminal
    }

    /// What asks a terminal to take a text into its clipboard (xterm's control sequences, "Operating System Commands", 52).
    static func sequence(for text: String) -> String {
        "\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}"
    }

    private static func hasCopied(_ text: String, by program: ChildProgram) throws(Failure) -> Bool {
        do throws(Failure) {
            return try program.run(reading: text) == 0
        } catch .cannotRun(_, ENOENT) {
            return false
        }
    }
}
