/// The events of a story by the member that names them, those too that this version does not have yet.
enum StoryVerb: String, CaseIterable {
    case add
    case logIn = "log-in"
    case logOut = "log-out"
    case logMet = "log-met"
    case amend, done, dismiss, snooze, remind, meet, move, cancel, rest, wake, archive, unarchive, away, back, pause, resume
    case practiceSkip = "practice-skip"
    case practicePrefer = "practice-prefer"
    case set, reload
    case importPeople = "import"
    case travel, off, on, look

    /// The members that may stand beside it and `at`.
    var options: [String] {
        switch self {
        case .add: ["circle", "zone", "birthday", "set"]
        case .logIn, .logMet: ["when", "id"]
        case .logOut: ["when", "id", "ask", "gesture"]
        case .amend: ["when", "remove"]
        case .done: ["kind", "entry", "when", "ask", "id"]
        case .dismiss: ["kind", "entry"]
        case .snooze: ["kind", "entry", "until", "for"]
        case .remind: ["text", "on", "id"]
        case .meet, .move: ["id", "start", "for"]
        case .rest: ["until"]
        case .away, .pause: ["from", "until"]
        case .set: ["to"]
        case .importPeople: ["circle"]
        case .cancel, .wake, .archive, .unarchive, .back, .resume, .practiceSkip, .practicePrefer, .reload, .travel, .off, .on,
            .look:
            []
        }
    }

    /// What this version would need for it; nil where it has that.
    var lack: String? {
        switch self {
        case .importPeople: "import"
        default: nil
        }
    }
}
