import CivilTime
import Glibc
import Relationships

/// Makes the command that tells one notice.
struct HookCommandMaker: Sendable {
    /// The longest value that an argument or a variable holds, in Unicode scalars, so that no text is too long for the system to
    /// start the program (execve(2), E2BIG); the event on standard input has all of it.
    static let longestValue = 4_000

    let environment: [String: String]
    let home: String
    let notice: Notice

    /// The user's own program, with its specifiers replaced.
    func program(_ arguments: [String]) throws(HookStartError) -> HookCommand {
        var words: [String] = []
        for (index, argument) in arguments.enumerated() {
            do throws(ArgumentTemplateError) {
                words.append(try ArgumentTemplate(parsing: argument).expanded(value))
            } catch {
                throw .malformed(argument: index, error)
            }
        }
        guard let program = words.first, !program.isEmpty else { throw .noProgram }
        var variables = environment
        for specifier in HookSpecifier.allCases {
            if let variable = specifier.variable { variables[variable] = value(of: specifier) }
        }
        return HookCommand(
            program: program, arguments: Array(words.dropFirst()), environment: variables,
            input: EventDocument(notice).json, dialect: .contract)
    }

    /// notify-send, for the desktop.
    ///
    /// It prints the notification's number at once only to a terminal; where stdbuf(1) is there to change that, the hook says early
    /// that it is shown and then waits for a click. Without it the notification has no buttons: notify-send ends once it is shown.
    func desktop(snooze: Span, replacing: UInt32?) throws(HookStartError) -> HookCommand {
        // Said here, for stdbuf would only exit with 127.
        guard isInstalled("notify-send") else { throw .refused(program: "notify-send", errno: ENOENT) }
        let canWait = isInstalled("stdbuf")
        let notification = DesktopNotification(notice, hasButtons: canWait, replacing: replacing)
        return HookCommand(
            program: canWait ? "stdbuf" : "notify-send",
            arguments: (canWait ? ["--output=L", "notify-send"] : []) + notification.arguments, environment: environment, input: [],
            dialect: .notifySend(snooze: snooze))
    }

    private func isInstalled(_ program: String) -> Bool {
        HookProcess.path(of: program, in: environment) != nil
    }

    private func value(of specifier: HookSpecifier) -> String {
        let reminder = notice.reminder
        let text: String? =
            switch specifier {
            case .about: reminder?.about
            case .body: notice.lines.joined(separator: "\n")
            case .contact: reminder?.contact.description
            case .due: reminder.flatMap { reminder in reminder.due?.rfc3339(in: reminder.zone) }
            case .event: notice.event.rawValue
            case .followUp: reminder?.followUp.description
            case .home: home
            case .kind: reminder?.kind.rawValue
            case .name: reminder?.name
            case .rung: reminder?.rung.name
            case .title: notice.title
            case .address: reminder?.channel?.address
            case .channel: reminder?.channel?.kind
            case .moment: reminder.map { $0.at.rfc3339(in: $0.zone) }
            }
        return PlainText.bounded((text ?? "").filter { $0 != "\0" }, to: Self.longestValue)
    }
}
