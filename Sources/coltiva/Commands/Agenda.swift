import ArgumentParser
import ControlInterface

/// `coltiva agenda`: what the next days bring.
struct Agenda: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Say by day what the next days bring, and what is too much.",
        discussion: """
            EXAMPLES
              coltiva agenda
              coltiva agenda --days 30
              coltiva agenda --config ~/new.conf

            '3 of 5' are the places of a day that are used: by answers that are due, and what you would start. With --config it is as it would be \
            with that file alone; nothing changes.

            --plain has the fields: the reminder's moment and name ('-' and 'overdue' for what is past due, 'late' for what cannot be in time, \
            'later' for what has no day yet), then those of 'coltiva next'.
            """)

    @Option(help: ArgumentHelp("How many days.", valueName: "count"))
    var days: Int?

    @Option(help: ArgumentHelp("A file with other settings to try; '-' is standard input.", valueName: "file"), completion: .file())
    var config: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(days, of: "--days", within: 1...366)
    }

    func carryOut(in session: Session) throws(Failure) {
        let text: String? = if let config { try TextFile.read(config) } else { nil }
        let reply = try session.daemon.call(
            FollowUpsInterface.Agenda.self, .init(days: days, configuration: text, file: config))
        try session.console.say(
            reply, of: FollowUpsInterface.Agenda.self, page: { Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// The reply in words.
    static func page(_ reply: FollowUpsInterface.Agenda.Reply) -> Page {
        let first = reply.overdue.first ?? reply.days.lazy.flatMap(\.items).first?.followUp ?? reply.late.first ?? reply.later.first
        let time = TimeWords(seenFrom: first?.theirTime)
        var page = Page()
        if !reply.overdue.isEmpty {
            page.add("\("Still open", .late)")
            page.add(Table(rows: reply.overdue.map { cells(of: $0, time) }, indent: 2))
        }
        for day in reply.days {
            page.addGap()
            page.add(
                "\(time.day(day.date), .strong), \("\(day.load) of \(reply.perDay)", day.load > reply.perDay ? .late : .faint)")
            let rows = day.items.map { ["\(time.clock(of: $0.at))"] + cells(of: $0.followUp, time) }
            page.add(Table(rows: rows, indent: 2))
        }
        add("What cannot be in time: no day has room for it", reply.late, to: &page, time)
        add("Later", reply.later, to: &page, time)
        if first == nil { page.add("These days are free.") }
        return page
    }

    private static func add(_ title: String, _ followUps: [FollowUpMessage], to page: inout Page, _ time: TimeWords) {
        guard !followUps.isEmpty else { return }
        page.addGap()
        page.add("\(title, .strong)")
        page.add(Table(rows: followUps.map { cells(of: $0, time) }, indent: 2))
    }

    private static func cells(of followUp: FollowUpMessage, _ time: TimeWords) -> [Phrase] {
        let words = FollowUpWords(followUp, time)
        return ["\(followUp.id, .faint)", "\(followUp.name, .strong)", words.dutyAndDistance]
    }

    private static func rows(_ reply: FollowUpsInterface.Agenda.Reply) -> [[String]] {
        func fields(_ followUp: FollowUpMessage) -> [String] {
            FollowUpWords(followUp, TimeWords(seenFrom: followUp.theirTime)).fields
        }
        return reply.overdue.map { ["-", "overdue"] + fields($0) }
            + reply.days.flatMap(\.items).map { [$0.at, $0.rung] + fields($0.followUp) }
            + reply.late.map { ["-", "late"] + fields($0) } + reply.later.map { ["-", "later"] + fields($0) }
    }
}
