import CivilTime
import Ledger
import Relationships
import Testing

/// What time alone changes of follow-ups, found without looking at each.
struct StandingTests {
    private let store: Store
    private let ada: ContactID

    /// A reply from hour 2, due at hour 10; a meeting from hour 4, at hour 12; one that is closed.
    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
        let opener = try store.inbound(ada)
        let ada = ada
        try store.write { ledger in
            let reply = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .reply, opener: opener), ready: hour(2), due: hour(10), reminders: []
            )
            let meeting = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .meeting, opener: opener), ready: hour(4), due: hour(12),
                reminders: [])
            let task = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .task, opener: opener), ready: hour(5), due: hour(6), reminders: [])
            _ = try ledger.store([reply, meeting, task], of: ada, at: hour(0))
            _ = try ledger.store([reply, meeting], of: ada, at: hour(0))
        }
    }

    @Test(
        "Ready from its instant on; past its due after it; a meeting never",
        arguments: [
            (0, 1, []), (0, 2, [1]), (2, 3, []), (2, 4, [2]), (0, 9, [1, 2]), (4, 10, []), (9, 11, [1]), (10, 11, [1]),
            (11, 99, []),
            (0, 99, [1, 2]),
        ] as [(Int64, Int64, [Int64])])
    func followUps(from: Int64, to: Int64, found: [Int64]) throws {
        let followUps = try store.read { try $0.followUps(ofNewStandingAfter: hour(from), until: hour(to), limit: 9) }
        #expect(followUps == found.map { FollowUpID(number: $0) })
        #expect(try store.read { try $0.followUps(ofNewStandingAfter: hour(from), until: hour(to), limit: 1) }.count <= 1)
    }

    @Test("due < now", arguments: [(0, 2, 0), (2, 4, 0), (4, 10, 1), (10, 10, 1), (11, 12, 1)] as [(Int64, Int64, Int64)])
    func next(after: Int64, hours: Int64, microseconds: Int64) throws {
        let next = try store.read { try $0.nextStanding(after: hour(after)) }
        #expect(next == hour(hours) + Elapsed(microseconds: microseconds))
    }

    @Test func theLast() throws {
        #expect(try store.read { try $0.nextStanding(after: hour(13)) } == nil)
    }

    @Test("What a follow-up is, open or closed", arguments: [(1, .reply), (2, .meeting), (3, .task), (4, nil)] as [(Int64, Kind?)])
    func identity(id: Int64, kind: Kind?) throws {
        #expect(try store.read { try $0.identity(of: FollowUpID(number: id)) }?.kind == kind)
    }
}
