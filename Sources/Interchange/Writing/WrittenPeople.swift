import CivilTime
package import Relationships

/// People as a table (RFC 4180) with the columns of Google's address books, which other programs take in too; docs/export.md names them.
package struct WrittenPeople {
    private let people: [Contact]

    package init(_ people: [Contact]) {
        self.people = people
    }

    /// Header and records, each with its CRLF.
    package var text: String {
        let rows = people.map(Row.init)
        let (mails, phones, webs, services) = (
            rows.map(\.mails.count).max() ?? 0, rows.map(\.phones.count).max() ?? 0, rows.map(\.webs.count).max() ?? 0,
            rows.map(\.services.count).max() ?? 0
        )
        var header = ["Name", "Birthday", "Notes", "Labels", "Organization 1 - Name", "Organization 1 - Title"]
        header += Self.numbered("E-mail", mails, ["Value"]) + Self.numbered("Phone", phones, ["Value"])
        header += Self.numbered("Website", webs, ["Value"]) + Self.numbered("IM", services, ["Service", "Value"])
        header += ["Time Zone", "Introduced By", "Why", "Added"]
        return rows.reduce(into: Self.line(header)) { text, row in
            let record = row.contact.record
            var cells = [
                record.name, record.birthday ?? "", record.notes.map(\.text).joined(separator: "\n\n"),
                record.circles.joined(separator: " ::: "), record.organisation ?? "", record.title ?? "",
            ]
            cells += Self.padded(row.mails, mails) + Self.padded(row.phones, phones) + Self.padded(row.webs, webs)
            cells += Self.padded(row.services.flatMap { [$0.kind, $0.address] }, 2 * services)
            cells += [record.zone ?? "", record.introducedBy ?? "", record.why ?? "", row.contact.added.rfc3339(in: .utc)]
            text += Self.line(cells)
        }
    }

    /// A person with their addresses by what they are.
    private struct Row {
        let contact: Contact
        var mails: [String] = []
        var phones: [String] = []
        var webs: [String] = []
        var services: [Channel] = []

        init(_ contact: Contact) {
            self.contact = contact
            for channel in contact.record.channels {
                switch ExportedAddress(channel) {
                case .mail(let address): mails.append(address)
                case .phone(let number): phones.append(number)
                case .web(let address): webs.append(address)
                case .service: services.append(channel)
                }
            }
        }
    }

    private static func numbered(_ list: String, _ count: Int, _ parts: [String]) -> [String] {
        (0..<count).flatMap { index in parts.map { "\(list) \(index + 1) - \($0)" } }
    }

    private static func padded(_ cells: [String], _ count: Int) -> [String] {
        cells + Array(repeating: "", count: count - cells.count)
    }

    /// A record; what has separators, quotes, or blanks at its ends stands in quotes.
    private static func line(_ cells: [String]) -> String {
        cells.map { cell in
            let needsQuotes =
                cell.utf8.contains { ",\"\r\n".utf8.contains($0) } || cell.first?.isWhitespace == true
                || cell.last?.isWhitespace == true
            return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }.joined(separator: ",") + "\r\n"
    }
}
