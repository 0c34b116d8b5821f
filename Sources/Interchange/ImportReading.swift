/// What was read from a file, a directory of cards, an archive or Maildirs, whatever the store holds (docs/import.md).
///
/// Where there is an error nothing of it is to be imported, and there are neither people nor interactions.
package struct ImportReading: Hashable, Sendable {
    /// Nil where the file cannot be told.
    package var kind: ImportKind?
    /// Why the whole file failed.
    package var error: ImportError?
    /// In the order of the first record of each.
    package var people: PackedPeople = []
    /// By time, then by whom they were with.
    package var interactions: [ImportedInteraction] = []
    /// In the order of the records.
    package var skipped: [SkippedRecord] = []
    /// In the order of the records.
    package var merged: [MergedRecord] = []
    /// How many records there were, padding apart.
    package var rows = 0
    /// How many only wrote to the user, who never wrote to them: they are none of the people.
    package var onlyWrote = 0

    /// A file that failed before it was known what it is.
    init(failed error: ImportError) {
        self.error = error
    }

    /// What records gave; a file of people in which there is nobody has failed.
    init(_ kind: ImportKind, _ records: ImportedRecords, mustHavePeople: Bool) {
        self.kind = kind
        (people, merged) = records.people.joined()
        interactions = records.interactions.sorted(by: ImportedInteraction.isEarlier)
        skipped = records.skipped
        rows = records.rows
        guard mustHavePeople, people.isEmpty else { return }
        error = .noPeople
        interactions = []
    }

    /// People whom Coltiva itself has exported: of them here is what other files have too; who takes them in has them whole.
    package init(ofExported people: [ImportedPerson]) {
        kind = .coltivaJSON
        rows = people.count
        self.people = PackedPeople(people)
        if people.isEmpty { error = .noPeople }
    }

    /// Messages that do not tell whose they are.
    init(ownerUnknownIn kind: ImportKind, rows: Int) {
        self.kind = kind
        error = .ownerUnknown
        self.rows = rows
    }

    /// Mail of a user of whom no address is known.
    init(ownAddressesUnknownIn kind: ImportKind, rows: Int) {
        self.kind = kind
        error = .ownAddressesUnknown
        self.rows = rows
    }
}
