package import CivilTime

/// The policy that holds for one contact, every key decided, each with the place that decided it.
package struct Policy: Hashable, Sendable {
    /// Where a value comes from, in the order of precedence (interface.md, "Settings").
    package enum Source: Hashable, Sendable {
        case contact
        case circle(String)
        case everyone
        case builtIn
    }

    /// A value and the place that set it.
    package struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {
        package let value: Value
        package let source: Source

        package init(_ value: Value, from source: Source) {
            self.value = value
            self.source = source
        }
    }

    package let priority: Setting<Priority>
    package let approach: Setting<Bool>
    package let contactHours: Setting<WeeklyHours>
    package let replyWithin: Setting<Span>
    package let replyRemind: Setting<[Span]>
    package let replyOverdue: Setting<[Span]>
    package let nudges: Setting<Int>
    package let nudgeAfter: Setting<Span>
    package let restFor: Setting<Span>
    package let space: Setting<Span>
    package let cadence: Setting<Cadence>
    package let meetingRemind: Setting<[Span]>
    package let thanksWithin: Setting<Span>
    package let thanksRemind: Setting<[Span]>
    package let occasions: Setting<Bool>
    package let occasionLead: Setting<Span>
    package let taskOverdue: Setting<[Span]>
    package let language: Setting<Language>

    /// Decides every key: the contact's own layer, then its circles, `[Policy]`, the built-in values.
    ///
    /// Of several circles each key has its rule (interface.md, "Settings"); spans are compared by length, and of equals the first counts.
    package init(contact: PolicyLayer, circles: [(name: String, layer: PolicyLayer)], everyone: PolicyLayer) {
        func decide<Value>(
            _ key: KeyPath<PolicyLayer, Value?>, builtIn: Value,
            ofSeveral choose: ([Setting<Value>]) -> Setting<Value>? = { $0.first }
        ) -> Setting<Value> {
            if let value = contact[keyPath: key] { return Setting(value, from: .contact) }
            let ofCircles = circles.compactMap { circle in
                circle.layer[keyPath: key].map { Setting($0, from: .circle(circle.name)) }
            }
            if let chosen = choose(ofCircles) { return chosen }
            if let value = everyone[keyPath: key] { return Setting(value, from: .everyone) }
            return Setting(builtIn, from: .builtIn)
        }
        priority = decide(\.priority, builtIn: BuiltIn.priority) { $0.max { $0.value < $1.value } }
        approach = decide(\.approach, builtIn: BuiltIn.approach) { settings in settings.first { $0.value } ?? settings.first }
        contactHours = decide(\.contactHours, builtIn: BuiltIn.contactHours)
        replyWithin = decide(\.replyWithin, builtIn: BuiltIn.replyWithin, ofSeveral: Self.shortest)
        replyRemind = decide(\.replyRemind, builtIn: BuiltIn.replyRemind)
        replyOverdue = decide(\.replyOverdue, builtIn: BuiltIn.replyOverdue)
        nudges = decide(\.nudges, builtIn: BuiltIn.nudges) { $0.min { $0.value < $1.value } }
        nudgeAfter = decide(\.nudgeAfter, builtIn: BuiltIn.nudgeAfter, ofSeveral: Self.longest)
        restFor = decide(\.restFor, builtIn: BuiltIn.restFor, ofSeveral: Self.longest)
        space = decide(\.space, builtIn: BuiltIn.space, ofSeveral: Self.longest)
        cadence = decide(\.cadence, builtIn: BuiltIn.cadence, ofSeveral: Self.soonest)
        meetingRemind = decide(\.meetingRemind, builtIn: BuiltIn.meetingRemind)
        thanksWithin = decide(\.thanksWithin, builtIn: BuiltIn.thanksWithin)
        thanksRemind = decide(\.thanksRemind, builtIn: BuiltIn.thanksRemind)
        occasions = decide(\.occasions, builtIn: BuiltIn.occasions)
        occasionLead = decide(\.occasionLead, builtIn: BuiltIn.occasionLead)
        taskOverdue = decide(\.taskOverdue, builtIn: BuiltIn.taskOverdue)
        language = decide(\.language, builtIn: BuiltIn.language)
    }

    private static func shortest(_ settings: [Setting<Span>]) -> Setting<Span>? {
        settings.min { $0.value.length < $1.value.length }
    }

    private static func longest(_ settings: [Setting<Span>]) -> Setting<Span>? {
        settings.max { $0.value.length < $1.value.length }
    }

    /// The cadence with the shorter maximum; never only if all say so.
    private static func soonest(_ settings: [Setting<Cadence>]) -> Setting<Cadence>? {
        settings.min { left, right in
            guard let maximum = left.value.maximum else { return false }
            return right.value.maximum.map { maximum.length < $0.length } ?? true
        }
    }

    /// The values of interface.md's table.
    package enum BuiltIn {
        package static let priority = Priority.normal
        package static let approach = false
        package static let contactHours = WeeklyHours(
            ranges: [WeeklyRange(days: .everyDay, start: 8 * 60, end: 21 * 60)].compactMap { $0 })
        package static let replyWithin = Span(days: 7)
        package static let replyRemind = [Span(days: 4), Span(days: 1)]
        package static let replyOverdue = [Span(days: 1), Span(days: 7)]
        package static let nudges = 1
        package static let nudgeAfter = Span(days: 14)
        package static let restFor = Span(months: 6)
        package static let space = Span(days: 14)
        package static let cadence = Cadence.never
        package static let meetingRemind = [Span(days: 1), Span(elapsed: .minutes(10))]
        package static let thanksWithin = Span(days: 2)
        package static let thanksRemind = [Span(elapsed: .hours(12))]
        package static let occasions = true
        package static let occasionLead = Span(days: 3)
        package static let taskOverdue = [Span(days: 1), Span(days: 7)]
        package static let language = Language.english
    }
}
