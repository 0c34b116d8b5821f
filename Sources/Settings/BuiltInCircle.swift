import CivilTime
import Relationships

/// A circle that is there without being declared, in the order of interface.md.
enum BuiltInCircle: String, CaseIterable {
    case opportunity
    case collaborator
    case admired
    case formerColleague = "former-colleague"

    /// What it sets as long as no file says otherwise (interface.md, "Settings", the table of circles).
    var layer: PolicyLayer {
        var layer = PolicyLayer()
        layer.approach = true
        layer.priority = self == .opportunity ? .high : .normal
        layer.cadence = cadence
        return layer
    }

    private var cadence: Cadence {
        switch self {
        case .opportunity: .silence(ideal: Span(days: 21), maximum: Span(days: 42))
        case .collaborator: .silence(ideal: Span(days: 42), maximum: Span(months: 3))
        case .admired: .silence(ideal: Span(months: 2), maximum: Span(months: 6))
        case .formerColleague: .silence(ideal: Span(months: 3), maximum: Span(months: 12))
        }
    }
}
