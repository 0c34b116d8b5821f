import Testing

@testable import coltiva

/// A message between the editor's comments: nothing of these is sent, and nothing of it is lost.
struct DraftSheetTests {
    private static let sheet = {
        var page = Page()
        page.add("Ada Lovelace [c12]")
        page.addGap()
        page.add("the engine")
        return DraftSheet("", comments: [Page(), page])
    }()

    @Test func text() {
        #expect(Self.sheet.text == "\n\n\(DraftSheet.end)\n# Ada Lovelace [c12]\n#\n# the engine\n#\n")
        #expect(DraftSheet("Dear Ada", comments: []).text == "Dear Ada\n\n\(DraftSheet.end)\n")
    }

    @Test(arguments: [
        ("Dear Ada\n\(DraftSheet.end)\n# Ada Lovelace [c12]\nmore", "Dear Ada"),
        ("\n \nDear Ada,\n\n# a heading\n  so\n\n\(DraftSheet.end)   \n", "Dear Ada,\n\n# a heading\n  so"),
        ("Dear Ada\r\n\r\nI\r\n\(DraftSheet.end)\r\n", "Dear Ada\n\nI"), ("\(DraftSheet.end)\nx", ""), ("", ""),
        // Where the line is gone, what is left of the comments is known by itself.
        ("Dear Ada\n# Ada Lovelace [c12]\n#\n# the engine\n", "Dear Ada"), ("# the engines\n# the engine", "# the engines"),
    ])
    func message(edited: String, message: String) {
        #expect(Self.sheet.message(in: edited) == message)
    }

    @Test("What goes out comes back")
    func roundTrip() {
        let message = "Dear Ada,\n\n  # ----\n# x\n\u{1F469}\u{200D}\u{1F469}\n--\nme"
        let sheet = DraftSheet(message, comments: [])
        #expect(sheet.message(in: sheet.text) == message)
    }
}
