import Calendars
import Relationships

/// How often a file was written again only because others leave something out of it.
struct ToDoInsistence {
    private var written: [FollowUpID: (item: ToDoItem, times: Int)] = [:]

    /// Of the same, this often.
    private static let most = 3

    /// Whether a file that says something else is to be written: not again and again where others cannot keep what we say.
    mutating func allows(_ item: ToDoItem, of id: FollowUpID) -> Bool {
        let before = written[id].flatMap { $0.item == item ? $0.times : nil } ?? 0
        written[id] = (item, before + 1)
        return before < Self.most
    }
}
