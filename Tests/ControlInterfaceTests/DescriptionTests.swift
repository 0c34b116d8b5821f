import ControlInterface
import Testing
import Varlink

/// The descriptions, as they are served.
struct DescriptionTests {
    static let descriptions = [
        ContactsInterface.description, InteractionsInterface.description, FollowUpsInterface.description,
        DaemonInterface.description, ImportInterface.description,
    ]

    @Test(arguments: descriptions)
    func normalFormReadsBackAsTheSameDescription(description: InterfaceDescription) throws {
        #expect(try InterfaceDescription(parsing: description.text) == description)
    }

    @Test(arguments: descriptions)
    func everyMemberSaysWhatItIs(description: InterfaceDescription) {
        for member in description.members {
            // The errors that carry nothing are said by their names.
            #expect(!member.comments.isEmpty, "\(description.name).\(member.name)")
        }
    }

    @Test func theRulesOfAStepAreThoseOfTheInterface() {
        let text = FollowUpsInterface.description.text
        let words = text.split { !$0.isLetter }.map(String.init)
        func follow(_ names: [String]) -> Bool { words.indices.contains { Array(words[$0...].prefix(names.count)) == names } }
        #expect(follow(["rule"] + StepRule.allCases.map(\.rawValue)))
        #expect(follow(["fit"] + StepFit.allCases.map(\.rawValue)))
    }

    /// Varlink has no types across interfaces: the same name must mean the same everywhere.
    @Test func typesOfOneNameAreOneType() {
        var known: [String: InterfaceType] = [:]
        var repeated = 0
        for description in Self.descriptions {
            for member in description.members {
                guard case .type(let type) = member.kind else { continue }
                if let other = known[member.name] {
                    repeated += 1
                    #expect(type == other, "\(description.name).\(member.name)")
                }
                known[member.name] = type
            }
        }
        #expect(repeated > 0)
    }
}
