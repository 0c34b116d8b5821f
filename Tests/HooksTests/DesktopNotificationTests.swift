import Relationships
import Testing

@testable import Hooks

/// The texts of a notification: "Names and texts are escaped for markup" (interface.md, "Hooks").
struct DesktopNotificationTests {
    private func texts(title: String, lines: [String]) -> (title: String, body: String) {
        let notice = Notice(event: .digest, tag: "digest", title: title, lines: lines)
        let arguments = DesktopNotification(notice, hasButtons: true, replacing: nil).arguments
        return (arguments[arguments.count - 2], arguments[arguments.count - 1])
    }

    @Test(
        "the title is plain text on one line, and never empty",
        arguments: [
            ("Ada: answer", "Ada: answer"), ("<b>Ada</b> & co", "<b>Ada</b> & co"), ("Ada\nByron\u{7}", "Ada Byron "),
            ("", "Coltiva"),
            (" \n", "Coltiva"), ("a\\nb", "a\\nb"), (String(repeating: "x", count: 200), String(repeating: "x", count: 200)),
            (String(repeating: "x", count: 201), String(repeating: "x", count: 199) + "…"),
        ])
    func title(title: String, expected: String) {
        #expect(texts(title: title, lines: []).title == expected)
    }

    @Test(
        "the body is markup",
        arguments: [
            ([], ""), (["one", "two"], "one\ntwo"),
            (["<b>x</b> &amp; \"y\" 'z'"], "&lt;b&gt;x&lt;/b&gt; &amp;amp; &quot;y&quot; &apos;z&apos;"),
            (["a\u{1B}[31m\rb\u{2028}c"], "a [31m b c"), (["C:\\new"], "C:\\\\new"),
            (["👩🏽‍🚀 e\u{301}"], "👩🏽‍🚀 e\u{301}"),
            // Bounded before it is escaped, and never within a character.
            ([String(repeating: "&", count: 1_001)], String(repeating: "&amp;", count: 999) + "…"),
            ([String(repeating: "x", count: 998) + "👩🏽‍🚀"], String(repeating: "x", count: 998) + "…"),
        ] as [([String], String)])
    func body(lines: [String], expected: String) {
        #expect(texts(title: "Ada", lines: lines).body == expected)
    }
}
