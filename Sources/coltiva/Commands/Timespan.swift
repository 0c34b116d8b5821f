import ArgumentParser
import CivilTime
import Varlink

/// `coltiva timespan`: how long a span of time is, as systemd counts it.
struct Timespan: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "timespan",
        abstract: "Say how long a span of time is.",
        discussion: """
            Spans are those of systemd.time(7), and their length is as systemd counts it: a month of 30.44 days, a year of 365.25. Deadlines \
            go by the calendar instead. Quote spans with blanks. No daemon is asked.

            EXAMPLES
              coltiva timespan 2w "1month 3d" 90min
              coltiva timespan --json 1.5d

            --json has a line for each span. --plain has the fields 'timespan', the span as written, its microseconds, its normal form.
            """)

    @Argument(help: ArgumentHelp("The spans of time.", valueName: "span"))
    var spans: [String]

    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let lengths = try lengths()
        try session.console.say(
            json: {
                lengths.map {
                    JSONObject([
                        ("normalized", .string($0.span.normalized)), ("microseconds", .int($0.span.length.microseconds)),
                    ])
                }
            },
            page: { Self.page(lengths) },
            rows: { lengths.map { ["timespan", $0.text, "\($0.span.length.microseconds)", $0.span.normalized] } })
    }

    /// The spans with their texts; all are read before anything is said.
    func lengths() throws(Failure) -> [(text: String, span: Span)] {
        var lengths: [(text: String, span: Span)] = []
        for text in spans {
            do throws(SpanError) {
                lengths.append((text, try Span(parsing: text)))
            } catch {
                throw .expression(ExpressionProblem(error))
            }
        }
        return lengths
    }

    /// The lengths in words, one below the other.
    static func page(_ lengths: [(text: String, span: Span)]) -> Page {
        var page = Page()
        for (text, span) in lengths {
            page.addGap()
            page.add(
                Table(rows: [
                    ["Original:", "\(text)"], ["      μs:", "\(String(span.length.microseconds))"],
                    ["   Human:", "\(span.normalized, .strong)"],
                ]))
        }
        return page
    }
}
