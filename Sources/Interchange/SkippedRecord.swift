/// A record that holds something and gave no person, or no interaction.
package struct SkippedRecord: Hashable, Sendable {
    package let place: RecordPlace
    package let reason: SkipReason

    package init(place: RecordPlace, reason: SkipReason) {
        self.place = place
        self.reason = reason
    }
}
