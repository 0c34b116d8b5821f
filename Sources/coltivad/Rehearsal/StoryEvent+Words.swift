import Relationships
import Scheduling

extension StoryEvent {
    /// What happens, in words; moments as the story has them.
    var words: String {
        switch deed {
        case .add(let names, let person):
            "add \(list(names))" + (person.circles.map { $0.isEmpty ? " to no circle" : " to \(list($0))" } ?? "")
        case .log(let direction, let names, let passed): logged(direction, list(names), passed) + on(passed.when)
        case .amend(let entry, let when): when.map { "\(entry) passed on \($0)" } ?? "\(entry) is taken out"
        case .done(let name, let passed): "\(words(name)): done" + on(passed.when)
        case .dismiss(let name): "\(words(name)): dismissed"
        case .snooze(let name, let until): "\(words(name)): snoozed, \(until)"
        case .remind(let who, let text, let on, id: _): "you ask to be reminded of \(who): \(text), on \(on)"
        case .meet(let who, let start, let length, id: _):
            "you arrange to meet \(who) on \(start)" + (length.map { ", for \($0)" } ?? "")
        case .move(let entry, let start, let length, id: _):
            "\(entry) is moved to \(start)" + (length.map { ", for \($0)" } ?? "")
        case .cancel(let entry): "\(entry) is cancelled"
        case .archive(let names): "\(list(names)): archived"
        case .unarchive(let names): "\(list(names)): back from the archive"
        case .rest(let names, let until): "\(list(names)): left in peace" + (until.map { " until \($0)" } ?? "")
        case .wake(let names): "\(list(names)): no longer left in peace"
        case .skip(let who): "the practice passes over \(who) once"
        case .prefer(let who): "the practice offers \(who) before others"
        case .away(let who, let from, let until):
            (who.map { "\($0) is away" } ?? "you are away") + (from.map { " from \($0)" } ?? "") + " until \(until)"
        case .back(let who): who.map { "\($0) is back" } ?? "you are back"
        case .pause(let from, let until): "a pause" + (from.map { " from \($0)" } ?? "") + " until \(until)"
        case .resume: "the pause ends"
        case .set(let who, let assignments): "set \(who) " + assignments.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        case .reload: "other settings"
        case .travel(let zone): "you are in \(zone) now"
        case .off: "the machine goes off"
        case .on: "the machine is on"
        case .look: "you look"
        case .notYet(let whom): "\(verb.rawValue) \(whom)"
        }
    }

    private func logged(_ direction: Interaction.Direction, _ names: String, _ passed: Passed) -> String {
        switch direction {
        case .inbound: "\(names) wrote"
        case .outbound where passed.isGesture: "a gesture to \(names)"
        case .outbound: "you wrote to \(names)" + (passed.asks.map { $0 ? ", with a question" : ", without a question" } ?? "")
        case .meeting: "you met \(names)"
        }
    }

    private func on(_ when: String?) -> String { when.map { " on \($0)" } ?? "" }

    private func words(_ name: FollowUpName) -> String { name.kind.map { "\(name.who), \($0)" } ?? name.who }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
