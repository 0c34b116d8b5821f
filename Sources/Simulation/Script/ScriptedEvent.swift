import CivilTime

/// What happens, and when: so long after the beginning, by a clock that nobody sets.
struct ScriptedEvent: Hashable, Sendable {
    let offset: Elapsed
    let happening: Happening

    init(at offset: Elapsed, _ happening: Happening) {
        self.offset = offset
        self.happening = happening
    }
}
