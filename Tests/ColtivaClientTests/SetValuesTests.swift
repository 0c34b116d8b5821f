import ControlInterface
import Testing

@testable import coltiva

/// "A setting that does not work yet is pointed out when it is used."
struct SetValuesTests {
    @Test(
        arguments: [
            (nil, ["Nudges=2 for Ada Lovelace"]),
            (
                ["Nudges"],
                ["Nudges=2 for Ada Lovelace", "Nudges= does not work yet in this version; it is kept, and changes nothing"]
            ),
        ] as [([String]?, [String])])
    func settings(notUsedYet: [String]?, lines: [String]) {
        let reply = ContactsInterface.Set.Reply(
            before: Canned.ada, after: Canned.ada, consequence: Canned.consequence(), notUsedYet: notUsedYet)
        let page = SetValues.page(reply, assignments: [.init(key: "Nudges", value: "2")], isDryRun: false)
        #expect(page.lines(width: nil).map(\.text) == lines)
    }
}
