import ArgumentParser

/// For whom `coltiva watch` says what happens.
enum WatchFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For people: a line for each change.
    case lines
    /// For the bar of that name: its custom module's JSON (waybar-custom(5)).
    case waybar
    /// For the bar of that name: its custom block's JSON.
    case i3statusRs = "i3status-rs"
}
