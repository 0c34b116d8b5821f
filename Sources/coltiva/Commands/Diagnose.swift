import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva doctor`: what reminders need, and what is to be mended.
struct Diagnose: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at all that reminders need, and say how to mend what is amiss.",
        discussion: """
            Each check says what was found; of what is to be mended also the command that does it. It changes nothing itself, and it needs no daemon. \
            With --notify the daemon shows a test notification in the way of reminders.

            Ends with status 1 where something is to be mended, otherwise with 0.

            EXAMPLES
              coltiva doctor
              coltiva doctor --notify

            --json has one object: checks, each with subject, verdict (good, toMend, notKnown), found and mend. --plain has a row for each with the \
            verdict, the subject, what was found, and the command.
            """)

    @Flag(help: "Have the daemon show a test notification.")
    var notify = false

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let doctor = Doctor(machine: Machine(of: session, socket: output.socket))
        var examinations = doctor.examinations
        if notify {
            let reply = Result { () throws(Failure) in try session.daemon.call(DaemonInterface.SendTest.self) }
            examinations.append(Self.test(reply, isShown: doctor.status?.desktop ?? false))
        }
        let found = examinations
        try session.console.say(
            json: { [Self.json(found)] }, page: { Self.page(found) },
            rows: { found.map { [$0.verdict.rawValue, $0.subject, $0.found.text, $0.mend ?? ""] } })
        if found.contains(where: { $0.verdict == .toMend }) { throw .toMend }
    }

    /// What became of the test notification; `isShown`: whether someone shows notifications on the desktop.
    static func test(_ result: Result<DaemonInterface.SendTest.Reply, Failure>, isShown: Bool) -> Examination {
        let subject = "Test"
        guard let reply = try? result.get() else { return .notKnown(subject, "no daemon could be asked to show one") }
        guard !reply.hooks.isEmpty else {
            return .toMend(subject, "no hook has 'settings' in its On=, as which the test is shown", "coltiva config edit")
        }
        guard isShown || reply.hooks != ["desktop"] else {
            return .notKnown(subject, "given to desktop; it is shown once someone shows notifications")
        }
        return .good(subject, "given to \(reply.hooks.joined(separator: ", ")); it is on the screen now, unless a pause holds it")
    }

    /// What was found, in words.
    static func page(_ examinations: [Examination]) -> Page {
        var page = Page()
        let rows = examinations.flatMap { examination -> [[Phrase]] in
            let found: [Phrase] = [verdict(examination.verdict), "\(examination.subject)", examination.found]
            guard let mend = examination.mend else { return [found] }
            return [found, ["", "", "mend: \(mend, .strong)"]]
        }
        page.add(Table(rows: rows))
        let count = examinations.count { $0.verdict == .toMend }
        page.addGap()
        page.add(
            count == 0
                ? "Nothing is to be mended." : count == 1 ? "One thing is to be mended." : "\(count) things are to be mended.")
        return page
    }

    private static func verdict(_ verdict: Examination.Verdict) -> Phrase {
        switch verdict {
        case .good: "\("good", .good)"
        case .toMend: "\("to mend", .late)"
        case .notKnown: "\("not known", .faint)"
        }
    }

    private static func json(_ examinations: [Examination]) -> JSONObject {
        [
            "checks": .array(
                examinations.map {
                    .object([
                        "subject": .string($0.subject), "verdict": .string($0.verdict.rawValue), "found": .string($0.found.text),
                        "mend": $0.mend.map { .string($0) } ?? .null,
                    ])
                })
        ]
    }
}
