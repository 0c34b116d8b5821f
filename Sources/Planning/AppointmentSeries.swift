package import Relationships

/// An appointment, and what it was before it was moved.
package struct AppointmentSeries: Hashable, Sendable {
    /// As it was first arranged.
    package let first: Appointment
    /// As it is.
    package let last: Appointment
    /// How often it was moved in between.
    package let moves: Int

    /// Of an appointment of the history. A move decides about the one before, and arranges the next with the entry after that decision.
    package init(of appointment: Appointment, in history: History) {
        var (first, moves) = (appointment, 0)
        while let before = Self.before(first, in: history) {
            first = before
            moves += 1
        }
        self.first = first
        last = appointment
        self.moves = moves
    }

    private static func before(_ appointment: Appointment, in history: History) -> Appointment? {
        let arranged = history.appointments.map(\.id)
        for decision in history.decisions {
            guard case .moved = decision.verb, decision.id < appointment.id, let opener = decision.followUp?.opener,
                arranged.filter({ $0 > decision.id }).min() == appointment.id
            else { continue }
            return history.appointments.first { $0.id == opener }
        }
        return nil
    }
}
