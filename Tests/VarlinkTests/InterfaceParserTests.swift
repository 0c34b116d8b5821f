import Testing

@testable import Varlink

/// UAPI.20, Interface Definition.
struct InterfaceParserTests {
    /// Each is its own normal form.
    static let normal = [
        "interface org.example.a\n\nmethod A() -> ()\n",
        """
        # SPDX-License-Identifier: MIT

        # What it is for.
        #
        #   indented
        interface org.example-1.sub-domain.x9

        # A type.
        type T (a: bool, b: int, c: float, d: string, e: object, f: any)

        type Mode (one, two_words, T3)

        type Empty ()

        type Nothing (
          # nothing

          # at all
        )

        # A method.
        method Get(t: ?T, modes: []Mode, sets: [string](), deep: ?[]?[string](x, y)) -> (
          # Why it is so.
          reason: string,
          nested: (first: [][]int, second: [string][string]?T),
          # Of three.
          mode: (
            # the first
            one,
            two,
            # and that is all
            three
            # really
          )
        )

        error Bad (field: string)

        error Worse ()

        # The end.

        """,
        """
        interface org.example.names

        # Words of the language are names too.
        method Method(interface: string, type: int, method: bool, bool: []bool) -> (
          error: float,
          string: (object, type)
        )

        """,
        ServiceInterface.description.text,
        Echo.description.text,
    ]

    @Test("a normal form is read and written as it is", arguments: normal)
    func roundTrips(text: String) throws {
        #expect(try InterfaceDescription(parsing: text).text == text)
    }

    @Test("white space is as it likes, comments beside a thing stand before it")
    func normalizes() throws {
        #expect(try InterfaceDescription(parsing: "interface a.b\rmethod A()->()").text == "interface a.b\n\nmethod A() -> ()\n")
        let text =
            "\n\n interface\ta.b#one\r\n\r\ntype T(#two\na:int # three \n , # four\n\n\n# five\nb :?[]string)# six\nerror E()\n\n\n#seven\n\n"
        let normal = """
            #one
            interface a.b

            # six
            type T (
              #two
              # three
              # four
              a: int,
              # five
              b: ?[]string
            )

            error E ()

            #seven

            """
        let description = try InterfaceDescription(parsing: text)
        #expect(description.text == normal)
        #expect(try InterfaceDescription(parsing: normal).text == normal)
    }

