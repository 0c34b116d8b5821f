import Correspondence
import Testing

@testable import coltiva

/// "`draft`: the findings", without a daemon.
struct DraftTests {
    private static let letter = "Ciao [NOME], «sì»: rispondimi entro domani. Ti va un caffè? Saluti, Ada"

    private func run(_ arguments: [String], input: String = letter) async throws -> ClientProcess.Outcome {
        try await ClientProcess.run(["draft", "--socket", "/nowhere/socket"] + arguments, input: input)
    }

    @Test func words() async throws {
        let outcome = try await run(["--check"])
        #expect(
            outcome.output == """
                “Ciao [NOME], «sì»: rispondimi entro domani. Ti va un caffè?…”
                  They may wonder why you wrote to them, of all people.
                  Name one thing that they made, wrote or said, or a place, a time or a person that you share.

                “[NOME]”
                  Something here seems to be still waiting to be filled in.
                  Fill it in, or take it out.

                “rispondimi entro domani”
                  They may feel hurried, or feel that they owe you something.
                  Leave the hour of the answer to them, and let them know that none is fine too.\n
                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    /// "0 done", with findings and without.
    @Test func nothingIsSaidToo() async throws {
        let outcome = try await run(["--check"], input: "Hallo Ada, bis morgen!")
        #expect(outcome == .init(status: 0, output: "Nothing in it that a reader would stumble over.\n", errors: ""))
    }

    /// "start and end count Unicode scalars from 0": the quotation before is of four, in eight bytes.
    @Test func json() async throws {
        let outcome = try await run(["--check", "--json"], input: "«sì» [NOME]")
        #expect(
            outcome.output == """
                {"findings":[{"label":"placeholder","start":5,"end":11,\
                "words":"Something here seems to be still waiting to be filled in.","advice":"Fill it in, or take it out."}]}\n
                """)
        #expect(try await run(["--check", "--json"], input: "").output == "{\"findings\":[]}\n")
    }

    @Test func fields() async throws {
        let outcome = try await run(["--check", "--plain"], input: "1 [NOME]")
        #expect(
            outcome.output
                == "finding\tplaceholder\t2\t8\t[NOME]\tSomething here seems to be still waiting to be filled in.\tFill it in, or take it out.\n"
        )
    }

    @Test func contextAndLetterFromFiles() async throws {
        let directory = try TemporaryDirectory()
        let letter = try directory.write("Grazie, sono felice che il gozzo sia salvo.", to: "letter.txt")
        let context = try directory.write(
            """
            {"contact": {"name": "Ada", "organisation": null, "topics": ["gozzi"]}, "earlier_to_others": [], "last_inbound": "È salvo!"}
            """, to: "context.json")
        #expect(try await run(["--check", "--json", "--context", context, letter]).output == "{\"findings\":[]}\n")
        #expect(try await run(["--check", "--json", letter]).output.contains("no_invitation"))
        let swapped = try await ClientProcess.run(
            ["draft", "--check", "--json", "--context", "-", letter], input: "{\"last_inbound\": \"È salvo!\"}")
        #expect(swapped.output == "{\"findings\":[]}\n")
    }

    @Test func whatIsNotThereIsEmpty() throws {
        let path = "c.json"
        #expect(try DraftContextFile.parse("{}", from: path) == DraftContext())
        #expect(
            try DraftContextFile.parse(
                """
                {"contact": {"name": "Ada Lovelace", "topics": ["engines"]}, "earlier_to_others": ["a", "b"], "last_inbound": null}
                """, from: path)
                == DraftContext(
                    contact: .init(name: "Ada Lovelace", organisation: "", topics: ["engines"]), earlierToOthers: ["a", "b"]))
    }

    /// "65 input not understood", with the file, and line and column where it is no JSON.
    @Test(arguments: [
        ("{\n  \"contact\": }", "c.json:2:14: '}' cannot stand here in JSON; is a comma or a quotation mark missing before it?"),
        ("{\"last_inbound\": \"", "c.json:1:19: the JSON ends too early; a bracket or a quotation mark is not closed"),
        ("{\"contact\": {\"topics\": \"x\"}}", "c.json: contact.topics is expected to be of the kind array, not string"),
        (
            "{\"contacts\": {}}",
            "c.json: contacts is not known; expected contact (with name, organisation, topics), earlier_to_others, last_inbound"
        ),
    ])
    func badContext(text: String, words: String) {
        #expect {
            try DraftContextFile.parse(text, from: "c.json")
        } throws: { error in
            guard let failure = error as? Failure, case .badContext(let problem) = failure else { return false }
            return "\(problem.place): \(problem.words)" == words && failure.status == .badInput
        }
    }

    /// "64 usage; 66 no such file"
    @Test(arguments: [
        ([], 64, "To whom?"), (["--check", "--context", "-"], 64, "name a file for one of them"),
        (["--check", "/nowhere/letter.txt"], 66, "/nowhere/letter.txt cannot be read"),
        (["--check", "--context", "/nowhere/c.json"], 66, "/nowhere/c.json cannot be read"),
    ])
    func mistakes(arguments: [String], status: Int32, words: String) async throws {
        let outcome = try await run(arguments)
        #expect(outcome.status == status && outcome.output == "" && outcome.errors.contains(words))
    }
}
