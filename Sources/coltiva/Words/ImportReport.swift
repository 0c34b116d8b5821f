import CivilTime
import ControlInterface
import Interchange
import Relationships
import Varlink

/// What was read from a file, or why nothing was.
struct ImportReport {
    /// As it was given.
    let path: String
    let outcome: Result<ImportReading, ImportProblem>
    /// The people whom Coltiva itself has exported, with everything, where the file is one of these.
    var whole: [PersonMessage] = []
    /// What came of taking it in; nil where that failed, or was not asked for.
    var kept: ImportInterface.Commit.Reply?

    /// Why nothing is imported; nil where something may be.
    var problem: ImportProblem? {
        switch outcome {
        case .failure(let problem): problem
        case .success(let reading): reading.error.map(ImportProblem.failed)
        }
    }

    /// What was read; nil where the file could not be.
    var reading: ImportReading? { try? outcome.get() }

    /// Hands over, in pieces, an object of JSON with the members that docs/import.md names: of many people the whole would be long.
    func json(_ say: (String) throws(Failure) -> Void) throws(Failure) {
        let first = JSONObject([
            ("file", .string(path)), ("kind", reading?.kind.map { .string($0.rawValue) } ?? .null),
            ("error", problem.map { .string($0.code) } ?? .null), ("rows", .int(Int64(reading?.rows ?? 0))),
        ])
        // An object up to where it ends, and from where it has begun.
        try say(String(first.description.dropLast()))
        try Self.list("people", reading?.people ?? [], \.json, say)
        try Self.list("interactions", reading?.interactions ?? [], \.json, say)
        try Self.list("skipped", reading?.skipped ?? [], \.json, say)
        try Self.list("merged", reading?.merged ?? [], \.json, say)
        let last = JSONObject([
            ("onlyWrote", .int(Int64(reading?.onlyWrote ?? 0))),
            ("kept", kept.map { .object(CompleteJSON.reply($0, of: ImportInterface.Commit.self)) } ?? .null),
        ])
        try say("," + last.description.dropFirst())
    }

    private static func list<List: Collection>(
        _ name: String, _ list: List, _ json: (List.Element) -> JSONObject, _ say: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try say(",\"\(name)\":[")
        var isFirst = true
        for element in list {
            try say((isFirst ? "" : ",") + json(element).description)
            isFirst = false
        }
        try say("]")
    }

    /// As fields.
    var rows: [[String]] {
        var rows = [["file", path, reading?.kind?.rawValue ?? "", problem?.code ?? "", "\(reading?.rows ?? 0)"]]
        guard let reading else { return rows }
        rows += reading.people.map { ["person", $0.name, $0.organisation ?? "", $0.title ?? ""] }
        rows += reading.interactions.map { ["interaction", $0.with, $0.direction.rawValue, $0.at.rfc3339(in: .utc)] }
        rows += reading.merged.map { ["merged", $0.place.file ?? "", "\($0.place.line)", "\($0.into.line)"] }
        rows += reading.skipped.map { ["skipped", $0.place.file ?? "", "\($0.place.line)", $0.reason.rawValue] }
        guard let kept else { return rows }
        let counts = [kept.added, kept.updated, kept.unchanged, kept.joined, kept.recognised, kept.waiting, kept.repeated]
        rows.append(["kept", kept.change ?? ""] + counts.map(String.init))
        rows += kept.pairs.map { ["pair", $0.known, $0.other] }
        return rows
    }
}

extension ImportedPerson {
    /// The members that have a value.
    fileprivate var json: JSONObject {
        var json = JSONObject([("name", .string(name))])
        for (member, list) in [
            ("emails", emails), ("phones", phones), ("profiles", profiles), ("categories", categories), ("notes", notes),
        ] where !list.isEmpty {
            json[member] = .array(list.map(JSONValue.string))
        }
        for (member, text) in [
            ("organisation", organisation), ("title", title), ("birthday", birthday?.description),
            ("connectedOn", connectedOn?.description), ("nickname", nickname), ("uid", uid),
        ] {
            json[member] = text.map(JSONValue.string)
        }
        return json
    }
}

extension ImportedInteraction {
    fileprivate var json: JSONObject {
        var json = JSONObject([
            ("with", .string(with)), ("direction", .string(direction.rawValue)), ("at", .string(at.rfc3339(in: .utc))),
            ("channel", .string(channel)),
        ])
        json["name"] = name.map(JSONValue.string)
        json["about"] = about.map(JSONValue.string)
        json["message"] = identity.map(JSONValue.string)
        return json
    }
}

extension SkippedRecord {
    fileprivate var json: JSONObject {
        var json = place.json
        json["reason"] = .string(reason.rawValue)
        return json
    }
}

extension MergedRecord {
    /// `intoFile` only where that is another file.
    fileprivate var json: JSONObject {
        var json = place.json
        json["into"] = .int(Int64(into.line))
        if into.file != place.file { json["intoFile"] = into.file.map(JSONValue.string) }
        return json
    }
}

extension RecordPlace {
    fileprivate var json: JSONObject {
        var json = JSONObject()
        json["file"] = file.map(JSONValue.string)
        json["line"] = .int(Int64(line))
        return json
    }
}
