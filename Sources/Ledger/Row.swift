import CivilTime
import GRDBSQLite
import Relationships

/// The row at which a statement stands, read by the columns' places; good until the statement moves on.
///
/// What cannot be there says that the file is damaged, instead of ending the process.
@safe struct Row {
    private let statement: OpaquePointer

    /// The row at which the statement stands.
    init(_ statement: OpaquePointer) {
        unsafe self.statement = statement
    }

    /// Whether there is nothing.
    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
    }

    /// A number; nil where there is none.
    func optionalInteger(_ column: Int32) -> Int64? {
        isNull(column) ? nil : unsafe sqlite3_column_int64(statement, column)
    }

    /// A text; nil where there is none.
    func optionalText(_ column: Int32) -> String? {
        guard !isNull(column), let text = unsafe sqlite3_column_text(statement, column) else { return nil }
        let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// A number that must be there.
    func integer(_ column: Int32) throws(LedgerError) -> Int64 {
        guard let value = optionalInteger(column) else { throw .damaged(detail: "no number in column \(column)") }
        return value
    }

    /// A text that must be there.
    func text(_ column: Int32) throws(LedgerError) -> String {
        guard let value = optionalText(column) else { throw .damaged(detail: "no text in column \(column)") }
        return value
    }

    /// Microseconds since 1970-01-01T00:00:00Z; nil where there are none.
    func optionalInstant(_ column: Int32) -> Instant? {
        optionalInteger(column).map(Instant.init(microseconds:))
    }

    /// Microseconds since 1970-01-01T00:00:00Z that must be there.
    func instant(_ column: Int32) throws(LedgerError) -> Instant {
        Instant(microseconds: try integer(column))
    }

    /// Whole civil days, the first in the column, the last in the one after it, each as its number from 1970-01-01 on.
    func window(_ column: Int32) throws(LedgerError) -> ClosedRange<CivilDate> {
        let (first, last) = (CivilDate(dayNumber: Int(try integer(column))), CivilDate(dayNumber: Int(try integer(column + 1))))
        guard first <= last else { throw .damaged(detail: "a window that ends before it begins") }
        return first...last
    }

    /// 0 or 1; nil where there is none.
    func optionalFlag(_ column: Int32) -> Bool? {
        optionalInteger(column).map { $0 != 0 }
    }

    /// 0 or 1 that must be there.
    func flag(_ column: Int32) throws(LedgerError) -> Bool {
        try integer(column) != 0
    }

    /// The number of an identifier; nil where there is none.
    func optionalIdentifier<ID: Identifier>(_ column: Int32, as type: ID.Type = ID.self) -> ID? {
        optionalInteger(column).map(ID.init(number:))
    }

    /// The number of an identifier that must be there.
    func identifier<ID: Identifier>(_ column: Int32, as type: ID.Type = ID.self) throws(LedgerError) -> ID {
        ID(number: try integer(column))
    }

    /// A word of an enumeration; nil where there is none.
    func optionalWord<Word: RawRepresentable<String>>(_ column: Int32, as type: Word.Type = Word.self) throws(LedgerError) -> Word?
    {
        isNull(column) ? nil : try word(column, as: type)
    }

    /// A word of an enumeration that must be there.
    func word<Word: RawRepresentable<String>>(_ column: Int32, as type: Word.Type = Word.self) throws(LedgerError) -> Word {
        let text = try text(column)
        guard let word = Word(rawValue: text) else { throw .damaged(detail: "\"\(text)\" is no \(Word.self)") }
        return word
    }
}
