import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// What holds of all proposals, over questions that a seed repeats, beside changes of the clock in two hemispheres; a failure names the seed.
struct MeetingPropertyTests {
    static let batches: [Range<UInt64>] = (UInt64(0)..<10).map { $0 * 100..<$0 * 100 + 100 }

    /// A question with what was drawn for it.
    struct Drawn {
        let question: MeetingQuestion
        let own: ClockFace
        let their: ClockFace

        init(seed: UInt64) throws {
            var generator = SeededGenerator(seed: seed)
            let hours = [
                "Mon..Fri 09:00-18:00", "Mon..Sun 08:00-21:00", "Tue,Thu 10:00-12:30 Sat 22:00-02:00", "Mon..Sun 00:00-24:00",
                "Mon..Fri 09:00-13:00 Mon..Fri 14:30-19:00", "Wed 01:00-04:00 Sun 01:00-04:00",
            ]
            let zones = [
                "Europe/Rome", "America/New_York", "Australia/Sydney", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu",
                "Pacific/Auckland", "UTC",
            ]
            // A week or less before clocks change in the north or in the south, both ways.
            let changes = [
                "2027-03-12", "2027-03-26", "2027-04-02", "2027-09-24", "2027-10-01", "2027-10-29", "2027-11-05", "2027-06-15",
            ]
            func one<Element>(_ elements: [Element]) throws -> Element { try #require(elements.randomElement(using: &generator)) }
            let (ownHours, theirHours) = (try one(hours), try one(hours))
            let (zone, theirZone) = (try one(zones), try one(zones))
            let day = try #require(CivilDate(try one(changes)[...]))
            let now = Instant(seconds: Int64(day.dayNumber) * 86_400 + Int64.random(in: -172_800...172_800, using: &generator))
            func intervals(_ most: Int) -> [Interval] {
                (0..<Int.random(in: 0...most, using: &generator)).map { _ in
                    let start = now + .minutes(Int64.random(in: -600...20_000, using: &generator))
                    return Interval(start: start, end: start + .minutes(Int64.random(in: 1...2_000, using: &generator)))
                }
            }
            func absences() -> [Absence] { intervals(2).map { Absence(decision: EntryID(number: 1), interval: $0) } }
            let directory = ZoneDirectory()
            question = MeetingQuestion(
                own: OwnTime(
                    hours: try WeeklyHours(parsing: ownHours), zone: try directory.zone(named: zone), absences: absences()),
                their: TheirTime(
                    hours: try WeeklyHours(parsing: theirHours), zone: try directory.zone(named: theirZone), absences: absences()),
                taken: intervals(8), now: now, length: .minutes(Int64.random(in: 1...120, using: &generator)),
                within: Span(days: Int.random(in: 1...21, using: &generator)), count: Int.random(in: 1...6, using: &generator))
            (own, their) = (ClockFace(ownHours), ClockFace(theirHours))
        }

        /// The minutes of a meeting, each as an instant.
        func minutes(of proposal: MeetingProposal) -> [Instant] {
            (0..<question.length.microseconds / 60_000_000).map { proposal.interval.start + .minutes($0) }
        }

        /// A meeting at a quarter hour that suits both, found on the clocks' faces.
        func free(at start: Instant) -> Interval? {
            let civil = question.own.zone.civil(start)
            let interval = Interval(start: start, end: start + question.length)
            guard civil.time.minute % 15 == 0, civil.time.second == 0, interval.end <= question.frame.end,
                !gone.contains(where: { $0.intersection(interval) != nil }),
                minutes(of: MeetingProposal(interval: interval)).allSatisfy({
                    own.contains($0, in: question.own.zone) && their.contains($0, in: question.their.zone)
                })
            else { return nil }
            return interval
        }

        var gone: [Interval] { (question.own.absences + question.their.absences).map(\.interval) + question.taken }
    }

