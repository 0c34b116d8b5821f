import Varlink

/// `--json`: the member `expected` as it would stand in the file of the story.
enum RehearsalJSON {
    /// One answer for each event.
    static func value(of events: [PlayedEvent]) -> JSONValue {
        let answers = events.map { played in
            JSONValue.object(["plan": .array(played.plan.map { $0.row.json(in: played.zone) })])
        }
        return .object(["expected": .array(answers)])
    }

    /// For one file its value, for several an array of these.
    static func document(_ values: [JSONValue]) -> JSONValue {
        values.count == 1 ? values[0] : .array(values)
    }
}
