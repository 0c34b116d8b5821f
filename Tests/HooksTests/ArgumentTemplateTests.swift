import Relationships
import Testing

/// `%` specifiers of `Exec=`.
struct ArgumentTemplateTests {
    @Test(
        "specifiers are replaced in one pass",
        arguments: [
            ("", ""), ("plain", "plain"), ("%n", "<name>"), ("%n%n", "<name><name>"), ("a %t b", "a <title> b"), ("%%", "%"),
            ("%%n", "%n"),
            ("%%%n%%", "%<name>%"), ("é%b🌱", "é<body>🌱"),
        ])
    func expanded(argument: String, expected: String) throws {
        #expect(try ArgumentTemplate(parsing: argument).expanded { "<\($0)>" } == expected)
    }

    @Test("a value is not expanded again")
    func once() throws {
        #expect(try ArgumentTemplate(parsing: "%n%n").expanded { _ in "%t" } == "%t%t")
    }

    @Test(
        "what is wrong is said with its column",
        arguments: [
            ("%", .endsInPercent(column: 1)), ("ab%", .endsInPercent(column: 3)), ("%%%", .endsInPercent(column: 3)),
            ("%y", .unknownSpecifier("y", column: 1)), ("é %N", .unknownSpecifier("N", column: 3)),
            ("%n%", .endsInPercent(column: 3)),
            ("%% % ", .unknownSpecifier(" ", column: 4)), ("a\0", .containsNull(column: 2)),
        ] as [(String, ArgumentTemplateError)])
    func wrong(argument: String, error: ArgumentTemplateError) {
        #expect(throws: error) { try ArgumentTemplate(parsing: argument) }
    }
}
