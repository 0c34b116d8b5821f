import ControlInterface

/// Someone who was imported and may be waiting, in words.
struct WaitingWords {
    private let waiting: ContactsInterface.ListWaiting.Waiting
    /// "3 of 10"; nil on a list.
    private let place: String?

    /// How much of a message is shown, in columns.
    private static let shown = 480

    init(_ waiting: ContactsInterface.ListWaiting.Waiting, place: String?) {
        self.waiting = waiting
        self.place = place
    }

    /// The person's identifier.
    var contact: String { waiting.contact.id }

    /// Who it is, what passed last, and how that begins.
    var page: Page {
        let contact = waiting.contact
        let time = TimeWords(seenFrom: nil)
        let work = [contact.title, contact.organisation].compactMap { $0 }
        var head: Phrase = "\(contact.name, .strong) \("[\(contact.id)]", .faint)"
        if !work.isEmpty { head += ", \(work.joined(separator: ", "))" }
        if let place { head = "\("\(place):", .faint) " + head }
        var page = Page()
        page.add(head)
        page.add("\(EntryWords(waiting.entry, time).fullSentence)", indent: 2)
        if let text = waiting.text { page.add(Phrase(saying: text).cut(to: Self.shown), indent: 4, hanging: 0) }
        return page
    }

    /// Its fields for scripts.
    static func fields(_ waiting: ContactsInterface.ListWaiting.Waiting) -> [String] {
        let contact = waiting.contact
        return [contact.id, contact.name, contact.organisation ?? "", contact.title ?? ""]
            + EntryWords(waiting.entry, TimeWords(seenFrom: nil)).fields
    }
}
