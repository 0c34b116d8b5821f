import Relationships
import Testing

@testable import coltivad

/// "Only files of the name `coltiva-FOLLOWUP.TAG@coltiva.ics` are ours."
struct ToDoNamesTests {
    @Test(
        arguments: [
            ("coltiva-f12.tag@coltiva.ics", 12), ("coltiva-f12.other@coltiva.ics", nil), ("coltiva-f0.tag@coltiva.ics", nil),
            ("coltiva-f012.tag@coltiva.ics", nil), ("coltiva-f12.tag@coltiva.ics.tmp", nil),
            (".coltiva-f12.tag@coltiva.ics.tmp", nil),
            ("f12.tag@coltiva.ics", nil), ("coltiva-F12.tag@coltiva.ics", nil), ("coltiva-.ics", nil),
        ] as [(String, Int64?)])
    func whoseFile(name: String, number: Int64?) {
        #expect(ToDoNames(tag: "tag").followUp(ofFile: name)?.number == number)
    }
}
