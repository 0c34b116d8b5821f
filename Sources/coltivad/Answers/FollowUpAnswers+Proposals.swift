import CivilTime
import ControlInterface
import Ledger
import Planning
import Relationships
import Scheduling
import Varlink

extension FollowUpAnswers {
    /// Proposes times for a meeting.
    func propose(_ parameters: FollowUpsInterface.Propose.Parameters) async throws(CallError) -> FollowUpsInterface.Propose.Reply {
        let count = parameters.count ?? 3
        guard (1...20).contains(count) else { throw .invalidParameter("count") }
        let (contact, name, language, asked) = try await answerer.ask { book, lookup, _ in
            let contact = try lookup.contact(parameters.contact)
            let own = try book.ownTime()
            let when = WhenReader(rules: book.rules, now: book.now)
            let length = try when.length(parameters.length ?? Self.length, parameter: "length", most: .hours(24))
            let within = parameters.within ?? "2w"
            _ = try when.length(within, parameter: "within", most: .days(366))
            guard let history = try book.ledger.history(of: contact.id) else {
                throw ControlError.noSuchContact(parameters.contact, suggestions: [])
            }
            let (policy, their) = book.rules.policyAndTime(of: history)
            var question = MeetingQuestion(
                own: own, their: their, taken: [], now: book.now, length: length,
                within: try Span(parsing: within), count: count)
            question.taken = try book.arranged(in: question.frame)
            return ("\(contact.id)", contact.name, policy.language.value, question)
        }
        var question = asked
        let folders = await daemon.calendars()
        var findings: [String] = []
        if !folders.isEmpty, !question.frame.isEmpty {
            let report = await calendars.read(folders, in: question.frame, zone: question.own.zone)
            question.taken += report.busy
            findings = report.findings
        }
        let (own, their) = (question.own.zone, question.their.zone)
        let answer = MeetingSearch.answer(question)
        return .init(
            now: question.now.rfc3339(in: own), contact: contact, name: name,
            proposals: answer.proposals.map { proposal in
                let (start, end) = (proposal.interval.start, proposal.interval.end)
                return .init(
                    start: start.rfc3339(in: own), end: end.rfc3339(in: own), theirStart: start.rfc3339(in: their),
                    theirEnd: end.rfc3339(in: their), yours: proposal.own.map(Self.outside),
                    theirs: proposal.their.map(Self.outside))
            }, hoursMeet: answer.hoursMeet, yourZone: own.name, theirZone: their.name,
            language: language.rawValue, findings: findings)
    }

    private static func outside(_ outside: MeetingProposal.Outside) -> FollowUpsInterface.Propose.Outside {
        // A part of a minute is a minute.
        .init(minutes: Int((outside.length.microseconds + 59_999_999) / 60_000_000), end: outside.end.rawValue)
    }
}

extension WhenReader {
    /// How long a span is from now on: more than nothing, and no more than the most.
    fileprivate func length(_ text: String, parameter: String, most: Elapsed) throws(ControlError) -> Elapsed {
        guard let end = try end(text, parameter: parameter, from: now), end > now, end - now <= most else {
            throw .badValue(
                key: parameter, value: text, expected: "a span of up to \(most == .hours(24) ? "1d" : "1y")", suggestion: nil)
        }
        return end - now
    }
}
