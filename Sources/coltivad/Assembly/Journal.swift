import CivilTime
import Logging
import Relationships
import Scheduling
import Systemd

/// What the daemon writes to the journal: events with identifiers of people, not their names, unless `LogNames=yes`.
final class Journal: ObserverPort, @unchecked Sendable {
    private var logger: Logger
    /// Whether `--log-level` was given, which wins over the settings.
    private let isLevelFixed: Bool
    private let manager = ServiceManager()
    /// `LogNames=`; set on the engine's queue, where everything here is called.
    var logsNames = false
    /// Who decides, where nothing else is said.
    static let user = "user"
    /// Who decides what is carried out now.
    var decider = Journal.user
    /// The names of contacts by identifier, asked only where they are logged.
    var name: (ContactID) -> String? = { _ in nil }
    /// In whose zone the status line says times.
    var zone = Zone.utc

    init(logger: Logger, isLevelFixed: Bool) {
        self.logger = logger
        self.isLevelFixed = isLevelFixed
    }

    /// From which level on is logged (`LogLevel=`).
    func set(level: Logger.Level) {
        if !isLevelFixed { logger.logLevel = level }
    }

    // MARK: What the engine tells

    func tell(_ news: EngineNews) {
        switch news {
        case .claimed(let key, let reminders, let event):
            guard event == .reminder, let reminder = reminders.first else { return }
            logger.event(.reminderClaimed, "reminder claimed", metadata: fields(reminder, key))
        case .shown(let key, let reminders, let event):
            guard event == .reminder, let reminder = reminders.first else {
                logger.event(.digestShown, "\(event.rawValue) shown", metadata: ["hook": "\(key.hook)"])
                return
            }
            logger.event(.reminderShown, "reminder shown", metadata: fields(reminder, key))
        case .tryFailed(let key, let reminders, let why, let retryAt):
            var fields = reminders.first.map { self.fields($0, key) } ?? ["hook": "\(key.hook)"]
            fields["reason"] = "\(why)"
            fields["retry"] = "\(retryAt.rfc3339(in: zone))"
            logger.event(.reminderFailed, "hook \(key.hook) did not show a reminder: \(why)", metadata: fields)
        case .givenUp(let key, let reminders, let why):
            var fields = reminders.first.map { self.fields($0, key) } ?? ["hook": "\(key.hook)"]
            fields["reason"] = "\(why)"
            logger.event(.reminderUndelivered, "hook \(key.hook) could not show a reminder: \(why)", metadata: fields)
        case .holdingForDesktop(let count):
            logger.event(.desktopAbsent, "nobody shows notifications: \(count) wait", metadata: ["count": "\(count)"])
        case .due, .standings, .closed, .planned: break
        }
    }

    func done(_ command: Command, _ consequence: Consequence) {
        switch command {
        // A file that says nothing new.
        case .takeIn where consequence.change == nil, .bring where consequence.change == nil: return
        case .log, .logMessage, .amend, .remove:
            for outcome in consequence.contacts {
                let entry = outcome.entry.map { "\($0)" } ?? ""
                logger.event(
                    .entryLogged, "\(command.verb)", metadata: ["contact": "\(person(outcome.contact.id))", "entry": "\(entry)"])
            }
        case .forget(let contact):
            logger.event(
                .decisionMade, "\(command.verb)", metadata: ["decision": "\(command.verb)", "by": "user", "contact": "\(contact)"])
        default:
            let people = consequence.contacts.map { person($0.contact.id) }.joined(separator: " ")
            logger.event(
                .decisionMade, "\(command.verb)",
                metadata: ["decision": "\(command.verb)", "by": "\(decider)", "contact": "\(people)"])
        }
    }

    func failed(_ what: EngineFailure) {
        switch what {
        case .ledger(let error, let retryAt):
            logger.error(
                "the database could not be written or read: \(error)",
                metadata: retryAt.map { ["retry": "\($0.rfc3339(in: zone))"] } ?? [:])
        case .decision(let word, let reminder, let error):
            logger.warning("what was clicked could not be done: \(word): \(error)", metadata: ["followup": "\(reminder.followUp)"])
        }
    }

    func armed(_ instant: Instant?) {
        _ = manager.status(instant.map { "Next reminder or look at \($0.rfc3339(in: zone))" } ?? "Nothing is to come")
    }

    func words(forUndelivered count: Int) -> String {
        count == 1
            ? "One reminder could not be shown; it is on the list: coltiva next"
            : "\(count) reminders could not be shown; they are on the list: coltiva next"
    }

    // MARK: What else happens

    /// A line of a hook that is no word.
    func rubbish(_ line: String, from hook: String) {
        logger.event(.hookRubbish, "hook \(hook) said something that is no word", metadata: ["hook": "\(hook)", "line": "\(line)"])
    }

    /// Any other event of the catalog.
    func event(_ event: MessageID, _ message: String, _ fields: [String: String] = [:]) {
        logger.event(event, "\(message)", metadata: Logger.Metadata(uniqueKeysWithValues: fields.map { ($0, .string($1)) }))
    }

    /// A line that is no event of the catalog.
    func note(_ message: String) {
        logger.notice("\(message)")
    }

    private func fields(_ reminder: DueReminder, _ key: DeliveryKey) -> Logger.Metadata {
        [
            "contact": "\(person(reminder.identity.contact))", "followup": "\(reminder.followUp)", "rung": "\(reminder.rung.name)",
            "hook": "\(key.hook)",
        ]
    }

    private func person(_ id: ContactID) -> String {
        logsNames ? name(id) ?? "\(id)" : "\(id)"
    }
}
