import Correspondence
import Testing

/// The labels that careful readers gave to messages of the fixtures, and those that the check gives.
struct LabelledMessagesTests {
    private static let judged: Set<MessageLabel> = [.flattery, .tooFormal, .noInvitation, .pressing, .nothingPersonal]

    @Test(arguments: [("dev.jsonl", 0.90), ("examples.jsonl", 0.97)])
    func macroF1(file: String, least: Double) throws {
        let messages = try LabelledMessage.all(in: file)
        var scores: [MessageLabel: LabelScore] = [:]
        for language in Set(messages.map(\.language)).sorted() {
            var ofLanguage: [MessageLabel: LabelScore] = [:]
            for message in messages where message.language == language {
                let found = Set(message.findings.map(\.label))
                for label in MessageLabel.allCases {
                    let (expected, isFound) = (message.expected.contains(label), found.contains(label))
                    ofLanguage[label, default: LabelScore()].count(expected: expected, found: isFound)
                    scores[label, default: LabelScore()].count(expected: expected, found: isFound)
                    if expected != isFound { print("\(file) \(message.id): \(label.rawValue) \(isFound ? "found" : "missed")") }
                }
            }
            Self.show(ofLanguage, of: "\(file) \(language)")
        }
        Self.show(scores, of: "\(file) all")
        let macro = scores.values.reduce(0) { $0 + $1.f1 } / Double(MessageLabel.allCases.count)
        print("\(file): macro F1 \(Self.rounded(macro)) of \(messages.count) messages")
        #expect(macro >= least)
    }

    /// "For texts that are neither Italian nor English a checker must not guess"
    @Test(arguments: ["dev.jsonl", "examples.jsonl"])
    func otherLanguagesAreNotJudgedByTheirWords(file: String) throws {
        let others = try LabelledMessage.all(in: file).filter { $0.language != "it" && $0.language != "en" }
        #expect(!others.isEmpty)
        for message in others { #expect(message.findings.allSatisfy { !Self.judged.contains($0.label) }, "\(message.id)") }
    }

    /// "Each label is judged by itself", and what is found is somewhere.
    @Test func spansLieInTheText() throws {
        for message in try LabelledMessage.all(in: "dev.jsonl") + LabelledMessage.all(in: "examples.jsonl") {
            for finding in message.findings {
                #expect(!finding.span.isEmpty && finding.span.upperBound <= message.text.unicodeScalars.count, "\(message.id)")
            }
        }
    }

    @Test func everyLabelIsAmongTheExamples() throws {
        let messages = try LabelledMessage.all(in: "examples.jsonl")
        #expect(messages.count >= 120)
        for label in MessageLabel.allCases { #expect(messages.count { $0.expected.contains(label) } >= 5, "\(label)") }
    }

    private static func show(_ scores: [MessageLabel: LabelScore], of what: String) {
        for label in MessageLabel.allCases {
            guard let score = scores[label], score.right + score.wrong + score.missed > 0 else { continue }
            let numbers = [score.precision, score.recall, score.f1].map(rounded).joined(separator: " ")
            print("\(what) \(label.rawValue): precision, recall, F1 \(numbers)")
        }
    }

    private static func rounded(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }
}
