import CivilTime
import Relationships
import Scheduling
import Varlink

/// Reads one event of a story.
struct EventReader {
    private let members: StoryMembers

    init(_ object: JSONObject) {
        members = StoryMembers(object)
    }

    /// The whole event.
    func event() throws(StoryFault) -> StoryEvent {
        let verb = try verb()
        try members.check(known: ["at", verb.rawValue] + verb.options)
        let at = try moment()
        let deed = try deed(verb)
        return StoryEvent(at: at, verb: verb, deed: deed, introduced: try introduced(by: verb))
    }

    /// The member that says what happens: the one that is not an option of another.
    func verb() throws(StoryFault) -> StoryVerb {
        let given = StoryVerb.allCases.filter { members.object[$0.rawValue] != nil }
        let verbs = given.filter { verb in !given.contains { $0 != verb && $0.options.contains(verb.rawValue) } }
        guard let verb = verbs.first else { throw .noVerb(given: members.object.members.map(\.name).filter { $0 != "at" }) }
        if verbs.count > 1 { throw .twoVerbs(verb, verbs[1]) }
        return verb
    }

    /// A moment that means the same whenever it is read, but for the zone.
    private func moment() throws(StoryFault) -> MomentExpression {
        let text = try members.text("at").required("at", "a moment, as 2027-03-02 10:15")
        let expression = try StoryMembers.expression(text, of: "at")
        let moments = [Instant(seconds: 0), Instant(seconds: 1_000_000_000)].map {
            expression.resolve(now: $0, zone: .utc, direction: .future)
        }
        guard moments[0] == moments[1] else { throw .relative(text: text) }
        return expression
    }

    private func deed(_ verb: StoryVerb) throws(StoryFault) -> StoryEvent.Deed {
        switch verb {
        case .add: return .add(try people(verb), try newPerson())
        case .logIn: return .log(.inbound, try people(verb), try passed())
        case .logOut: return .log(.outbound, try people(verb), try passed())
        case .logMet: return .log(.meeting, try people(verb), try passed())
        case .amend: return try amend()
        case .done: return .done(try followUp(verb), try passed())
        case .dismiss: return .dismiss(try followUp(verb))
        case .snooze: return .snooze(try followUp(verb), until: try until())
        case .remind: return try remind()
        case .meet:
            return .meet(try one(verb), start: try start(), length: try members.text("for"), id: try members.text("id"))
        case .move:
            return .move(try one(verb), start: try start(), length: try members.text("for"), id: try members.text("id"))
        case .cancel: return .cancel(try one(verb))
        case .archive: return .archive(try people(verb))
        case .unarchive: return .unarchive(try people(verb))
        case .rest: return .rest(try people(verb), until: try members.moment("until", bareSpans: true))
        case .wake: return .wake(try people(verb))
        case .practiceSkip: return .skip(try one(verb))
        case .practicePrefer: return .prefer(try one(verb))
        case .away: return .away(try meOr(verb), from: try members.moment("from"), until: try end())
        case .back: return .back(try meOr(verb))
        case .pause:
            try checkMe(verb)
            return .pause(from: try members.moment("from"), until: try end())
        case .resume:
            try checkMe(verb)
            return .resume
        case .set: return .set(try one(verb), try members.assignments("to").required("to", "{KEY: VALUE}"))
        case .reload: return .reload(try one(verb))
        case .travel: return .travel(try one(verb))
        case .off, .on, .look: return try plain(verb)
        case .importPeople: return .notYet(try imported().sorted().joined(separator: ", "))
        }
    }

    // MARK: Whom it is about

    private func one(_ verb: StoryVerb) throws(StoryFault) -> String { try members.text(verb.rawValue) ?? "" }

    private func people(_ verb: StoryVerb) throws(StoryFault) -> [String] {
        let people = try members.names(verb.rawValue) ?? []
        guard !people.isEmpty else { throw .form(verb.rawValue, expected: "a name or a list of names", found: "empty list") }
        return people
    }

