import ControlInterface
import Interchange
import Varlink

/// What `coltiva export` wrote as JSON, read again (docs/export.md).
enum ExportedPeople {
    /// What such a file begins with, white space apart.
    private static let mark = Array("{\"coltiva\":".utf8)

    /// Whether it is such a file, by its first bytes.
    static func begins(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(200).filter { $0 > 0x20 }.starts(with: mark)
    }

    /// The people in it, with everything.
    static func read(_ bytes: [UInt8]) throws(ImportProblem) -> [PersonMessage] {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: bytes)
        } catch {
            let before = bytes.prefix(error.offset)
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            throw .badDocument(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: error.offset - start + 1)
        }
        guard let object = value.object, case .int(let version) = object["coltiva"] else { throw .badMember("coltiva") }
        guard version == Int64(PeopleDocument.version) else { throw .newerDocument }
        guard let elements = object["people"]?.array else { throw .badMember("people") }
        var people: [PersonMessage] = []
        for (index, element) in elements.enumerated() {
            do throws(ParameterError) {
                // A member that a later version adds is no reason to leave someone out.
                people.append(try element.decode(PersonMessage.self, ignoringUnknown: true))
            } catch {
                throw .badMember("people[\(index)]" + (error.parameter.isEmpty ? "" : ".\(error.parameter)"))
            }
        }
        return people
    }

    /// Of a person what other files have too; the identifier stands for the UID of a card.
    static func person(_ message: PersonMessage) -> ImportedPerson {
        var person = ImportedPerson(name: message.contact.name)
        person.emails = message.contact.channels.filter { $0.hasPrefix("email:") }.map { String($0.dropFirst("email:".count)) }
        person.phones = message.contact.channels.filter { $0.hasPrefix("phone:") }.map { String($0.dropFirst("phone:".count)) }
        person.organisation = message.contact.organisation
        person.title = message.contact.title
        person.categories = message.contact.circles
        person.notes = message.notes.map(\.text)
        person.uid = message.contact.id
        return person
    }
}
