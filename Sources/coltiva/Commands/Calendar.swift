import ArgumentParser
import CivilTime

/// `coltiva calendar`: what a calendar event means, as the settings understand it.
struct Calendar: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Say what a calendar event means, and when it comes next.",
        discussion: """
            Calendar events are those of systemd.time(7); quote them. No daemon is asked.

            EXAMPLES
              coltiva calendar "Mon..Fri 9:00"
              coltiva calendar --iterations 5 --zone Europe/Rome "*-*~1 18:00"
              coltiva calendar --base-time "2027-03-27 12:00" weekly "Sun 02:30"

            --json has a line for each event. --plain has a row 'calendar', the event as written, its normal form; then a row 'elapse', \
            local time, UTC for each time that it comes.
            """)

    @Argument(help: ArgumentHelp("The calendar events.", valueName: "expression"))
    var expressions: [String]

    @Option(help: ArgumentHelp("How many times that it comes to say.", valueName: "count"))
    var iterations = 1

    @Option(help: ArgumentHelp("After which moment: WHEN, or @ and the seconds since 1970; else now.", valueName: "when"))
    var baseTime: String?

    @Option(help: ArgumentHelp("Whose clocks count where the event names no zone; else this machine's.", valueName: "zone"))
    var zone: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(iterations, of: "--iterations", within: 1...1000)
    }

    func carryOut(in session: Session) throws(Failure) {
        let zones = ZoneDirectory()
        let now = Present.instant()
        let zone = try OwnZone.find(asked: zone, in: Surroundings.ofProcess(), zones)
        let base = try BaseTime.read(baseTime, now: now, zone: zone, zones)
        let elapses = try elapses(after: base, in: zone, zones)
        try session.console.say(
            json: { elapses.map(\.json) }, page: { Self.page(elapses, seenFrom: now) }, rows: { elapses.flatMap(\.rows) })
    }

    /// What each of the expressions means; all are read before anything is said.
    func elapses(after base: Instant, in zone: Zone, _ zones: ZoneDirectory) throws(Failure) -> [CalendarElapses] {
        var answers: [CalendarElapses] = []
        for text in expressions {
            do throws(CalendarEventError) {
                let event = try CalendarEvent(parsing: text, zones: zones)
                let instants = event.elapses(after: base, in: zone, count: iterations)
                answers.append(CalendarElapses(text: text, event: event, zone: zone, instants: instants))
            } catch {
                throw .expression(ExpressionProblem(error))
            }
        }
        return answers
    }

    /// The answers in words, one below the other.
    static func page(_ answers: [CalendarElapses], seenFrom present: Instant) -> Page {
        var page = Page()
        for answer in answers {
            page.addGap()
            page.add(answer.table(seenFrom: present))
        }
        return page
    }
}
