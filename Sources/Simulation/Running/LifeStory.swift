import CivilTime
import Relationships
import Scheduling

/// A life told to a person: what happened, and what was shown.
struct LifeStory {
    let tell: (String) -> Void

    /// What one step brought.
    func tell(_ passage: Passage) {
        let zone = passage.rules.zone
        for start in passage.starts {
            let names = start.named.map { "\($0.identity.contact)/\($0.identity.kind.rawValue) \($0.rung.name)" }
            let what = names.isEmpty ? start.delivery.event.rawValue : names.joined(separator: ", ")
            tell("      \(Self.time(start.at, in: zone))  notice \(start.delivery.notice) by \(start.hook.name): \(what)")
        }
        if case .hook(let report, let key, _) = passage.cause {
            tell("      \(Self.time(passage.now, in: zone))  notice \(key.notice), \(key.hook) says: \(report)")
        }
        for contact in passage.touched.sorted() {
            for stored in passage.after.open[contact] ?? [] {
                let reminders = stored.followUp.reminders.map { "\($0.rung.key) \(Self.time($0.at, in: zone)) \($0.state)" }
                tell(
                    "        \(stored.followUp.identity.words) until \(stored.followUp.due.map { Self.time($0, in: zone) } ?? "any time"): "
                        + reminders.joined(separator: ", "))
            }
        }
        if passage.hasCrashed { tell("      \(Self.time(passage.now, in: zone))  the daemon is killed") }
    }

    /// "[17] Fri 2027-03-05 17:00 passed…"
    static func words(_ happening: Happening, at now: Instant, in zone: Zone, number: Int) -> String {
        "[\(number)] \(time(now, in: zone)) \(zone.name)  \(happening.words)"
    }

    private static func time(_ instant: Instant, in zone: Zone) -> String {
        let civil = zone.civil(instant)
        return "\(civil.date.weekday.name) \(civil)"
    }
}

extension Happening {
    /// What happens, in words.
    var words: String {
        func of(_ person: Int?) -> String { person.map { "person \($0)" } ?? "the user" }
        func length(_ elapsed: Elapsed) -> String { Span(elapsed: elapsed).text }
        return switch self {
        case .add(let person, let zone, let circle, let birthday):
            ["\(of(person)) is added", zone.map { "in \($0)" }, circle.map { "\($0)" }, birthday.map { "born \($0)" }]
                .compactMap { $0 }.joined(separator: ", ")
        case .passed(let persons, let direction, let ago, let asks, let isGesture):
            "\(isGesture ? "a gesture, " : "")\(direction.rawValue) with \(persons.map(of).joined(separator: ", "))"
                + (ago == .zero ? "" : ", \(length(ago)) ago") + (asks.map { $0 ? ", which asks" : ", which asks nothing" } ?? "")
        case .amend(let person, let entry, let time):
            "entry \(entry) from the last of \(of(person)) was "
                + (time < .zero ? "\(length(.zero - time)) earlier" : "\(length(time)) later")
        case .remove(let person, let entry): "entry \(entry) from the last of \(of(person)) is removed"
        case .undo: "undo"
        case .done(let person, let followUp, let ago): "follow-up \(followUp) of \(of(person)) is done, \(length(ago)) ago"
        case .dismiss(let person, let followUp): "follow-up \(followUp) of \(of(person)) is dismissed"
        case .snooze(let person, let followUp, let time, let isExact):
            "follow-up \(followUp) of \(of(person)) is snoozed for \(length(time))\(isExact ? ", exactly" : "")"
        case .remind(let person, let ahead, let isDate):
            "a task with \(of(person)) in \(length(ahead))\(isDate ? ", on that day" : "")"
        case .meet(let person, let ahead, let time):
            "a meeting with \(of(person)) "
                + (ahead < .zero ? "began \(length(.zero - ahead)) ago" : "in \(length(ahead))") + ", for \(length(time))"
        case .move(let person, let meeting, let ahead, let time):
            "meeting \(meeting) with \(of(person)) is moved to \(length(ahead)) from now"
                + (time.map { ", for \(length($0))" } ?? "")
        case .cancel(let person, let meeting): "meeting \(meeting) with \(of(person)) is cancelled"
        case .archive(let person): "\(of(person)) is archived"
        case .unarchive(let person): "\(of(person)) is archived no more"
        case .rest(let person, let time): "\(of(person)) is left to rest for \(length(time))"
        case .wake(let person): "\(of(person)) rests no more"
        case .skip(let person): "\(of(person)) is skipped"
        case .prefer(let person): "\(of(person)) is preferred"
        case .set(let person, let key, let value): "\(of(person)) gets \(key)=\(value)"
        case .away(let person, let ahead, let time): "\(of(person)) will be away in \(length(ahead)) for \(length(time))"
        case .back(let person): "\(of(person)) is back"
        case .pause(let ahead, let time): "a pause in \(length(ahead)) for \(length(time))"
        case .resume: "the pause ends"
        case .configure(let number):
            "configuration \(number): \(Configuration.table[number].text.split(separator: "\n").joined(separator: "; "))"
        case .click(let notice, let word, let isTwice):
            "notice \(notice) on the screen is clicked\(isTwice ? " twice" : ""): \(word)"
        case .lateWord(let word): "a hook that is over says \(word)"
        case .close(let notice): "notice \(notice) on the screen is closed"
        case .hooks(let mood): "from now on a hook \(mood.rawValue)"
        case .desktop(let isPresent): isPresent ? "a desktop is there" : "no desktop is there"
        case .sleep(let time): "the machine sleeps for \(length(time))"
        case .off(let time, let isOrderly): "the machine is off for \(length(time))\(isOrderly ? "" : ", without a word")"
        case .kill: "the daemon is killed"
        case .killAtWrite(let write, let phase): "the daemon will be killed \(phase.rawValue) write \(write)"
        case .travel(let zone): "the machine is in \(zone)"
        case .stepClock(let step):
            "the clock is set \(step < .zero ? "back by \(length(.zero - step))" : "forward by \(length(step))")"
        case .fullDisk(let time): "the disk is full for \(length(time))"
        case .brokenDisk(let writes): "\(writes) writes will fail"
        }
    }
}
