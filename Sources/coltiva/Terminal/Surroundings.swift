import Glibc

/// What the program was started in: the only place that reads the environment and asks what its output is.
struct Surroundings: Sendable {
    /// The value of a variable of the environment; nil where it is empty or not set.
    let variable: @Sendable (String) -> String?
    /// Whether standard output is a terminal.
    let isTerminal: Bool
    /// The size of that terminal, where it is known.
    let size: (columns: Int, rows: Int)?
    /// The user's number.
    let user: UInt32
    /// Whether standard input is a terminal.
    var hasKeyboard = false
    /// Whether standard error is a terminal.
    var isWatched = false

    /// Those of this process.
    static func ofProcess() -> Surroundings {
        var window = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
        return Surroundings(
            variable: { name in
                guard let value = getenv(name), value.pointee != 0 else { return nil }
                return String(cString: value)
            },
            isTerminal: isatty(STDOUT_FILENO) == 1,
            size: isKnown ? (Int(window.ws_col), Int(window.ws_row)) : nil,
            user: getuid(), hasKeyboard: isatty(STDIN_FILENO) == 1, isWatched: isatty(STDERR_FILENO) == 1)
    }

    /// How many columns lines may have: `COLUMNS`, else those of the terminal; nil: any number.
    var columns: Int? {
        if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return max(columns, 20) }
        guard isTerminal, let size else { return nil }
        return max(size.columns, 20)
    }

    /// Whether words are shown in colour (no-color.org; an explicit choice counts more).
    func isColored(by choice: ColorChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto: isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
        }
    }
}
