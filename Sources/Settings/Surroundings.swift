package import CivilTime

/// What has to be asked of the machine to judge a configuration; given as functions, so that judging is pure.
package struct Surroundings: Sendable {
    /// Why the system has no zone of that name; nil where it has one.
    let zoneError: @Sendable (String) -> ZoneError?
    /// Whether a program, by its path or by its name on `PATH`, is there and may be run.
    let hasProgram: @Sendable (String) -> Bool
    /// Whether a Maildir, by its absolute path or by one below the home directory, is there.
    let hasMaildir: @Sendable (String) -> Bool
    /// Whether a folder, by its absolute path or by one below the home directory, is there.
    let hasFolder: @Sendable (String) -> Bool
    /// Where the zones are that a calendar event may name.
    let zones: ZoneDirectory

    package init(
        zoneError: @escaping @Sendable (String) -> ZoneError?, hasProgram: @escaping @Sendable (String) -> Bool,
        hasMaildir: @escaping @Sendable (String) -> Bool = { _ in true },
        hasFolder: @escaping @Sendable (String) -> Bool = { _ in true }, zones: ZoneDirectory = ZoneDirectory()
    ) {
        self.zoneError = zoneError
        self.hasProgram = hasProgram
        self.hasMaildir = hasMaildir
        self.hasFolder = hasFolder
        self.zones = zones
    }
}
