import CivilTime
import Varlink

/// `--json`: the member `expected` as it would stand in the file of the story, and how much was shown.
enum RehearsalJSON {
    /// One answer for each event, and the summary of all.
    static func value(of events: [PlayedEvent]) -> JSONValue {
        let answers = events.map { played in
            JSONValue.object(["plan": .array(played.plan.map { $0.row.json(in: played.zone) })])
        }
        return .object(["expected": .array(answers), "shown": value(of: ShownSummary(of: events))])
    }

    /// `{"count": 9, "days": 8, "fullest_day": {"date": "2027-03-08", "count": 2}, "fullest_hour": {"from": RFC 3339, "count": 1}}`.
    private static func value(of summary: ShownSummary) -> JSONValue {
        var object: JSONObject = ["count": .int(Int64(summary.count)), "days": .int(Int64(summary.days))]
        if let day = summary.fullestDay {
            object["fullest_day"] = ["date": .string("\(day.stretch)"), "count": .int(Int64(day.count))]
        }
        if let hour = summary.fullestHour {
            let beginning = hour.stretch.beginning.rfc3339(in: hour.stretch.zone)
            object["fullest_hour"] = ["from": .string(beginning), "count": .int(Int64(hour.count))]
        }
        return .object(object)
    }

    /// For one file its value, for several an array of these.
    static func document(_ values: [JSONValue]) -> JSONValue {
        values.count == 1 ? values[0] : .array(values)
    }
}
