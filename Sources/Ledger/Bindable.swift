import CivilTime
import GRDB
import Relationships

/// A value that a column can hold.
protocol Bindable {
    /// As SQLite gets it.
    var bound: DatabaseValue { get }
}

extension Int64: Bindable {
    var bound: DatabaseValue { databaseValue }
}

extension Int: Bindable {
    var bound: DatabaseValue { databaseValue }
}

extension String: Bindable {
    var bound: DatabaseValue { databaseValue }
}

extension Bool: Bindable {
    var bound: DatabaseValue { databaseValue }
}

extension Optional: Bindable where Wrapped: Bindable {
    var bound: DatabaseValue { self?.bound ?? .null }
}

extension Instant: Bindable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    var bound: DatabaseValue { microseconds.databaseValue }
}

extension Identifier where Self: Bindable {
    var bound: DatabaseValue { number.databaseValue }
}

extension ContactID: Bindable {}
extension EntryID: Bindable {}
extension FollowUpID: Bindable {}
extension ChangeID: Bindable {}
extension ReminderID: Bindable {}
extension NoticeID: Bindable {}

extension RawRepresentable where Self: Bindable, RawValue == String {
    var bound: DatabaseValue { rawValue.databaseValue }
}

extension Kind: Bindable {}
extension ReminderState: Bindable {}
extension HookEvent: Bindable {}
extension Delivery.State: Bindable {}
extension Interaction.Direction: Bindable {}
extension PolicyKey: Bindable {}
