import CivilTime
import Testing

@testable import Interchange

/// LinkedIn's invitations.
struct InvitationsTests {
    private static let header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"

    /// "**Invitations** are `outbound` with the invitee or `inbound` with the inviter", each that there is.
    @Test func directions() {
        let row = "Ada,Me,\"1/2/26, 3:04 PM\",,incoming,linkedin.com/in/Ada,linkedin.com/in/me\n"
        let reading = read(Self.header + row + row + "Me,Bab,\"1/3/26, 3:04 PM\",Hi,Outgoing,linkedin.com/in/me,\n")
        #expect(
            reading.interactionWords == [
                "inbound 2026-01-02T15:04:00Z ada", "inbound 2026-01-02T15:04:00Z ada", "outbound 2026-01-03T15:04:00Z Bab",
            ])
        #expect(reading.interactions.map(\.text) == [nil, nil, "Hi"])
        #expect(reading.error == nil && reading.people.isEmpty)
    }

    /// "`unknown-direction`, `no-counterpart`, `no-date`: invitations, in this order."
    @Test func reasons() {
        let reading = read(
            Self.header
                + ",,,,SIDEWAYS,,\nMe,,,,OUTGOING,linkedin.com/in/me,\nLinkedIn Member,Me,,,INCOMING,,\nAda,Me,soon,,INCOMING,,\nAda,Me,,x,,,,,y\n"
        )
        #expect(
            reading.skippedWords == [
                "2 unknown-direction", "3 no-counterpart", "4 no-counterpart", "5 no-date", "6 too-many-cells",
            ])
    }

    /// Month, day and year, of two digits in this century, and a clock of twelve hours.
    @Test(
        arguments: [
            ("3/14/25, 2:37 PM", "2025-03-14T14:37:00Z"), ("12/1/25, 12:05 AM", "2025-12-01T00:05:00Z"),
            ("1/31/26, 12:00 PM", "2026-01-31T12:00:00Z"), ("3/14/25, 2:37\u{202F}PM", "2025-03-14T14:37:00Z"),
            ("3/14/2025, 02:37:08 pm", "2025-03-14T14:37:08Z"), ("03/04/99 11:59 PM", "2099-03-04T23:59:00Z"),
            ("3/14/25, 2:37PM", "2025-03-14T14:37:00Z"), ("14/3/25, 2:37 PM", nil), ("2/30/25, 2:37 PM", nil),
            ("3/14/25, 14:37", nil),
            ("3/14/25, 13:37 PM", nil), ("3/14/25, 0:37 AM", nil), ("3/14/25, 2:60 PM", nil), ("3/14/25", nil), ("", nil),
            ("PM", nil),
            ("3/14/025, 2:37 PM", nil), ("-3/14/25, 2:37 PM", nil), ("3/14/25, 2:37 PM x", nil),
        ] as [(String, String?)])
    func dates(text: String, instant: String?) {
        #expect(InvitationDate.read(text)?.rfc3339(in: .utc) == instant)
    }
}
