import CivilTime
@testable import Interchange
import Relationships
import Testing

/// What a message says, and to whom it went.
struct MailMessageTests {
    private let own = OwnAddresses(["me@example.com", "me@firm.example"])

    @Test func whatIsRead() throws {
        let message = try mail(
            """
            Received: from x
            From: =?utf-8?Q?J=C3=BCrgen?= <J@Example.org>
            To: Me <me@example.com>, Ada <ada@example.org>
            Cc: ADA@example.org, bob@example.org
            Date: Mon, 2 Nov 2026 09:30:00 +0100
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_?=
              =?utf-8?Q?aus_Rom?=
            Message-ID: <a.b@example.org>

            """)
        #expect(MailMessage.words(message.from) == "Jürgen <j@example.org>")
        #expect(MailMessage.words(message.to) == "Me <me@example.com>, Ada <ada@example.org>, bob@example.org")
        #expect(message.at?.rfc3339(in: .utc) == "2026-11-02T08:30:00Z")
        #expect(message.subject == "Grüße aus Rom")
        #expect(message.identity == "<a.b@example.org>")
    }

    /// "Outbound where one of its authors is the user, with those it was sent to; else inbound, with its authors."
    @Test(
        arguments: [
            ("ada@example.org", "me@example.com", .inbound, "ada@example.org"),
            ("me@example.com", "ada@example.org", .outbound, "ada@example.org"),
            (
                "ME+x@Firm.example", "ada@example.org, me@example.com, bob@example.org", .outbound,
                "ada@example.org, bob@example.org"
            ),
            ("me@example.com", "me@firm.example", .outbound, ""),
            ("ada@example.org", "list@example.org", .inbound, "ada@example.org"),
            ("ada@example.org, bob@example.org", "me@example.com", .inbound, "ada@example.org, bob@example.org"),
            ("ada@example.org, me@example.com", "bob@example.org", .outbound, "bob@example.org"),
        ] as [(String, String, Interaction.Direction, String)])
    func direction(from: String, to: String, direction: Interaction.Direction, with: String) throws {
        let message = try mail(letter(from: from, to: to))
        let passing = own.passing(from: message.from, to: message.to)
        #expect(passing.direction == direction)
        #expect(MailMessage.words(passing.with) == with)
    }

    /// "The Message-ID in its angle brackets."
    @Test(arguments: [
        ("<a@b>", "<a@b>"), ("a@b", "<a@b>"), (" <a@b> (comment)", "<a@b>"), ("<a\n @b>", "<a@b>"), ("<A@b>", "<A@b>"),
        ("<a@b", "<a@b>"),
    ])
    func identities(id: String, identity: String) throws {
        #expect(try mail(letter(id: id)).identity == identity)
    }

    /// "Without one `header:` and a digest of what is written in Date, From, To, Cc and Subject": neither the way that it took nor how it is
    /// folded changes it.
    @Test func digests() throws {
        let plain = try mail(letter(id: nil)).identity
        #expect(plain == "header:541cbe79f78120404235d6e1d701eb88")
        #expect(try mail(letter(id: "<>", more: "Received: by x\nX-Flag: 1\n")).identity == plain)
        #expect(try mail(letter(id: nil).replacing("Subject: the", with: "Subject:   the")).identity == plain)
        #expect(try mail(letter(to: "bob@example.org", id: nil)).identity != plain)
        #expect(try mail(letter(id: nil, date: "Mon, 2 Nov 2026 09:30:01 +0000")).identity != plain)
    }

    @Test func aSenderInTheAuthorsPlace() throws {
        #expect(MailMessage.words(try mail("Sender: ada@example.org\n").from) == "ada@example.org")
        #expect(try mail("From: \nFrom: ada@example.org\n").from.count == 1)
        #expect(MailMessage.words(try mail("From: Ada <ada@example.org>, A <ADA@example.org>\n").from) == "Ada <ada@example.org>")
    }
}