    @Test("\"All whitespace is ignored\", also what is white beyond ASCII")
    func passesWhiteSpace() throws {
        let space = "\u{A0}\u{FEFF}\u{1680}\u{180E}\u{2000}\u{200A}\u{202F}\u{205F}\u{3000}\t \r\u{2028}\u{2029}\n"
        let words = [
            "interface a.b\n", "error", " E", "(", "a", ":", "?", "[]", "int", ",", "b", ":", "[string]", "T", ")", "\ntype T(x)",
        ]
        let text = words.joined(separator: space)
        #expect(
            try InterfaceDescription(parsing: text).text == "interface a.b\n\nerror E (a: ?[]int, b: [string]T)\n\ntype T (x)\n")
    }

    @Test func breaksLongLines() throws {
        let long = String(repeating: "a", count: 40)
        let text = "interface a.b\n\nmethod M(\(long): (\(long): int)) -> (\(long): string, b: int)\n"
        #expect(
            try InterfaceDescription(parsing: text).text == """
                interface a.b

                method M(
                  \(long): (
                    \(long): int
                  )
                ) -> (\(long): string, b: int)

                """)
    }

    @Test func tellsWhatItRead() throws {
        let description = try InterfaceDescription(parsing: Self.normal[1])
        #expect(description.name == "org.example-1.sub-domain.x9")
        #expect(
            description.comments == ["# SPDX-License-Identifier: MIT", "", "# What it is for.", "#", "#   indented"])
        #expect(description.members.map(\.name) == ["T", "Mode", "Empty", "Nothing", "Get", "Bad", "Worse"])
        #expect(description.members[0].comments == ["# A type."])
        #expect(description.closingComments == ["# The end."])
        let method = try #require(description.method("Get"))
        #expect(method.parameters.fields.map(\.name) == ["t", "modes", "sets", "deep"])
        #expect(method.parameters.fields[0].type == .optional(.named("T")))
        #expect(method.parameters.fields[2].type == .map(.structure(.init(fields: [], closingComments: []))))
        #expect(method.reply.fields[0].comments == ["# Why it is so."])
        #expect(description.method("T") == nil)
        #expect(description.error("Bad")?.fields.map(\.name) == ["field"])
        #expect(description.error("Get") == nil)
        #expect(description.type("Empty") == .structure(.init(fields: [], closingComments: [])))
    }

    static let bad: [(text: String, problem: InterfaceError.Problem, line: Int, column: Int)] = [
        ("", .expected("\"interface\"", found: ""), 1, 1),
        ("# only this", .expected("\"interface\"", found: ""), 1, 12),
        ("type T ()", .expected("\"interface\"", found: "type"), 1, 1),
        ("interfaces a.b", .expected("\"interface\"", found: "interfaces"), 1, 1),
        ("interface a\nmethod A() -> ()", .expected("the name of an interface", found: "a"), 1, 11),
        ("interface a..b\nmethod A() -> ()", .expected("the name of an interface", found: "a"), 1, 11),
        ("interface a.b-\nmethod A() -> ()", .expected("the name of an interface", found: "a"), 1, 11),
        ("interface 1a.b\nmethod A() -> ()", .expected("the name of an interface", found: "1a"), 1, 11),
        ("interface a_b.c\nmethod A() -> ()", .expected("the name of an interface", found: "a_b"), 1, 11),
        ("interface a.b", .expected("\"type\", \"method\" or \"error\"", found: ""), 1, 14),
        ("interface a.b method A() -> ()", .expected("a line break", found: "method"), 1, 15),
        ("interface a.b\nmethod A() -> () error E ()", .expected("a line break", found: "error"), 2, 18),
        ("interface a.b\ntype T (a, b) type U (\na)", .expected("a line break", found: "type"), 2, 15),
        ("interface a.b\r\nx", .expected("\"type\", \"method\" or \"error\"", found: "x"), 2, 1),
        ("interface a.b\rx", .expected("\"type\", \"method\" or \"error\"", found: "x"), 2, 1),
        ("interface a.b # c\u{2028} \u{2029}\u{3000}x", .expected("\"type\", \"method\" or \"error\"", found: "x"), 3, 2),
        ("interface a.b\n\u{C}", .expected("\"type\", \"method\" or \"error\"", found: "\u{C}"), 2, 1),
        ("interface a.b\nMethod A() -> ()", .expected("\"type\", \"method\" or \"error\"", found: "Method"), 2, 1),
        ("interface a.b\nmethod a() -> ()", .expected("a name that begins with a capital letter", found: "a"), 2, 8),
        ("interface a.b\nmethod A_B() -> ()", .expected("a name that begins with a capital letter", found: "A_B"), 2, 8),
        ("interface a.b\nmethod A -> ()", .expected("\"(\"", found: "-"), 2, 10),
        ("interface a.b\nmethod A() ()", .expected("\"->\"", found: "("), 2, 12),
        ("interface a.b\nmethod A() -> string", .expected("\"(\"", found: "string"), 2, 15),
        ("interface a.b\nmethod A(b) -> ()", .expected("\":\"", found: ")"), 2, 11),
        ("interface a.b\nerror E (b, c)", .expected("\":\"", found: ","), 2, 11),
        ("interface a.b\ntype T string", .expected("\"(\"", found: "string"), 2, 8),
        ("interface a.b\ntype T (a: int, b)", .expected("\":\"", found: ")"), 2, 18),
        ("interface a.b\ntype T (a, b: int)", .expected("\")\"", found: ":"), 2, 13),
        ("interface a.b\ntype T (a: int b: int)", .expected("\")\"", found: "b"), 2, 16),
        ("interface a.b\ntype T (a: int,)", .expected("the name of a field", found: ")"), 2, 16),
        ("interface a.b\ntype T (_a: int)", .expected("the name of a field", found: "_a"), 2, 9),
        ("interface a.b\ntype T (a_: int)", .expected("the name of a field", found: "a_"), 2, 9),
        ("interface a.b\ntype T (a__b: int)", .expected("the name of a field", found: "a__b"), 2, 9),
        ("interface a.b\ntype T (1: int)", .expected("the name of a field", found: "1"), 2, 9),
        ("interface a.b\ntype T (a: )", .expected("a type", found: ")"), 2, 12),
        ("interface a.b\ntype T (a: integer)", .expected("a type", found: "integer"), 2, 12),
        ("interface a.b\ntype T (a: ??int)", .expected("a type", found: "?"), 2, 13),
        ("interface a.b\ntype T (a: int[])", .expected("\")\"", found: "["), 2, 15),
        ("interface a.b\ntype T (a: [int]int)", .expected("a type", found: "["), 2, 12),
        ("interface a.b\ntype T (ä: int)", .expected("the name of a field", found: "ä"), 2, 9),
        ("interface a.b # ä\n# ää\n  type T (a: int", .expected("\")\"", found: ""), 3, 17),
        ("interface a.b\ntype T (a: U)", .unknownType("U"), 2, 12),
        ("interface a.b\nmethod U() -> ()\ntype T (a: []U)", .unknownType("U"), 3, 14),
        ("interface a.b\ntype T (a: int)\nerror T ()", .duplicate("T"), 3, 7),
        ("interface a.b\ntype T (a: int,\n  a: int)", .duplicate("a"), 3, 3),
        ("interface a.b\ntype T (a, b, a)", .duplicate("a"), 2, 15),
    ]

    @Test(arguments: bad)
    func refuses(text: String, problem: InterfaceError.Problem, line: Int, column: Int) {
        #expect(throws: InterfaceError(problem: problem, line: line, column: column)) { try InterfaceDescription(parsing: text) }
    }

    @Test func goesAsDeepAsTheLimit() throws {
        func text(depth: Int) -> String {
            "interface a.b\ntype T (a: \(String(repeating: "[]", count: depth - 1))int)"
        }
        let limit = InterfaceDescription.depthLimit
        #expect(try InterfaceDescription(parsing: text(depth: limit)).members.count == 1)
        #expect(throws: InterfaceError(problem: .tooDeep, line: 2, column: 12 + 2 * limit)) {
            try InterfaceDescription(parsing: text(depth: limit + 1))
        }
    }
}
