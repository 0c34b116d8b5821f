import Relationships

/// Contacts of whom rows are read in one go, as a statement says behind their column which they are.
struct SomeContacts {
    /// The most that can be named.
    static let most = 10

    /// What stands behind the column.
    let condition: String
    /// What that is to be bound to.
    let arguments: [any Bindable]

    /// All those of a range.
    init(_ range: ClosedRange<ContactID>) {
        condition = "BETWEEN ? AND ?"
        arguments = [range.lowerBound, range.upperBound]
    }

    /// One.
    init(_ id: ContactID) {
        condition = "= ?"
        arguments = [id]
    }

    /// These, at most `most`: one statement for however many, so that it is prepared once.
    init(_ ids: ArraySlice<ContactID>) {
        precondition(ids.count <= Self.most, "more contacts than are named at once")
        condition = Self.named
        let others = repeatElement(ids.last, count: Self.most - ids.count)
        arguments = ids.map { $0 as any Bindable } + others.map { $0 as any Bindable }
    }

    private static let named = "IN (" + repeatElement("?", count: most).joined(separator: ", ") + ")"
}
