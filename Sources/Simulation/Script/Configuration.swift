import CivilTime
import Relationships

/// A `coltiva.conf` of a simulated life, beside what the invariants hold it to, written a second time so that reading it wrongly shows.
struct Configuration: Sendable {
    let text: String
    /// When the user may be reminded; nil: the file is refused.
    let hours: HoursByHand?
    var catchUp = 3
    var apart = Elapsed.minutes(15)
    /// The zone it names; nil: the machine's.
    var zone: String?
    /// How many places a day has.
    var perDay = 5
    /// The reply deadline of everyone, in days.
    var replyDays = 7

    var isRefused: Bool { hours == nil }

    static let office = HoursByHand(Weekdays(from: .mon, through: .fri), from: 9 * 60, to: 18 * 60)

    /// The configurations that lives go through; the first is the built-in one.
    static let table: [Configuration] = [
        Configuration(text: "", hours: office),
        Configuration(
            text: "[Me]\nHours=Mon..Sun 08:00-22:00\nPerDay=1\n", hours: HoursByHand(.everyDay, from: 8 * 60, to: 22 * 60),
            perDay: 1),
        Configuration(
            text: "[Me]\nHours=Mon..Fri 18:00-23:30\n[Delivery]\nApart=1h\nCatchUp=0\n",
            hours: HoursByHand(Weekdays(from: .mon, through: .fri), from: 18 * 60, to: 23 * 60 + 30), catchUp: 0, apart: .hours(1)),
        Configuration(
            text: "[Policy]\nReplyWithin=3d\nReplyRemind=1d\nReplyOverdue=1d 3d 1w\n", hours: office, replyDays: 3),
        Configuration(text: "[Hook phone]\nExec=/bin/true\nOn=reminder\n", hours: office),
        Configuration(text: "[Hook desktop]\nExec=\n[Hook phone]\nExec=/bin/true\n", hours: office),
        Configuration(
            text: "[Me]\nHours=Tue,Thu 20:00-00:30\nTimeZone=Asia/Tokyo\n",
            hours: HoursByHand([Weekdays(.tue), Weekdays(.thu)], from: 20 * 60, to: 24 * 60 + 30), zone: "Asia/Tokyo"),
        Configuration(
            text: "[Delivery]\nApart=0\nCatchUp=50\n[Digest]\nWhen=*-*-* 09..16:30\nItems=50\n", hours: office, catchUp: 50,
            apart: .zero),
        Configuration(text: "[Hook phone]\nExec=/bin/true\nKinds=task\nOn=reminder digest\n", hours: office),
        Configuration(
            text: "[Me]\nHours=Sat,Sun 09:00-12:00\n[Policy]\nContactHours=Mon..Fri 10:00-16:00\n",
            hours: HoursByHand([Weekdays(.sat), Weekdays(.sun)], from: 9 * 60, to: 12 * 60)),
        Configuration(text: "[Me]\nHours=Mon..Fri 25:00-18:00\n", hours: nil),
        Configuration(text: "[Delivery]\nCatchUp=many\n", hours: nil),
        Configuration(text: "[Me\nHours=Mon..Fri 09:00-18:00\n", hours: nil),
    ]
}
