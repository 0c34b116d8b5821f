/// A record of a person whom an earlier record named already.
package struct MergedRecord: Hashable, Sendable {
    package let place: RecordPlace
    /// The first record of the same person.
    package let into: RecordPlace

    package init(place: RecordPlace, into: RecordPlace) {
        self.place = place
        self.into = into
    }
}
