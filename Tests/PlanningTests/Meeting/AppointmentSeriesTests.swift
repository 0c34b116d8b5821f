import CivilTime
import Planning
import Relationships
import Testing

/// "It keeps its identity while the meeting is moved; each move, and the cancellation, is one version later."
struct AppointmentSeriesTests {
    @Test func movesAreCounted() throws {
        var desk = try Desk()
        let other = try desk.meet("2027-03-04 10:00", "2027-03-04 11:00", arranged: "2027-03-01 11:00")
        let first = try desk.meet("2027-03-06 19:00", "2027-03-06 19:45", arranged: "2027-03-01 12:00")
        try desk.decide(.moved, of: .meeting, opener: first, "2027-03-01 13:00")
        let second = try desk.meet("2027-03-07 19:00", "2027-03-07 19:45", arranged: "2027-03-01 13:00")
        // Another meeting is arranged and moved in between, at the same instant.
        try desk.decide(.moved, of: .meeting, opener: other, "2027-03-01 13:00")
        let elsewhere = try desk.meet("2027-03-05 10:00", "2027-03-05 11:00", arranged: "2027-03-01 13:00")
        try desk.decide(.moved, of: .meeting, opener: second, "2027-03-02 13:00")
        let third = try desk.meet("2027-03-08 19:00", "2027-03-08 19:45", arranged: "2027-03-02 13:00")
        try desk.decide(.cancelled, of: .meeting, opener: third, "2027-03-03 13:00")
        let new = try desk.meet("2027-03-09 19:00", "2027-03-09 19:45", arranged: "2027-03-03 14:00")
        let expected = [
            (other, other, 0), (first, first, 0), (second, first, 1), (elsewhere, other, 1), (third, first, 2), (new, new, 0),
        ]
        for (entry, root, moves) in expected {
            let appointment = try #require(desk.appointments.first { $0.id == entry })
            let series = AppointmentSeries(of: appointment, in: desk.history)
            #expect(series.first.id == root && series.moves == moves && series.last == appointment, "\(entry)")
        }
    }
}
