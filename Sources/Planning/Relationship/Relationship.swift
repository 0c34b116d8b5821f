package import CivilTime
package import Relationships

/// How a relationship stands once the history is read up to an instant (domain.md, "Words" and "Kinds of follow-up"): who spoke last,
/// whether an answer is awaited, who rests, and what may be started.
///
/// Read entry by entry; between two entries time itself changes it: a nudge lapses, a rest ends.
package struct Relationship: Sendable {
    /// One entry as the relationship remembers it.
    struct Mark: Hashable, Sendable {
        let id: EntryID
        let at: Instant
    }

    // MARK: What has passed

    /// What came first from them: an inbound or a meeting. From then on they are in dialogue.
    package private(set) var firstHeard: EntryID?
    /// The last interaction, gestures apart.
    private(set) var last: (mark: Mark, direction: Interaction.Direction)?
    /// The last outbound, gestures too.
    private(set) var lastOutbound: (mark: Mark, isGesture: Bool)?
    private var hasInbound = false
    private var hasOutbound = false
    /// Whether something inbound is not answered.
    private var isAsked = false
    /// "A run is the outbounds that expect an answer since the last inbound or meeting", and when its last group began.
    private(set) var run = 0
    private var groupBegan: Instant?

    // MARK: What was decided

    private(set) var isArchived = false
    private(set) var silence = Silence.none
    private(set) var asked: AskedRest?
    /// From where the cadence counts, if that is later than the last interaction.
    private var cadenceFrom: Mark?
    /// Whether the nudge to the last outbound was dismissed, has lapsed or was closed for good.
    private var isNudgeOver = false
    private(set) var offers: [Mark] = []
    private(set) var lastLapse: Instant?
    private(set) var approachDismissed: Instant?
    private(set) var isPreferred = false
    private(set) var skippedAt: Instant?
    private var snoozes: [FollowUpIdentity: Instant] = [:]

    // MARK: By what it is read

    let contact: ContactID
    let policy: Policy
    let own: OwnTime
    private let announcements: [FollowUpIdentity: [Instant]]
    /// When something is arranged: from its arrangement until it ends, moves or is cancelled.
    private let arranged: [Interval]
    private let dismissedReplies: Set<EntryID>

    var zone: Zone { own.zone }
    package var isInDialogue: Bool { firstHeard != nil }
    /// Whether nothing but gestures has passed.
    var isUntouched: Bool { last == nil }

    /// Reads the history up to the reading's instant.
    init(_ history: History, reading: Reading, policy: Policy, own: OwnTime) {
        contact = history.contact.id
        self.policy = policy
        self.own = own
        announcements = Dictionary(grouping: history.announcements, by: \.followUp).mapValues { $0.map(\.at).sorted() }
        arranged = history.arranged
        dismissedReplies = reading.dismissed(ReplyRule.kind)
        for (at, entry) in reading.entries {
            pass(to: at)
            switch entry {
            case .interaction(let interaction): take(interaction, at: at)
            case .decision(let decision): take(decision, at: at)
            }
        }
        pass(to: reading.now)
    }

    // MARK: Time

    /// The next change that time itself brings; nil where there is none.
    package var nextChange: Instant? {
        if case .resting(_, _, let until) = silence { return until }
        // Nothing lapses unseen; this is asked at every entry.
        guard !announcements.isEmpty || !snoozes.isEmpty else { return nil }
        return voice.flatMap(lapse)
    }

    private mutating func pass(to instant: Instant) {
        while let moment = nextChange, moment <= instant { change(at: moment) }
    }

    private mutating func change(at moment: Instant) {
        switch silence {
        case .resting(let opener, let from, let until):
            let step = Step(.readyAfter(.restFor, policy.restFor.value, policy.restFor.source), from: from, to: until)
            silence = .over(opener: opener, ready: until, steps: [step], cause: from)
        case .over:
            silence = .forGood
        case .none, .forGood:
            guard let last else { return }
            leaveNudge(opener: last.mark.id, at: moment)
        }
    }

    /// "Nudge not made: in dialogue, the cadence goes on; approached, the rest begins, from that moment."
    private mutating func leaveNudge(opener: EntryID, at moment: Instant) {
        isNudgeOver = true
        if !isInDialogue { rest(opener: opener, from: moment) }
    }

    private mutating func rest(opener: EntryID, from moment: Instant) {
        silence = .resting(opener: opener, from: moment, until: zone.adding(policy.restFor.value, to: moment))
    }

    /// "At the end of the day that is `NudgeAfter` after their place, or the snooze that stands for it, or their ready if that is later, so
    /// never unseen"; nil while it has no place.
    private func lapse(of voice: Voice) -> Instant? {
        guard voice.lapses else { return nil }
        let identity = voice.identity(of: contact)
        let place = place(of: voice).map { Hold.release($0, isExact: false, own: own).at }
        guard let seen = snoozes[identity] ?? place else { return nil }
        let day = zone.civil(zone.adding(policy.nudgeAfter.value, to: max(seen, voice.ready))).date
        return zone.startOfDay(day.adding(days: 1))
    }

    /// The place that was announced for it: "only a ready that moves beyond it takes it away".
    package func place(of voice: Voice) -> Instant? {
        announcements[voice.identity(of: contact)]?.last { $0 >= voice.ready }
    }

    // MARK: Entries

    private mutating func take(_ interaction: Interaction, at: Instant) {
        let mark = Mark(id: interaction.id, at: at)
        guard !interaction.isGesture else {
            lastOutbound = (mark, true)
            return
        }
        switch interaction.direction {
        case .inbound:
            hasInbound = true
            isArchived = false
            hear(mark)
            switch interaction.quiet {
            case .old: isAsked = false
            case .bare: break
            case nil: if !dismissedReplies.contains(mark.id) { isAsked = true }
            }
        case .meeting:
            hear(mark)
            isAsked = false
        case .outbound:
            write(
                mark, asks: interaction.asks, quiet: interaction.quiet,
                duringArranged: arranged.contains { $0.contains(interaction.at) })
        }
        offers = []
        last = (mark, interaction.direction)
    }

    /// "An inbound or a meeting always ends a rest."
    private mutating func hear(_ mark: Mark) {
        if firstHeard == nil { firstHeard = mark.id }
        run = 0
        groupBegan = nil
        silence = .none
        asked = nil
        isNudgeOver = false
    }

    /// What is quiet expects no answer, and "is in no run"; an old one is not nudged for one before it either. `duringArranged`: by their own
    /// times it was written while an appointment stood.
    private mutating func write(_ mark: Mark, asks: Bool?, quiet: Quiet?, duringArranged: Bool) {
        // "If it closes an `approach`, `nudge` or `reconnect` that is ready at its time."
        let closesVoice = !duringArranged && voice.map { $0.ready <= mark.at } ?? false
        let expectsAnswer = quiet == nil && asks ?? (closesVoice || !hasOutbound && !hasInbound)
        if expectsAnswer, groupBegan.map({ mark.at - $0 >= .days(1) }) ?? true {
            run += 1
            groupBegan = mark.at
        }
        switch silence {
        case .resting: rest(opener: mark.id, from: mark.at)
        case .over: silence = .forGood
        case .none where run > policy.nudges.value: rest(opener: mark.id, from: mark.at)
        case .none, .forGood: break
        }
        hasOutbound = true
        isAsked = false
        isNudgeOver = quiet == .old
        lastOutbound = (mark, false)
    }

    private mutating func take(_ decision: Decision, at: Instant) {
        let mark = Mark(id: decision.id, at: at)
        switch decision.verb {
        case .dismissed: if let identity = decision.followUp { dismiss(identity, mark) }
        case .takenUp: if last?.direction == .inbound { isAsked = true }
        case .snoozed(let until, _): if let identity = decision.followUp { snoozes[identity] = until }
        case .rested(let until): asked = AskedRest(opener: mark.id, at: at, until: until, isWaking: false)
        case .woken: wake(mark)
        case .archived: archive(mark)
        case .unarchived: isArchived = false
        case .skipped: skippedAt = at
        case .preferred: isPreferred = true
        case .offered:
            offers.append(mark)
            isPreferred = false
        case .lapsed:
            guard decision.followUp == voice?.identity(of: contact) else { return }
            offers = []
            lastLapse = at
        case .done, .away, .back, .paused, .resumed, .moved, .cancelled: break
        }
    }

    private mutating func dismiss(_ identity: FollowUpIdentity, _ mark: Mark) {
        if identity.kind == ReplyRule.kind { isAsked = false }
        guard let voice, voice.identity(of: contact) == identity else { return }
        switch identity.kind {
        case NudgeRule.kind: leaveNudge(opener: mark.id, at: mark.at)
        case ApproachRule.kind:
            approachDismissed = mark.at
            offers = []
        default:
            if case .over = silence { silence = .forGood } else { cadenceFrom = mark }
        }
    }

    private mutating func wake(_ mark: Mark) {
        if let rest = asked, rest.until > mark.at {
            asked = AskedRest(opener: mark.id, at: mark.at, until: mark.at, isWaking: true)
        }
        switch silence {
        case .resting, .forGood:
            silence = .over(
                opener: mark.id, ready: mark.at, steps: [Step(.woken(mark.id), from: mark.at, to: mark.at)], cause: mark.at)
        case .none, .over: break
        }
    }

    /// "`archive` closes for good what is open; after `unarchive` the cadence counts from the archiving."
    private mutating func archive(_ mark: Mark) {
        if let voice, voice.kind == NudgeRule.kind { leaveNudge(opener: mark.id, at: mark.at) }
        if case .over = silence { silence = .forGood }
        isArchived = true
        isAsked = false
        cadenceFrom = mark
        offers = []
    }

    // MARK: Voices

    /// What may be started, whether or not it is ready; what is arranged with them, which silences it, counts for nothing here.
    package var voice: Voice? {
        guard !isArchived, !isAsked else { return nil }
        return (ApproachRule.voice(in: self) ?? NudgeRule.voice(in: self) ?? ReconnectRule.voice(in: self)).map(delayed)
    }

    /// The last outbound, where it may be nudged: "the last interaction is an outbound, the run is 1 to `Nudges`, and no rest that silence
    /// began has begun".
    var nudgeable: Mark? {
        guard case .none = silence, !isNudgeOver, let last, last.direction == .outbound, run >= 1, run <= policy.nudges.value
        else { return nil }
        return last.mark
    }

    /// From where the cadence counts.
    var cadenceStart: Mark? {
        guard let last else { return nil }
        return cadenceFrom.flatMap { $0.at >= last.mark.at ? $0 : nil } ?? last.mark
    }

    /// "Space", "Asked rest" and "Room": moves the ready of a voice, and its due with it.
    private func delayed(_ voice: Voice) -> Voice {
        var voice = voice
        if let lastOutbound {
            let space = policy.space
            let until = zone.adding(space.value, to: lastOutbound.mark.at)
            if voice.ready < until {
                let opener = lastOutbound.isGesture ? lastOutbound.mark.id : nil
                voice.move(
                    to: until, .space(lastOutbound.mark.id, space.value, space.source), opener: opener, since: lastOutbound.mark.at)
            }
        }
        if let asked, voice.ready < asked.until {
            voice.move(
                to: asked.until, asked.isWaking ? .woken(asked.opener) : .rested(asked.opener), opener: asked.opener,
                since: asked.at)
        }
        guard let due = voice.due else { return voice }
        let room = zone.adding(policy.nudgeAfter.value, to: voice.ready)
        if due < room, voice.isMoved {
            voice.toDue.append(Step(.room(policy.nudgeAfter.value, policy.nudgeAfter.source), from: due, to: room))
            voice.due = room
        }
        return voice
    }
}
