import ControlInterface

/// What is said of circles in several places.
enum CircleWords {
    /// Of a circle that the settings do not name.
    static let withoutSection: Phrase = "no settings of its own; [Policy] holds"

    /// "12 people".
    static func members(_ circle: CircleMessage) -> Phrase {
        switch circle.members {
        case 0: "nobody"
        case 1: "1 person"
        default: "\(circle.members) people"
        }
    }
}
