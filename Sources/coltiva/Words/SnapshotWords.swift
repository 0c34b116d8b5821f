import ControlInterface

/// How things stand as a subscription begins, in words.
struct SnapshotWords {
    let snapshot: SnapshotMessage
    /// Whether there was one before.
    let isBack: Bool

    init(_ snapshot: SnapshotMessage, isBack: Bool) {
        self.snapshot = snapshot
        self.isBack = isBack
    }

    /// "10:20 3 to be done, 1 of them past due".
    var line: Phrase {
        var line: Phrase = "\(TimeWords(seenFrom: snapshot.now).clock(of: snapshot.now), .faint) "
        if isBack { line += "The daemon is back: " }
        line += snapshot.open == 0 ? "nothing to be done now" : "\(snapshot.open) to be done"
        if snapshot.overdue > 0 { line += ", \("\(snapshot.overdue) of them past due", .late)" }
        if snapshot.undelivered > 0 { line += "; \("\(snapshot.undelivered) could not be shown", .late)" }
        if snapshot.missed { line += "; what happened meanwhile is not known" }
        return line
    }

    /// Its fields for scripts: snapshot, run, number, moment, to be done, past due, not delivered.
    var fields: [String] {
        [
            "snapshot", snapshot.run, String(snapshot.number), snapshot.now, String(snapshot.open), String(snapshot.overdue),
            String(snapshot.undelivered),
        ]
    }
}