    @Test("It lies wholly inside the user's hours and the contact's, on the clocks of both", arguments: batches)
    func insideBoth(seeds: Range<UInt64>) throws {
        var found = 0
        for seed in seeds {
            let drawn = try Drawn(seed: seed)
            let answer = MeetingSearch.answer(drawn.question)
            guard answer.hoursMeet else { continue }
            found += answer.proposals.count
            for proposal in answer.proposals {
                let isInside = drawn.minutes(of: proposal).allSatisfy {
                    drawn.own.contains($0, in: drawn.question.own.zone) && drawn.their.contains($0, in: drawn.question.their.zone)
                }
                if !isInside { Issue.record("seed \(seed): \(proposal) is outside") }
            }
        }
        #expect(found > 50)
    }

    @Test(
        "in neither's absence, and overlaps no appointment of the user; none overlap; from tomorrow on, on a quarter",
        arguments: batches)
    func overlapsNothing(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let drawn = try Drawn(seed: seed)
            let (question, proposals) = (drawn.question, MeetingSearch.answer(drawn.question).proposals)
            for proposal in proposals {
                let interval = proposal.interval
                if drawn.gone.contains(where: { $0.intersection(interval) != nil }) {
                    Issue.record("seed \(seed): \(proposal) is taken")
                }
                let civil = question.own.zone.civil(interval.start)
                if civil.time.minute % 15 != 0 || civil.time.second != 0 { Issue.record("seed \(seed): \(civil) is no quarter") }
                if civil.date <= question.own.zone.civil(question.now).date || interval.start < question.now + .hours(12) {
                    Issue.record("seed \(seed): \(civil) is too soon")
                }
                if interval.end > question.own.zone.adding(question.within, to: question.now) {
                    Issue.record("seed \(seed): \(civil) is too late")
                }
            }
            for (left, right) in zip(proposals, proposals.dropFirst()) where right.interval.start < left.interval.end {
                Issue.record("seed \(seed): \(left) overlaps \(right)")
            }
        }
    }

    /// A day that is left out, though fewer were proposed than are wanted or two are on one day, has only times that overlap what is proposed.
    @Test("one is taken of each run: as many days as can be", arguments: batches)
    func spread(seeds: Range<UInt64>) throws {
        for seed in seeds.prefix(30) {
            let drawn = try Drawn(seed: seed)
            let (question, zone) = (drawn.question, drawn.question.own.zone)
            let answer = MeetingSearch.answer(question)
            guard answer.hoursMeet else { continue }
            let chosen = Set(answer.proposals.map { zone.civil($0.interval.start).date })
            guard chosen.count < question.count else { continue }
            var start = question.frame.start
            while start < question.frame.end {
                if let left = drawn.free(at: start), !chosen.contains(zone.civil(start).date),
                    !answer.proposals.contains(where: { $0.interval.intersection(left) != nil })
                {
                    Issue.record("seed \(seed): nothing on the day of \(zone.civil(start)); proposed are \(answer.proposals)")
                    break
                }
                start = start.seconds % 60 == 0 ? start + .minutes(1) : start + .seconds(1)
            }
        }
    }

    @Test("those that ask least of both together: nothing that was left asks less", arguments: batches)
    func leastBad(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let drawn = try Drawn(seed: seed)
            let answer = MeetingSearch.answer(drawn.question)
            guard !answer.hoursMeet else { continue }
            for proposal in answer.proposals {
                let outside = drawn.minutes(of: proposal).contains {
                    !drawn.own.contains($0, in: drawn.question.own.zone) || !drawn.their.contains($0, in: drawn.question.their.zone)
                }
                if !outside || proposal.own == nil && proposal.their == nil { Issue.record("seed \(seed): \(proposal) is inside") }
                if proposal.own == nil,
                    !drawn.minutes(of: proposal).allSatisfy({ drawn.own.contains($0, in: drawn.question.own.zone) })
                {
                    Issue.record("seed \(seed): \(proposal) is outside the user's hours and does not say so")
                }
            }
        }
    }
}
