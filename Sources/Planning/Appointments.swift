package import CivilTime
package import Relationships

extension History {
    /// The appointments that stand at an instant: those that have not ended, and those that have; each in the order of their ends.
    ///
    /// One that was moved or cancelled does not stand; nor one that was arranged when the contact was archived: "`archive` closes for good what
    /// is open or arranged".
    package func appointments(at now: Instant) -> (ahead: [Appointment], held: [Appointment]) {
        guard !appointments.isEmpty else { return ([], []) }
        var gone: Set<EntryID> = []
        var archives: [Decision] = []
        for decision in decisions {
            switch decision.verb {
            case .moved, .cancelled: if let opener = decision.followUp?.opener { gone.insert(opener) }
            case .archived: archives.append(decision)
            default: continue
            }
        }
        let standing = appointments.filter { appointment in
            !gone.contains(appointment.id)
                && !archives.contains { archive in
                    (archive.at, archive.id) > (appointment.recorded, appointment.id) && min(archive.at, now) < appointment.end
                }
        }.sorted { ($0.end, $0.id) < ($1.end, $1.id) }
        return (standing.filter { $0.end > now }, standing.filter { $0.end <= now })
    }

    /// When something was arranged: each appointment from when it was, until it ended, moved or was cancelled, or the contact was archived.
    var arranged: [Interval] {
        appointments.map { appointment in
            let gone = decisions.filter { decision in
                switch decision.verb {
                case .moved, .cancelled: decision.followUp?.opener == appointment.id
                case .archived: (decision.at, decision.id) > (appointment.recorded, appointment.id)
                default: false
                }
            }.map(\.at).min()
            return Interval(start: appointment.recorded, end: min(appointment.end, gone ?? appointment.end))
        }
    }

    /// What passed until an instant, in any order: what was logged, and the appointments that have ended ("at its end it becomes a `meeting`
    /// interaction").
    package func passed(at now: Instant) -> [Interaction] {
        interactions + appointments(at: now).held.map(Interaction.init)
    }

    /// The same, the latest first.
    package func latestFirst(at now: Instant) -> [Interaction] { passed(at: now).sorted { ($0.at, $0.id) > ($1.at, $1.id) } }

    /// What passed last.
    package func last(at now: Instant) -> Interaction? { passed(at: now).max { ($0.at, $0.id) < ($1.at, $1.id) } }
}

extension Interaction {
    /// What an appointment becomes at its end.
    init(_ appointment: Appointment) {
        self.init(
            id: appointment.id, contact: appointment.contact, direction: .meeting, at: appointment.end,
            recorded: appointment.recorded)
    }
}
