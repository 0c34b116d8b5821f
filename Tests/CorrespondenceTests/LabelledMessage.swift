import Correspondence
import FoundationEssentials

/// A message with the labels that a careful reader gives it: one line of a fixture.
struct LabelledMessage: Decodable {
    struct Context: Decodable {
        struct Contact: Decodable {
            let name: String
            let organisation: String
            let topics: [String]
        }

        enum CodingKeys: String, CodingKey {
            case contact
            case earlierToOthers = "earlier_to_others"
            case lastInbound = "last_inbound"
        }

        let contact: Contact
        let earlierToOthers: [String]
        let lastInbound: String?
    }

    let id: String
    let language: String
    let context: Context
    let text: String
    let expect: [String: Bool]

    /// The messages of a file in `Fixtures`.
    static func all(in file: String) throws -> [LabelledMessage] {
        let directory = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        let data = try Data(contentsOf: URL(filePath: "\(directory)/Fixtures/\(file)"))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(LabelledMessage.self, from: Data($0)) }
    }

    /// The labels that it should get.
    var expected: Set<MessageLabel> {
        Set(MessageLabel.allCases.filter { expect[$0.rawValue] ?? false })
    }

    /// What the check finds in it.
    var findings: [Finding] {
        let contact = DraftContext.Recipient(
            name: context.contact.name, organisation: context.contact.organisation, topics: context.contact.topics)
        return DraftCheck.check(
            text, in: DraftContext(contact: contact, earlierToOthers: context.earlierToOthers, lastInbound: context.lastInbound))
    }
}
