package import CivilTime

/// The policy that one place sets (`[Policy]`, a circle, a contact): what it does not set is nil.
package struct PolicyLayer: Hashable, Sendable {
    /// How many nudges a policy can ask for.
    package static let nudgesAllowed = 0...9

    package var priority: Priority?
    package var approach: Bool?
    package var contactHours: WeeklyHours?
    package var replyWithin: Span?
    package var replyRemind: [Span]?
    package var replyOverdue: [Span]?
    package var nudges: Int?
    package var nudgeAfter: Span?
    package var restFor: Span?
    package var space: Span?
    package var cadence: Cadence?
    package var meetingRemind: [Span]?
    /// Zero: no thanks are called for.
    package var thanksWithin: Span?
    package var thanksRemind: [Span]?
    package var occasions: Bool?
    package var occasionLead: Span?
    package var taskOverdue: [Span]?
    package var language: Language?

    package init() {}

    /// Sets one key from its text; of a list, the text holds all values, separated by white space.
    ///
    /// An empty text resets the key to what the next layer says, an empty list of spans is written `none`.
    package mutating func set(_ key: PolicyKey, to text: String) throws(PolicyValueError) {
        switch key {
        case .priority: priority = try Self.word(text)
        case .approach: approach = try Self.boolean(text)
        case .contactHours: contactHours = try Self.hours(text)
        case .replyWithin: replyWithin = try Self.positiveSpan(text)
        case .replyRemind: replyRemind = try Self.spans(text)
        case .replyOverdue: replyOverdue = try Self.spans(text)
        case .nudges: nudges = try Self.number(text, within: Self.nudgesAllowed)
        case .nudgeAfter: nudgeAfter = try Self.positiveSpan(text)
        case .restFor: restFor = try Self.positiveSpan(text)
        case .space: space = try Self.span(text)
        case .cadence: cadence = try Self.cadence(text)
        case .meetingRemind: meetingRemind = try Self.spans(text)
        case .thanksWithin: thanksWithin = try Self.span(text)
        case .thanksRemind: thanksRemind = try Self.spans(text)
        case .occasions: occasions = try Self.boolean(text)
        case .occasionLead: occasionLead = try Self.span(text)
        case .taskOverdue: taskOverdue = try Self.spans(text)
        case .language: language = try Self.word(text)
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

    private static func cadence(_ text: String) throws(PolicyValueError) -> Cadence? {
        guard !isBlank(text) else { return nil }
        do throws(CadenceError) { return try Cadence(parsing: text) } catch { throw .cadence(error) }
    }

    private static func boolean(_ text: String) throws(PolicyValueError) -> Bool? {
        guard !isBlank(text) else { return nil }
        guard let value = Bool(setting: text) else { throw .boolean(text) }
        return value
    }

    private static func number(_ text: String, within range: ClosedRange<Int>) throws(PolicyValueError) -> Int? {
        guard !isBlank(text) else { return nil }
        guard let number = Int(setting: text, within: range) else { throw .number(text, allowed: range) }
        return number
    }

    private static func word<Value: RawRepresentable<String> & CaseIterable>(_ text: String) throws(PolicyValueError) -> Value? {
        guard !isBlank(text) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let words = Value.allCases.map(\.rawValue)
        throw .word(text, allowed: words, suggestion: Spelling.closest(to: text, among: words))
    }

    private static func isBlank(_ text: String) -> Bool {
        text.allSatisfy { $0 == " " || $0 == "\t" }
    }
}