    private func meOr(_ verb: StoryVerb) throws(StoryFault) -> String? {
        let who = try one(verb)
        return who == "me" ? nil : who
    }

    private func checkMe(_ verb: StoryVerb) throws(StoryFault) {
        guard case .string("me")? = members.object[verb.rawValue] else {
            throw .form(verb.rawValue, expected: "\"me\"", found: members.object[verb.rawValue].map { "\($0)" } ?? "")
        }
    }

    private func followUp(_ verb: StoryVerb) throws(StoryFault) -> StoryEvent.FollowUpName {
        StoryEvent.FollowUpName(who: try one(verb), kind: try members.kind("kind"), entry: try members.text("entry"))
    }

    // MARK: What is said of it

    private func newPerson() throws(StoryFault) -> StoryEvent.NewPerson {
        StoryEvent.NewPerson(
            circles: try members.names("circle"), zone: try members.text("zone"), birthday: try members.text("birthday"),
            settings: try members.assignments("set") ?? [])
    }

    private func passed() throws(StoryFault) -> StoryEvent.Passed {
        StoryEvent.Passed(
            when: try members.moment("when"), id: try members.text("id"), asks: try members.flag("ask"),
            isGesture: try members.flag("gesture") ?? false)
    }

    private func amend() throws(StoryFault) -> StoryEvent.Deed {
        let when = try members.moment("when")
        let isRemoved = try members.flag("remove") ?? false
        guard isRemoved != (when != nil) else { throw .either("when", or: "remove") }
        return .amend(entry: try one(.amend), when: when)
    }

    private func until() throws(StoryFault) -> String {
        let moment = try members.moment("until")
        let span = try members.moment("for", bareSpans: true)
        guard (moment == nil) != (span == nil), let until = moment ?? span else { throw .either("until", or: "for") }
        return until
    }

    private func remind() throws(StoryFault) -> StoryEvent.Deed {
        .remind(
            try one(.remind), text: try members.text("text").required("text", "what is to be done"),
            on: try members.moment("on").required("on", "a date, or date and time"), id: try members.text("id"))
    }

    private func start() throws(StoryFault) -> String {
        try members.moment("start").required("start", "a date and time")
    }

    private func end() throws(StoryFault) -> String {
        try members.moment("until", bareSpans: true).required("until", "the first moment back")
    }

    private func plain(_ verb: StoryVerb) throws(StoryFault) -> StoryEvent.Deed {
        guard try members.flag(verb.rawValue) == true else { throw .form(verb.rawValue, expected: "true", found: "false") }
        return switch verb {
        case .off: .off
        case .on: .on
        default: .look
        }
    }

    // MARK: What gets a name

    private func introduced(by verb: StoryVerb) throws(StoryFault) -> Set<String> {
        let entry = Set([try members.text("id")].compactMap { $0 })
        return switch verb {
        case .add: Set(try people(verb))
        case .importPeople: try imported()
        default: entry
        }
    }

    /// The people whom an import brings.
    private func imported() throws(StoryFault) -> Set<String> {
        guard let object = members.object[StoryVerb.importPeople.rawValue]?.object else {
            throw .form(StoryVerb.importPeople.rawValue, expected: "{\"people\": [...], \"interactions\": [...]}", found: "text")
        }
        let parts = StoryMembers(object)
        try parts.check(known: ["people", "interactions"])
        var names: Set<String> = []
        for person in try parts.objects("people") ?? [] {
            let person = StoryMembers(person)
            try person.check(known: ["name", "zone", "birthday"])
            names.insert(try person.text("name").required("name", "the name of a person"))
        }
        for interaction in try parts.objects("interactions") ?? [] {
            let interaction = StoryMembers(interaction)
            try interaction.check(known: ["with", "direction", "when", "invitation"])
            _ = try interaction.moment("when")
            names.insert(try interaction.text("with").required("with", "the name of a person"))
        }
        return names
    }
}
