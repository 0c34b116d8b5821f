@testable import Interchange
import Testing

/// Why a message does not count: each reason, what it is known by, and what only looks like it.
struct AutomaticMailTests {
    private func reason(_ more: String, from: String = "Ada <ada@example.org>") throws -> SkipReason? {
        try mail(letter(from: from, more: more)).reasonNotToCount
    }

    @Test func aLetterCounts() throws {
        #expect(try reason("") == nil)
    }

    /// RFC 2369, RFC 2919.
    @Test(arguments: [
        "List-Id: <list.example.org>\n", "List-Unsubscribe: <mailto:u@example.org>\n", "LIST-POST: NO\n",
        "List-Archive: <https://a>\n",
        "List-Help: x\n", "List-Owner: x\n", "List-Subscribe: x\n", "Precedence: list\n", "Mailing-List: contact x\n",
        "X-Mailing-List: x\n",
    ])
    func mailingLists(more: String) throws {
        #expect(try reason(more) == .mailingList)
    }

    /// RFC 3834 5: "no" is said of what a person wrote.
    @Test(
        arguments: [
            ("Auto-Submitted: auto-replied\n", .autoSubmitted), ("Auto-Submitted: auto-generated (by cron)\n", .autoSubmitted),
            ("auto-submitted: auto-notified; x=y\n", .autoSubmitted), ("Auto-Submitted: no\n", nil),
            ("Auto-Submitted: No (really)\n", nil),
        ] as [(String, SkipReason?)])
    func autoSubmitted(more: String, wanted: SkipReason?) throws {
        #expect(try reason(more) == wanted)
    }

    @Test(
        arguments: [
            ("X-Autoreply: yes\n", .autoReply), ("X-Autorespond: away\n", .autoReply), ("X-AutoReply:\n", .autoReply),
            ("X-Auto-Reply: 1\n", .autoReply), ("X-Mail-Autoreply: 1\n", .autoReply), ("X-Autoresponder: v\n", .autoReply),
            ("Precedence: auto_reply\n", .autoReply), ("X-Autoreply: no\n", nil), ("X-Auto-Response-Suppress: All\n", nil),
        ] as [(String, SkipReason?)])
    func autoReplies(more: String, wanted: SkipReason?) throws {
        #expect(try reason(more) == wanted)
    }

    @Test(
        arguments: [
            ("Precedence: bulk\n", .bulk), ("Precedence: BULK\n", .bulk), ("Precedence: junk\n", .bulk),
            ("Precedence: first-class\n", nil),
            ("Precedence:\n", nil),
        ] as [(String, SkipReason?)])
    func bulk(more: String, wanted: SkipReason?) throws {
        #expect(try reason(more) == wanted)
    }

    @Test(
        arguments: [
            ("Content-Type: multipart/report; report-type=delivery-status\n", .report),
            ("Content-Type: multipart/mixed; x=report\n", nil),
        ] as [(String, SkipReason?)])
    func reports(more: String, wanted: SkipReason?) throws {
        #expect(try reason(more) == wanted)
    }

    @Test(
        arguments: [
            ("Return-Path: <>\n", .nullReturnPath), ("Return-Path: < >\n", .nullReturnPath),
            ("Return-Path: <ada@example.org>\n", nil),
            ("Return-Path:\n", nil),
        ] as [(String, SkipReason?)])
    func nullReturnPath(more: String, wanted: SkipReason?) throws {
        #expect(try reason(more) == wanted)
    }

    @Test(
        arguments: [
            ("noreply@example.org", .noReply), ("No-Reply <no-reply@example.org>", .noReply),
            ("do_not.reply+12@example.org", .noReply),
            ("accounts-noreply@example.org", .noReply), ("MAILER-DAEMON@example.org", .noReply),
            ("ne-pas-repondre@example.fr", .noReply),
            ("non.rispondere@example.it", .noReply), ("norelly@example.org", nil), ("noreply <ada@example.org>", nil),
            ("ada@noreply.example.org", nil),
        ] as [(String, SkipReason?)])
    func noReply(from: String, wanted: SkipReason?) throws {
        #expect(try reason("", from: from) == wanted)
    }

    /// "The first reason of these."
    @Test func theFirstReason() throws {
        let more =
            "Return-Path: <>\nContent-Type: multipart/report\nPrecedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n"
        #expect(try reason(more + "List-Id: x\n") == .mailingList)
        #expect(try reason(more) == .autoSubmitted)
        #expect(try reason(more.replacing("Auto-Submitted: auto-replied\n", with: "")) == .autoReply)
    }
}
