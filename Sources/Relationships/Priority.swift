/// Who comes first where not everyone can be served: the order of offers, and ties (interface.md, `Priority=`).
package enum Priority: String, CaseIterable, Comparable, Hashable, Sendable {
    case low, normal, high

    /// Whether `left` comes after `right`.
    package static func < (left: Priority, right: Priority) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .normal: 1
        case .high: 2
        }
    }
}
