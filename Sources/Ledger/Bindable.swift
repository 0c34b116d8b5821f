import CivilTime
import GRDBSQLite
import Relationships

/// A value that a column can hold.
protocol Bindable {
    /// Makes it the statement's argument of that number, counted from 1.
    func bind(to statement: OpaquePointer, at index: Int32)
}

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) {
        _ = unsafe sqlite3_bind_int64(statement, index, self)
    }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) { unsafe Int64(self).bind(to: statement, at: index) }
}

extension Bool: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) { unsafe Int64(self ? 1 : 0).bind(to: statement, at: index) }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) {
        // SQLITE_TRANSIENT: SQLite copies the text.
        let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var text = self
        text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe sqlite3_bind_text(statement, index, characters.baseAddress, Int32(characters.count), copies)
            }
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) {
        switch self {
        case .some(let value): unsafe value.bind(to: statement, at: index)
        case .none: _ = unsafe sqlite3_bind_null(statement, index)
        }
    }
}

extension Instant: Bindable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    func bind(to statement: OpaquePointer, at index: Int32) { unsafe microseconds.bind(to: statement, at: index) }
}

extension Identifier where Self: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) { unsafe number.bind(to: statement, at: index) }
}

extension ContactID: Bindable {}
extension EntryID: Bindable {}
extension FollowUpID: Bindable {}
extension ChangeID: Bindable {}
extension ReminderID: Bindable {}
extension NoticeID: Bindable {}

extension RawRepresentable where Self: Bindable, RawValue == String {
    func bind(to statement: OpaquePointer, at index: Int32) { unsafe rawValue.bind(to: statement, at: index) }
}

extension Kind: Bindable {}
extension ReminderState: Bindable {}
extension HookEvent: Bindable {}
extension Delivery.State: Bindable {}
extension Interaction.Direction: Bindable {}
extension ImportedValue.Key: Bindable {}
extension ImportedValue.Source: Bindable {}
extension PolicyKey: Bindable {}
extension Quiet: Bindable {}
extension Priority: Bindable {}
