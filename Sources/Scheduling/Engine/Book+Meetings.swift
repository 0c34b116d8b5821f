package import CivilTime
package import Planning
package import Relationships

extension Book {
    /// When the user's own appointments are, with whomever: those that are ahead and have to do with the interval.
    package func arranged(in interval: Interval) throws -> [Interval] {
        try ledger.appointments(from: interval.start, to: interval.end).filter { appointment in
            try ledger.history(of: appointment.contact)?.appointments(at: now).ahead.contains(appointment) ?? false
        }.map { Interval(start: $0.start, end: $0.end) }
    }

    /// What a meeting was when it was first arranged, and how often it was moved since; nil where there is no such appointment.
    package func series(of id: EntryID) throws -> AppointmentSeries? {
        guard let appointment = try ledger.appointment(id), let history = try ledger.history(of: appointment.contact) else {
            return nil
        }
        return AppointmentSeries(of: appointment, in: history)
    }
}
