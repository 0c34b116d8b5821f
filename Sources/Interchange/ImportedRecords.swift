/// What the records of one file, or of several that belong together, have given so far.
struct ImportedRecords {
    var people = PersonRecords()
    var interactions: [ImportedInteraction] = []
    var skipped: [SkippedRecord] = []
    /// How many records there were, padding apart.
    var rows = 0

    /// Notes that a record gave nothing.
    mutating func skip(_ place: RecordPlace, _ reason: SkipReason) {
        skipped.append(SkippedRecord(place: place, reason: reason))
    }
}
