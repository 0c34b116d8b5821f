import CivilTime
import Planning
import Relationships
import Testing

/// What the line of the practice is told of a contact; 2027-03-02 is a Tuesday, with a slot at 09:30.
struct WishTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let isWished: Bool
        let tell: @Sendable (inout Desk) throws -> Void

        init(_ testDescription: String, isWished: Bool, tell: @escaping @Sendable (inout Desk) throws -> Void) {
            self.testDescription = testDescription
            self.isWished = isWished
            self.tell = tell
        }
    }

    private static func wish(_ desk: Desk) throws -> Wish? { try desk.wholePlan("2027-04-01 10:00").wish }

    @Test(
        "**wished** (nothing but gestures passed, and `Approach=yes`)",
        arguments: [
            Row("nothing passed", isWished: true) { _ in },
            Row("a gesture", isWished: true) { try $0.log(.outbound, "2027-03-01 10:00", isGesture: true) },
            Row("a message", isWished: false) { try $0.log(.outbound, "2027-03-01 10:00") },
            Row("`Approach=no`", isWished: false) { $0.layer.approach = false },
            Row("archived", isWished: false) { try $0.decide(.archived, "2027-03-01 10:00") },
        ])
    func wished(row: Row) throws {
        var desk = try Desk()
        desk.layer.approach = true
        try row.tell(&desk)
        #expect((try Self.wish(desk) != nil) == row.isWished)
    }

    @Test("the longest waiting (since added, or since put at the end of the line; then who was added first)")
    func endOfTheLine() throws {
        var desk = try Desk()
        desk.layer.approach = true
        let offer = try desk.decide(.offered, "2027-03-02 09:30")
        let before = try #require(try Self.wish(desk))
        #expect(!before.hasLapsed)
        #expect(before.since == desk.history.contact.added)
        try desk.decide(.lapsed, of: .approach, opener: offer, "2027-03-23 09:30")
        let after = try #require(try Self.wish(desk))
        #expect(after.hasLapsed)
        #expect(after.since == (try desk.at("2027-03-23 09:30")))
    }

    @Test("first those offered before and still open, then those the user preferred, then by priority: until they are offered")
    func preferred() throws {
        var desk = try Desk()
        desk.layer.approach = true
        #expect(try Self.wish(desk)?.isPreferred == false)
        try desk.decide(.preferred, "2027-03-01 10:00")
        #expect(try Self.wish(desk)?.isPreferred == true)
        try desk.decide(.offered, "2027-03-02 09:30")
        #expect(try Self.wish(desk)?.isPreferred == false)
    }
}
