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

    package let contactHours: Setting<WeeklyHours>
    package let replyWithin: Setting<Span>
    package let replyRemind: Setting<[Span]>
    package let replyOverdue: Setting<[Span]>
    package let meetingRemind: Setting<[Span]>
    package let thanksWithin: Setting<Span>
    package let thanksRemind: Setting<[Span]>
    package let taskOverdue: Setting<[Span]>

    /// Decides every key: the contact's own layer, then its circles, `[Policy]`, the built-in values.
    ///
    /// Of several circles the smallest `ReplyWithin` counts, compared by length; every other key is from the first circle that sets it.
    package init(contact: PolicyLayer, circles: [(name: String, layer: PolicyLayer)], everyone: PolicyLayer) {
        func decide<Value>(_ key: KeyPath<PolicyLayer, Value?>, builtIn: Value) -> Setting<Value> {
            if let value = contact[keyPath: key] { return Setting(value, from: .contact) }
            for circle in circles {
                if let value = circle.layer[keyPath: key] { return Setting(value, from: .circle(circle.name)) }
            }
            if let value = everyone[keyPath: key] { return Setting(value, from: .everyone) }
            return Setting(builtIn, from: .builtIn)
        }
        contactHours = decide(\.contactHours, builtIn: BuiltIn.contactHours)
        replyRemind = decide(\.replyRemind, builtIn: BuiltIn.replyRemind)
        replyOverdue = decide(\.replyOverdue, builtIn: BuiltIn.replyOverdue)
        meetingRemind = decide(\.meetingRemind, builtIn: BuiltIn.meetingRemind)
        thanksWithin = decide(\.thanksWithin, builtIn: BuiltIn.thanksWithin)
        thanksRemind = decide(\.thanksRemind, builtIn: BuiltIn.thanksRemind)
        taskOverdue = decide(\.taskOverdue, builtIn: BuiltIn.taskOverdue)
        let strictest = circles.compactMap { circle in circle.layer.replyWithin.map { Setting($0, from: .circle(circle.name)) } }
            .min { $0.value.length < $1.value.length }
        if contact.replyWithin == nil, let strictest {
            replyWithin = strictest
        } else {
            replyWithin = decide(\.replyWithin, builtIn: BuiltIn.replyWithin)
        }
    }

    /// The values of interface.md's table.
    package enum BuiltIn {
        package static let contactHours = WeeklyHours(
            ranges: [WeeklyRange(days: .everyDay, start: 8 * 60, end: 21 * 60)].compactMap { $0 })
        package static let replyWithin = Span(days: 7)
        package static let replyRemind = [Span(days: 4), Span(days: 1)]
        package static let replyOverdue = [Span(days: 1), Span(days: 7)]
        package static let meetingRemind = [Span(days: 1), Span(elapsed: .minutes(10))]
        package static let thanksWithin = Span(days: 2)
        package static let thanksRemind = [Span(elapsed: .hours(12))]
        package static let taskOverdue = [Span(days: 1), Span(days: 7)]
    }
}
