import CivilTime
import Relationships
import Scheduling
import Testing

/// What the engine does at each event, without ledger, clock or hooks (domain.md, "Delivery").
struct EngineMachineTests {
    private let now = Sample.at("2027-03-01 10:00")
    private let reminder = Sample.due(1, at: "2027-03-01 10:00")
    private let key = DeliveryKey(notice: NoticeID(number: 1), hook: "desktop")

    /// A machine that has done the first look after its start, on these deliveries.
    private func machine(waiting: [Delivery] = [], hooks: [HookPolicy] = [Sample.desktop]) throws -> EngineMachine {
        var machine = EngineMachine(isDesktopPresent: true)
        _ = machine.handle(.outlook(try Sample.outlook(waiting: waiting)), at: now, rules: try Sample.rules(hooks: hooks))
        return machine
    }

    @Test("planned -> claimed (committed before the hook starts)")
    func claimBeforeStart() throws {
        let rules = try Sample.rules()
        var machine = EngineMachine(isDesktopPresent: true)
        #expect(
            machine.handle(.outlook(try Sample.outlook(due: [reminder])), at: now, rules: rules) == [
                .claim(reminders: [reminder], event: .reminder, isExact: false, hooks: ["desktop"]), .look,
            ])
        let delivery = Sample.delivery(1, [reminder])
        #expect(
            machine.handle(.outlook(try Sample.outlook(waiting: [delivery], next: "2027-03-02 10:00")), at: now, rules: rules)
                == [.start(delivery), .arm(Sample.at("2027-03-02 10:00"))])
        // What is on its way is not started again, and nothing else that is not exact is claimed.
        let other = Sample.due(2, at: "2027-03-01 10:00")
        #expect(
            machine.handle(.outlook(try Sample.outlook(due: [other], waiting: [delivery])), at: now, rules: rules) == [.arm(nil)])
    }

    @Test("shown (committed after it said so): once")
    func shown() throws {
        let rules = try Sample.rules()
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        #expect(
            machine.handle(.shown(key), at: now, rules: rules) == [
                .record(.shown, key), .tell(.shown(key, reminders: [reminder], event: .reminder)), .look,
            ])
        #expect(machine.handle(.shown(key), at: now, rules: rules) == [])
        #expect(machine.handle(.ended(key, .showed), at: now, rules: rules) == [.record(.ended, key), .look])
        #expect(machine.handle(.ended(key, .showed), at: now, rules: rules) == [])
    }

    @Test("exit 0 says so too")
    func endedWithoutAWord() throws {
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        #expect(
            machine.handle(.ended(key, .showed), at: now, rules: try Sample.rules()) == [
                .record(.shown, key), .tell(.shown(key, reminders: [reminder], event: .reminder)), .look, .record(.ended, key),
                .look,
            ])
    }

    @Test("A hook that fails after it has shown has shown")
    func failedAfterShown() throws {
        let rules = try Sample.rules()
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        _ = machine.handle(.shown(key), at: now, rules: rules)
        #expect(machine.handle(.ended(key, .failed("killed")), at: now, rules: rules) == [.record(.ended, key), .look])
    }

    @Test(
        "A hook that fails is retried with back-off, doubling to 1h, and given up after Retries",
        arguments: [0, 1, 2, 6, 7, 8, 19, 20])
    func retries(failures: Int) throws {
        let hook = Sample.hook("desktop", retries: 20)
        let waits = [0: 30, 1: 60, 2: 120, 6: 1920, 7: 3600, 8: 3600, 19: 3600]
        var machine = try machine(waiting: [Sample.delivery(1, [reminder], failures: failures)])
        let actions = machine.handle(.ended(key, .failed("no")), at: now, rules: try Sample.rules(hooks: [hook]))
        if let wait = waits[failures] {
            let retryAt = now + .seconds(Int64(wait))
            #expect(
                actions == [
                    .record(.failed(retryAt: retryAt), key),
                    .tell(.tryFailed(key, reminders: [reminder], why: "no", retryAt: retryAt)), .look,
                ])
        } else {
            #expect(
                actions == [.record(.givenUp, key), .tell(.givenUp(key, reminders: [reminder], why: "no")), .look])
        }
    }

    @Test("A hook that failed frees the way for the next")
    func failureFreesTheWay() throws {
        let rules = try Sample.rules()
        for event in [EngineEvent.ended(key, .failed("no")), .notStarted(key)] {
            var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
            _ = machine.handle(event, at: now, rules: rules)
            let other = Sample.due(2, at: "2027-03-01 10:00")
            #expect(
                machine.handle(.outlook(try Sample.outlook(due: [other])), at: now, rules: rules).first
                    == .claim(reminders: [other], event: .reminder, isExact: false, hooks: ["desktop"]))
        }
    }

    @Test func aHookThatIsGone() throws {
        let delivery = Sample.delivery(1, hook: "gone", [reminder])
        var machine = EngineMachine(isDesktopPresent: true)
        #expect(
            machine.handle(.outlook(try Sample.outlook(waiting: [delivery])), at: now, rules: try Sample.rules()) == [
                .record(.givenUp, delivery.key),
                .tell(.givenUp(delivery.key, reminders: [reminder], why: "the settings no longer name this hook")), .arm(nil),
            ])
    }

    @Test("Words are decisions on this follow-up, and say that it was on the screen")
    func words() throws {
        let rules = try Sample.rules()
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        #expect(
            machine.handle(.word(.done(asks: false), key), at: now, rules: rules) == [
                .record(.shown, key), .tell(.shown(key, reminders: [reminder], event: .reminder)), .look,
                .decide(.done(asks: false), reminder),
            ])
        #expect(machine.handle(.word(.dismiss, key), at: now, rules: rules) == [.decide(.dismiss, reminder)])
        _ = machine.handle(.ended(key, .showed), at: now, rules: rules)
        #expect(machine.handle(.word(.dismiss, key), at: now, rules: rules) == [])
    }

    @Test("A digest's click decides nothing")
    func wordOfADigest() throws {
        var machine = try machine(waiting: [Sample.delivery(1, event: .digest, [reminder, Sample.due(2, at: "2027-03-01 10:00")])])
        #expect(machine.handle(.word(.dismiss, key), at: now, rules: try Sample.rules()) == [])
    }

    @Test("When the follow-up is closed by other means, the notification is withdrawn")
    func withdrawn() throws {
        let rules = try Sample.rules()
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        #expect(machine.handle(.closed([FollowUpID(number: 2)]), at: now, rules: rules) == [.look])
        #expect(machine.handle(.closed([FollowUpID(number: 1)]), at: now, rules: rules) == [.withdraw(key), .look])
        #expect(machine.handle(.closed([FollowUpID(number: 1)]), at: now, rules: rules) == [.look])
    }

    @Test("A digest is withdrawn when the last that it names is closed")
    func digestClosesOneByOne() throws {
        let rules = try Sample.rules()
        let reminders = (Int64(1)...3).map { Sample.due($0, at: "2027-03-01 10:00") }
        var machine = try machine(waiting: [Sample.delivery(1, event: .digest, reminders)])
        #expect(machine.handle(.closed([FollowUpID(number: 3)]), at: now, rules: rules) == [.look])
        #expect(machine.handle(.closed([FollowUpID(number: 1)]), at: now, rules: rules) == [.look])
        #expect(machine.handle(.closed([FollowUpID(number: 2)]), at: now, rules: rules) == [.withdraw(key), .look])
    }

    @Test("An absent desktop holds, and that is said once until it returns")
    func desktop() throws {
        let rules = try Sample.rules()
        let outlook = try Sample.outlook(due: [reminder], next: "2027-03-02 10:00")
        var machine = EngineMachine(isDesktopPresent: false)
        let armed = EngineAction.arm(Sample.at("2027-03-02 10:00"))
        #expect(machine.handle(.outlook(outlook), at: now, rules: rules) == [.tell(.holdingForDesktop(count: 1)), armed])
        #expect(machine.handle(.outlook(outlook), at: now, rules: rules) == [armed])
        #expect(machine.handle(.desktop(isPresent: false), at: now, rules: rules) == [.look])
        #expect(machine.handle(.outlook(outlook), at: now, rules: rules) == [armed])
        #expect(machine.handle(.desktop(isPresent: true), at: now, rules: rules) == [.look])
        #expect(
            machine.handle(.outlook(outlook), at: now, rules: rules)
                == [.claim(reminders: [reminder], event: .reminder, isExact: false, hooks: ["desktop"]), .look])
        #expect(machine.handle(.desktop(isPresent: false), at: now, rules: rules) == [.look])
        #expect(machine.handle(.outlook(outlook), at: now, rules: rules) == [.tell(.holdingForDesktop(count: 1)), armed])
    }

    @Test("While everyone is planned again, nothing is claimed, started or armed; what runs is heard")
    func planning() throws {
        let rules = try Sample.rules()
        var machine = try machine(waiting: [Sample.delivery(1, [reminder])])
        #expect(machine.handle(.planning(isUnderWay: true), at: now, rules: rules) == [])
        let outlook = try Sample.outlook(due: [Sample.due(9, at: "2027-03-01 10:00", isExact: true)])
        #expect(machine.handle(.outlook(outlook), at: now, rules: rules) == [.arm(nil)])
        #expect(machine.handle(.shown(key), at: now, rules: rules).first == .record(.shown, key))
        #expect(machine.handle(.planning(isUnderWay: false), at: now, rules: rules) == [.look])
    }

    @Test("Stop withdraws all, and nothing is done afterwards")
    func stop() throws {
        let rules = try Sample.rules(hooks: [Sample.desktop, Sample.phone])
        let phone = DeliveryKey(notice: NoticeID(number: 1), hook: "phone")
        var machine = try machine(
            waiting: [Sample.delivery(1, [reminder]), Sample.delivery(1, hook: "phone", [reminder])], hooks: rules.hooks)
        #expect(machine.handle(.stop, at: now, rules: rules) == [.withdraw(key), .withdraw(phone), .arm(nil)])
        let events: [EngineEvent] = [
            .outlook(try Sample.outlook(due: [reminder])), .shown(key), .ended(key, .showed), .closed([FollowUpID(number: 1)]),
            .desktop(isPresent: true), .planning(isUnderWay: false), .stop,
        ]
        for event in events { #expect(machine.handle(event, at: now, rules: rules) == []) }
    }
}
