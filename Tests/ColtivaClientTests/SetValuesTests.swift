import ControlInterface
import Testing

@testable import coltiva

/// "Every writing command says the consequence": a setting is said as it was written.
struct SetValuesTests {
    @Test(arguments: [
        (ContactsInterface.Set.Assignment(key: "Nudges", value: "2"), "Nudges=2 for Ada Lovelace"),
        (.init(key: "Nudges", value: ""), "Nudges: what the circle or the policy says"),
    ])
    func settings(assignment: ContactsInterface.Set.Assignment, line: String) {
        let reply = ContactsInterface.Set.Reply(before: Canned.ada, after: Canned.ada, consequence: Canned.consequence())
        let page = SetValues.page(reply, assignments: [assignment], isDryRun: false)
        #expect(page.lines(width: nil).map(\.text) == [line])
    }
}
