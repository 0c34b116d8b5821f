import Testing

@testable import Correspondence

/// The language of the files in `Patterns`, as `docs/correspondence.md` has it.
struct PatternLanguageTests {
    private func matches(_ rules: String, _ text: String) throws(PatternError) -> [String] {
        var vocabulary = Vocabulary()
        let sections = try PatternFile.sections("[test]\n" + rules, file: "test.txt", vocabulary: &vocabulary)
        let draft = DraftText(text)
        let recipient = RecipientNames(.init(name: "Ada Lovelace"))
        let classes = WordClasses.classes(
            of: draft, recipient: recipient, isCrossedOut: recipient.crossedOut(in: draft.words), smallWords: ["the", "i"])
        let matcher = PatternMatcher(draft, vocabulary: vocabulary, classes: classes)
        return matcher.matches(sections["test"] ?? RuleSet()).map {
            String(String.UnicodeScalarView(draft.scalars[draft.span(of: $0)]))
        }
    }

    @Test func everyFileIsRead() throws {
        _ = try Patterns()
    }

    @Test(arguments: [
        ("no reply", "There was NO\nreply.", ["NO\nreply"]), ("no reply", "no. Reply", []),
        ("però", "pero PERO\u{300}", ["pero", "PERO\u{300}"]),
        ("haven't heard", "I haven’t heard", ["haven’t heard"]), ("repl*", "reply, replies, rep", ["reply", "replies"]),
        ("*issimo", "bellissimo issimo bello", ["bellissimo", "issimo"]), ("(a|b c) d", "a d, b c d, b d", ["a d", "b c d"]),
        ("very? good", "good and very good", ["good", "very good"]), ("(a b)? c", "a b c", ["a b c"]),
        ("by ..2 noon", "by noon, by the very noon, by the very last noon", ["by noon", "by the very noon"]),
        ("^ yes", "Yes or yes. Yes", ["Yes", "Yes"]), ("yes $", "yes yes, no. Yes", ["Yes"]),
        ("by !(the way) the", "by the way; by the door", ["by the"]), ("reply unless no", "reply now. No reply.", ["reply"]),
        ("reply\nunless (no|never) ..1 reply", "reply. never a reply", ["reply"]), ("at <number>", "at 9 at nine", ["at 9"]),
        ("<capital> said", "Tom said, the Ada said, i said", ["Tom said"]), ("<contact> said", "Tom said, Ada said", ["Ada said"]),
        ("read <quotation>", "read “this” or that", ["read “this”"]), ("<writer> hopes", "Ines hopes. Yours, Ines", ["Ines hopes"]),
        ("day = (monday|noon)\nby <day>", "by noon, by night", ["by noon"]), ("# nothing\n\nhey", "hey", ["hey"]),
    ])
    func matching(rules: String, text: String, expected: [String]) throws {
        #expect(try matches(rules, text) == expected)
    }

    @Test(arguments: [
        ("a (b", PatternError.Problem.expected("\")\"", found: "")), ("a | ", .expected("a word", found: "")),
        ("a <b", .expected("\">\"", found: "")), ("a <b>", .unknownGroup("b")), ("..2 a", .beginsAnywhere),
        ("a ..", .expected("how many words the gap may have", found: "")),
        ("a ..99 b", .gapTooLong(99)), ("x = a\nx = b", .duplicateGroup("x")), ("a ; b", .expected("a word", found: "; b")),
        ("a b)", .expected("a word or the end of the line", found: ")")),
    ])
    func errorsNameFileAndLine(rules: String, problem: PatternError.Problem) {
        let line = 1 + rules.split(separator: "\n").count
        #expect(throws: PatternError(file: "test.txt", line: line, problem: problem)) { try matches(rules, "") }
    }

    @Test func rulesStandInSections() {
        var vocabulary = Vocabulary()
        #expect(throws: PatternError(file: "f", line: 2, problem: .noSection)) {
            try PatternFile.sections("# one\nrule", file: "f", vocabulary: &vocabulary)
        }
        #expect(
            PatternError(file: "f", line: 2, problem: .noSection).description
                == "f:2: a rule without a section; write a line like [person] above it")
    }
}
