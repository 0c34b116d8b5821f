import CivilTime
package import Relationships

/// What a person is known by in other programs: the UID that a card had, else one that is made of their number and of the moment of their adding, and
/// so is the same in every export and another one in every ledger.
package struct PersonUID: Hashable, Sendable {
    /// `urn:uuid:...`, or what a card had.
    package let text: String
    /// Whether it is a URI, as RFC 6350 6.7.6 has it without VALUE=text.
    package let isURI: Bool

    package init(_ contact: Contact) {
        if let uid = contact.record.imported(.uid).first {
            isURI = Self.isUUID(uid)
            text = isURI ? "urn:uuid:\(uid)" : uid
        } else {
            isURI = true
            text = "urn:uuid:\(Self.uuid(contact.added.microseconds, contact.id.number))"
        }
    }

    /// A UUID of version 8 (RFC 9562 5.8) that has the two numbers in it.
    package static func uuid(_ first: Int64, _ second: Int64) -> String {
        let (high, low) = (UInt64(bitPattern: first), UInt64(bitPattern: second))
        let digits =
            hexadecimal(high >> 12 & 0xFFFF_FFFF_FFFF, 12) + "8" + hexadecimal(high & 0xFFF, 3)
            + hexadecimal(0x8000_0000_0000_0000 | low & 0x3FFF_FFFF_FFFF_FFFF, 16)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        return text
    }

    private static func hexadecimal(_ number: UInt64, _ width: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }

    /// Whether it has the form 8-4-4-4-12 of hexadecimal digits.
    private static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.utf8.allSatisfy { Self.digits.contains($0) } }
    }

    private static let digits = Set("0123456789abcdef".utf8)
}
