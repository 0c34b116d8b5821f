import CivilTime
@testable import Interchange
import Testing

/// RFC 5322 3.3 and 4.3.
struct MailDateTests {
    @Test(
        arguments: [
            ("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z"), ("21 Nov 1997 09:55 -0600", "1997-11-21T15:55:00Z"),
            ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", nil), ("Fri, 21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"),
            ("21 Nov 49 09:55 UT", "2049-11-21T09:55:00Z"), ("21 Nov 50 09:55 UT", "1950-11-21T09:55:00Z"),
            ("21 Nov 126 09:55 Z", "2026-11-21T09:55:00Z"), ("Thu, 1 Jan 2026 00:30:00 +0200 (EET)", "2025-12-31T22:30:00Z"),
            ("Thu, 1 Jan 2026 12:00:00 EST", "2026-01-01T17:00:00Z"), ("Thu, 1 Jan 2026 12:00:00 PDT", "2026-01-01T19:00:00Z"),
            ("Thu, 1 Jan 2026 12:00:00 A", "2026-01-01T12:00:00Z"), ("Thu, 1 Jan 2026 12:00:00 CEST", "2026-01-01T12:00:00Z"),
            ("Thu, 1 Jan 2026 12:00:00 -0000", "2026-01-01T12:00:00Z"), ("Thu, 1 Jan 2026 12:00:00", "2026-01-01T12:00:00Z"),
            ("Thu, 1 Jan 2026 12:00:00 +05:30", "2026-01-01T06:30:00Z"), ("Thu,1 Jan 2026 12:00:00 +0000", "2026-01-01T12:00:00Z"),
            ("Don, 1 Januar 2026 12:00:00 +0000", "2026-01-01T12:00:00Z"), ("Thu Jan  1 12:00:00 2026", "2026-01-01T12:00:00Z"),
            ("Thu Jan  1 12:00:00 PST 2026", "2026-01-01T20:00:00Z"), ("31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"),
            ("29 Feb 2024 1:02:03 +0000", "2024-02-29T01:02:03Z"), ("29 Feb 2023 01:02:03 +0000", nil),
            ("32 Jan 2026 12:00 +0000", nil),
            ("1 Jan 2026 24:00 +0000", nil), ("1 Jan 2026", nil), ("1 Foo 2026 12:00", nil), ("", nil), ("((((", nil),
            ("Jan 12:00", nil),
            ("1 Jan 2026 12:00:00 +9999", "2026-01-01T12:00:00Z"), ("1 Jan 99999999999999999999 12:00", nil), ("yesterday", nil),
        ] as [(String, String?)])
    func dates(text: String, instant: String?) {
        #expect(MailDate.read(text)?.rfc3339(in: .utc) == instant)
    }

    /// "When it was written, else when it was received last."
    @Test func received() throws {
        let header = """
            Received: from b by c; Mon, 2 Nov 2026 10:00:00 +0100
            Received: from a by b; Mon, 2 Nov 2026 08:59:00 +0000
            From: ada@example.org

            """
        #expect(try mail(header).at?.rfc3339(in: .utc) == "2026-11-02T09:00:00Z")
        #expect(try mail(header + "Date: soon\n").at?.rfc3339(in: .utc) == "2026-11-02T09:00:00Z")
        #expect(try mail(header + "Date: 1 Nov 2026 12:00 GMT\n").at?.rfc3339(in: .utc) == "2026-11-01T12:00:00Z")
    }
}
