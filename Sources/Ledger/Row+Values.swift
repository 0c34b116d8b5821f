import CivilTime
import GRDB
import Relationships

/// A row's columns by their place; what cannot be there says that the file is damaged, instead of ending the process.
extension Row {
    func integer(_ column: Int) throws(LedgerError) -> Int64 {
        guard let value = self[column] as Int64? else { throw .damaged(detail: "no number in column \(column)") }
        return value
    }

    func optionalInteger(_ column: Int) -> Int64? { self[column] }

    func text(_ column: Int) throws(LedgerError) -> String {
        guard let value = self[column] as String? else { throw .damaged(detail: "no text in column \(column)") }
        return value
    }

    func optionalText(_ column: Int) -> String? { self[column] }

    func instant(_ column: Int) throws(LedgerError) -> Instant {
        Instant(microseconds: try integer(column))
    }

    func optionalInstant(_ column: Int) -> Instant? {
        (self[column] as Int64?).map(Instant.init(microseconds:))
    }

    func flag(_ column: Int) throws(LedgerError) -> Bool {
        try integer(column) != 0
    }

    func optionalFlag(_ column: Int) -> Bool? {
        (self[column] as Int64?).map { $0 != 0 }
    }

    func identifier<ID: Identifier>(_ column: Int, as type: ID.Type = ID.self) throws(LedgerError) -> ID {
        ID(number: try integer(column))
    }

    func optionalIdentifier<ID: Identifier>(_ column: Int, as type: ID.Type = ID.self) -> ID? {
        (self[column] as Int64?).map(ID.init(number:))
    }

    func word<Word: RawRepresentable<String>>(_ column: Int, as type: Word.Type = Word.self) throws(LedgerError) -> Word {
        let text = try text(column)
        guard let word = Word(rawValue: text) else { throw .damaged(detail: "\"\(text)\" is no \(Word.self)") }
        return word
    }
}
