/// A number by which the ledger knows something, written with a letter that says what: `c12` a contact, `e34` an entry, `f7` a follow-up.
package protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The letter in front of the number.
    static var letter: Character { get }

    /// The ledger's number, 1 or more.
    var number: Int64 { get }

    init(number: Int64)
}

extension Identifier {
    /// The written form, as lists print it and commands take it.
    package var description: String { "\(Self.letter)\(number)" }

    /// Reads the written form, in either case; nil where the text is anything else.
    package init?(_ text: some StringProtocol) {
        guard let letter = text.first, letter.lowercased() == String(Self.letter),
            let number = Int64(text.dropFirst()), number > 0, !text.contains("+")
        else { return nil }
        self.init(number: number)
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Names a contact, for as long as the ledger is kept.
package struct ContactID: Identifier {
    package static let letter: Character = "c"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}

/// Names an entry of the history (interaction, task or decision); a correction keeps it.
package struct EntryID: Identifier {
    package static let letter: Character = "e"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}

/// The short name of a follow-up; its identity is contact, kind and opening entry (`FollowUpIdentity`).
package struct FollowUpID: Identifier {
    package static let letter: Character = "f"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}

/// Names one command's writes, which `undo` takes back together.
package struct ChangeID: Identifier {
    package static let letter: Character = "u"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}

/// Names one reminder of a follow-up in the ledger.
package struct ReminderID: Identifier {
    package static let letter: Character = "r"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}
