import ControlInterface
import Correspondence

/// What is good to know before writing to a person, in words.
struct BriefWords {
    private let brief: ContactsInterface.Draft.Reply
    private let time: TimeWords

    /// How much of a message is shown, in columns.
    private static let shown = 480

    init(_ brief: ContactsInterface.Draft.Reply) {
        self.brief = brief
        time = TimeWords(seenFrom: brief.theirTime)
    }

    /// Who it is and why they matter, what passed, what was promised, the channel and their time; then topics and notes.
    var page: Page {
        let contact = brief.contact
        let work = [contact.title, contact.organisation].compactMap { $0 }.joined(separator: ", ")
        var page = Page()
        page.add("\(contact.name, .strong) \("[\(contact.id)]", .faint)\(work.isEmpty ? "" : ", \(work)")")
        let known: [(Phrase, Phrase)] = [
            ("Why", "\(contact.why ?? "")"), ("Introduced by", "\(contact.introducedBy ?? "")"),
            ("Last", brief.last.map { EntryWords($0, time).sentence(about: $0.about) } ?? "nothing has passed yet"),
        ]
        let duties = brief.open.map { followUp -> (Phrase, Phrase) in
            (followUp.kind == "task" ? "Promised" : "To do", FollowUpWords(followUp, time).dutyAndDistance)
        }
        let reach: [(Phrase, Phrase)] = [
            ("Channel", contact.channels.first.map { "\($0)" } ?? "none; 'coltiva set' adds one"),
            ("Their time", theirTime), ("Draft", contact.draftKept.map { "kept on \(time.moment($0))" } ?? Phrase()),
        ]
        page.add(Table(rows: (known + duties + reach).filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }, indent: 2))
        if let text = brief.lastText {
            page.addGap()
            page.add("\(brief.last?.direction == "outbound" ? "What you wrote" : "What they wrote", .strong)")
            page.add(Phrase(saying: text).cut(to: Self.shown), indent: 2, hanging: 0)
        }
        if !brief.topics.isEmpty {
            page.addGap()
            page.add("\("To write about", .strong)")
            page.add(Table(rows: brief.topics.map { TopicWords($0, time).cells }, indent: 2))
        }
        if !brief.notes.isEmpty {
            page.addGap()
            page.add("\("Notes", .strong)")
            page.add(Table(rows: brief.notes.map { ["\(time.distance(to: $0.at), .faint)", "\($0.text)"] }, indent: 2))
        }
        return page
    }

    private var theirTime: Phrase {
        let clock: Phrase = "\(time.clockWithDay(of: brief.theirTime)) (\(brief.theirZone))"
        return brief.inTheirHours ? "\(clock), \("a good moment", .good)" : "\(clock), outside their hours"
    }

    /// As fields: rows that begin with 'contact', 'open', 'last', 'topic', 'note' and 'draft'.
    var rows: [[String]] {
        let contact = brief.contact
        let known = [
            ("id", contact.id), ("name", contact.name), ("why", contact.why ?? ""), ("introducedBy", contact.introducedBy ?? ""),
            ("organisation", contact.organisation ?? ""), ("title", contact.title ?? ""), ("channel", contact.channels.first ?? ""),
            ("zone", brief.theirZone), ("time", brief.theirTime), ("inTheirHours", brief.inTheirHours ? "yes" : "no"),
        ]
        return known.map { ["contact", $0.0, $0.1] } + brief.open.map { ["open"] + FollowUpWords($0, time).fields }
            + (brief.last.map { [["last"] + EntryWords($0, time).fields + [brief.lastText ?? ""]] } ?? [])
            + brief.topics.map { ["topic"] + TopicWords($0, time).fields } + brief.notes.map { ["note", $0.at, $0.text] }
            + (brief.kept.map { [["draft", contact.draftKept ?? "", $0]] } ?? [])
    }

    /// What a message to them is read beside.
    var context: DraftContext {
        DraftContext(
            contact: .init(
                name: brief.contact.name, organisation: brief.contact.organisation ?? "", topics: brief.topics.map(\.text)),
            earlierToOthers: brief.sentToOthers, lastInbound: brief.lastInbound)
    }
}
