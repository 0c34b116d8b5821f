import Testing

@testable import Settings

/// `[Meet] Calendar=`, `[ToDo] Directory=` and `[Me] Addresses=`.
struct MeetSettingsTests {
    @Test func foldersAddUp() {
        let read = settings("[Meet]\nCalendar=/var/calendars %h/.local/share/khal/home\nCalendar=\"/a b\"\n")
        #expect(read.meet.calendars == ["/var/calendars", "%h/.local/share/khal/home", "/a b"])
        #expect(settings("[Meet]\nCalendar=/x\nCalendar=\n").meet.calendars.isEmpty)
    }

    @Test(arguments: [
        (
            "Calendar=/a calendars",
            "1.conf:2:13: error: \"calendars\" in Calendar= names no folder; expected an absolute path, or one that begins with ~/"
        ),
        (
            "Calendar=\"/a b",
            "1.conf:2:10: error: a quotation mark \" has no partner; expected \" at the end of the word, or \\\" for the mark"
        ),
    ])
    func whatIsNoFolder(line: String, finding: String) {
        #expect(reading("[Meet]\n\(line)\n").findings.map(\.description) == [finding])
    }

    @Test(
        arguments: [
            ("Directory=~/list", "~/list"), ("Directory=\"/a b\"", "/a b"), ("Directory=/a\nDirectory=", nil), ("", nil),
        ] as [(String, String?)])
    func theFolderOfTheToDoList(lines: String, folder: String?) {
        #expect(settings("[ToDo]\n\(lines)\n").toDo.directory == folder)
    }

    @Test(arguments: [
        (
            "Directory=list",
            "1.conf:2:11: error: \"list\" in Directory= names no folder; expected an absolute path, or one that begins with ~/"
        ),
        (
            "Directory=/a /b",
            "1.conf:2:11: error: Directory= names 2 folders; expected one; between quotation marks where it has white space in it, as \"/a /b\""
        ),
        (
            "Directory=~/missing",
            "1.conf:2:11: warning: \"~/missing\" is no folder, and is used once it is one; expected a folder that is there"
        ),
    ])
    func whatIsNoToDoList(line: String, finding: String) {
        #expect(reading("[ToDo]\n\(line)\n").findings.map(\.description) == [finding])
    }

    @Test(
        arguments: [
            ("me@example.org", "me@example.org"), ("https://example.org/@me me@a.org b@c.org", "me@a.org"),
            ("https://example.org/me", nil),
        ] as [(String, String?)])
    func mailAddress(addresses: String, mail: String?) {
        let read = settings("[Me]\nAddresses=\(addresses)\n")
        #expect(read.me.addresses.joined(separator: " ") == addresses)
        #expect(read.me.mailAddress == mail)
    }
}
