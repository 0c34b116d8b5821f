import Testing

/// What was told, and what is open at instants after it.
struct ToldRow: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Instants, each with what is open then, as `Desk.windows` has it.
    let open: [(now: String, expected: [String])]
    let tell: @Sendable (inout Desk) throws -> Void

    init(
        _ testDescription: String, _ open: (now: String, expected: [String])...,
        tell: @escaping @Sendable (inout Desk) throws -> Void
    ) {
        self.testDescription = testDescription
        self.open = open
        self.tell = tell
    }

    /// Holds the plans against what is expected.
    func check() throws {
        var desk = try Desk()
        try tell(&desk)
        for (now, expected) in open { #expect(try desk.windows(now) == expected, "at \(now)") }
    }
}
