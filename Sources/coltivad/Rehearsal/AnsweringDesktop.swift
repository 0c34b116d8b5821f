import CivilTime
import Relationships
import Scheduling

/// A desktop on which every notice is shown at once, and that remembers them. No hook runs.
final class AnsweringDesktop: DeliveryPort, @unchecked Sendable {
    /// The one hook of a rehearsal, in place of those of the configuration.
    static let hook = HookPolicy(
        name: "desktop", program: .desktop, events: Set(HookEvent.allCases), kinds: Set(Kind.allCases),
        timeout: Span(elapsed: .seconds(30)),
        linger: Span(elapsed: .hours(12)), retries: 0, retryAfter: Span(elapsed: .seconds(30)))

    private var shown: [ShownNotice] = []
    private var waiting: [DeliveryKey] = []

    func start(_ delivery: Delivery, by hook: HookPolicy, contents: DeliveredContents, rules: Rules, at now: Instant) {
        shown.append(
            ShownNotice(
                at: now, zone: rules.zone, isDigest: delivery.event == .digest,
                items: contents.items.map { item in
                    ShownNotice.Item(
                        who: item.contact.name, subject: item.errand?.text ?? item.reminder.identity.kind.traits.instruction,
                        rung: item.reminder.rung.name)
                }
                    + (contents.summary?.items ?? []).map { item in
                        ShownNotice.Item(
                            who: item.contact.name, subject: item.errand?.text ?? item.identity.kind.traits.instruction,
                            rung: item.part.words)
                    }, text: delivery.text))
        waiting.append(delivery.key)
    }

    /// Nothing is left on the screen: each notice is over once it was shown.
    func withdraw(_ key: DeliveryKey) {}

    func withdrawAll() { waiting = [] }

    /// The deliveries of which the engine has not yet heard that they were shown.
    func takeWaiting() -> [DeliveryKey] {
        defer { waiting = [] }
        return waiting
    }

    /// What was shown since this was last asked.
    func takeShown() -> [ShownNotice] {
        defer { shown = [] }
        return shown
    }
}

extension DigestPart {
    /// Why a digest names it, where a reminder has its rung.
    fileprivate var words: String {
        switch self {
        case .undelivered: "not shown yet"
        case .lapsed: "let go"
        case .open: "open"
        case .week: "to come"
        }
    }
}
