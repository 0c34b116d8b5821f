package import Relationships

/// Everything that can be set, decided: what no file says has its built-in value. Equal values behave the same.
package struct Settings: Hashable, Sendable {
    /// The circles that are there without being declared, in the order of interface.md.
    package static let builtInCircles = BuiltInCircle.allCases.map(\.rawValue)

    package var me = MeSettings()
    /// `[Policy]`: the keys that it sets; the others have the values of `PolicyLayer.builtIn`.
    package var everyone = PolicyLayer()
    /// `[Circle NAME]` by name, the built-in circles too: the keys that each sets, and of those the built-in ones.
    package var circles = Dictionary(uniqueKeysWithValues: BuiltInCircle.allCases.map { ($0.rawValue, $0.layer) })
    package var practice = PracticeSettings()
    package var digest = DigestSettings()
    package var delivery = DeliverySettings()
    package var mail = MailSettings()
    package var meet = MeetSettings()
    package var toDo = ToDoSettings()
    /// `[Hook NAME]` by name, those that are off too.
    package var hooks = [HookSettings.desktopName: HookSettings(named: HookSettings.desktopName)]
    package var daemon = DaemonSettings()

    /// The built-in values.
    package init() {}

    /// The circles' names: the built-in ones first, then the user's own by name.
    package var circleNames: [String] {
        Self.ordered(circles.keys, first: Self.builtInCircles)
    }

    /// The hooks' names: `desktop` first, then the others by name.
    package var hookNames: [String] {
        Self.ordered(hooks.keys, first: [HookSettings.desktopName])
    }

    /// The hooks that are on, in the order of `hookNames`.
    package var activeHooks: [HookPolicy] {
        hookNames.compactMap { hooks[$0]?.policy(named: $0) }
    }

    private static func ordered(_ names: some Collection<String>, first: [String]) -> [String] {
        first.filter(names.contains) + names.filter { !first.contains($0) }.sorted()
    }
}
