package import CivilTime

/// The policy that one place sets (`[Policy]`, a circle, a contact): what it does not set is nil.
package struct PolicyLayer: Hashable, Sendable {
    package var contactHours: WeeklyHours?
    package var replyWithin: Span?
    package var replyRemind: [Span]?
    package var replyOverdue: [Span]?
    package var meetingRemind: [Span]?
    /// Zero: no thanks are called for.
    package var thanksWithin: Span?
    package var thanksRemind: [Span]?
    package var taskOverdue: [Span]?

    package init() {}

    /// Sets one key from its text; of a list, the text holds all values, separated by white space.
    ///
    /// An empty text resets the key to what the next layer says, an empty list of spans is written `none`.
    package mutating func set(_ key: PolicyKey, to text: String) throws(PolicyValueError) {
        switch key {
        case .contactHours: contactHours = try Self.hours(text)
        case .replyWithin: replyWithin = try Self.positiveSpan(text)
        case .replyRemind: replyRemind = try Self.spans(text)
        case .replyOverdue: replyOverdue = try Self.spans(text)
        case .meetingRemind: meetingRemind = try Self.spans(text)
        case .thanksWithin: thanksWithin = try Self.span(text)
        case .thanksRemind: thanksRemind = try Self.spans(text)
        case .taskOverdue: taskOverdue = try Self.spans(text)
        }
    }

    /// Whether this layer sets the key.
    package func sets(_ key: PolicyKey) -> Bool {
        switch key {
        case .contactHours: contactHours != nil
        case .replyWithin: replyWithin != nil
        case .replyRemind: replyRemind != nil
        case .replyOverdue: replyOverdue != nil
        case .meetingRemind: meetingRemind != nil
        case .thanksWithin: thanksWithin != nil
        case .thanksRemind: thanksRemind != nil
        case .taskOverdue: taskOverdue != nil
        }
    }

    private static func hours(_ text: String) throws(PolicyValueError) -> WeeklyHours? {
        guard !isBlank(text) else { return nil }
        do throws(WeeklyHoursError) { return try WeeklyHours(parsing: text) } catch { throw .hours(error) }
    }

    private static func positiveSpan(_ text: String) throws(PolicyValueError) -> Span? {
        let span = try span(text)
        guard span?.isZero != true else { throw .zero }
        return span
    }

    private static func span(_ text: String) throws(PolicyValueError) -> Span? {
        guard !isBlank(text) else { return nil }
        do throws(SpanError) { return try Span(parsing: text) } catch { throw .span(error) }
    }

    private static func spans(_ text: String) throws(PolicyValueError) -> [Span]? {
        guard !isBlank(text) else { return nil }
        guard text != "none" else { return [] }
        let spans: [Span]
        do throws(SpanError) { spans = try Span.list(parsing: text) } catch { throw .span(error) }
        guard spans.allSatisfy({ !$0.isZero }) else { throw .zero }
        return spans
    }

    private static func isBlank(_ text: String) -> Bool {
        text.allSatisfy { $0 == " " || $0 == "\t" }
    }
}
