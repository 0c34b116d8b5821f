import CivilTime
import Foundation
import Relationships

/// A contact's record as a version keeps it: JSON, with the names of the fields for keys.
struct StoredRecord: Decodable {
    private let name: String
    private let circles: [String]
    private let channels: [StoredChannel]
    private let zone: String?
    private let birthday: String?
    private let introducedBy: String?
    private let why: String?
    /// By the names of the keys in the settings.
    private let settings: [String: String]
    /// Nil in versions from before there were notes.
    private let notes: [StoredNote]?
    /// Nil in versions from before there were topics.
    private let topics: [StoredTopic]?
    /// By the names of the sources, lists by the names of the keys; nil where nothing was imported.
    private let imported: [String: [String: [String]]]?

    private struct StoredChannel: Decodable {
        let kind: String
        let address: String
    }

    /// `at` in microseconds since 1970-01-01T00:00:00Z.
    private struct StoredNote: Decodable {
        let at: Int64
        let text: String
    }

    /// `at` as in a note.
    private struct StoredTopic: Decodable {
        let at: Int64
        let text: String
        let link: String?
        /// As `at`; nil in versions from before this was kept, too.
        let lastUsed: Int64?
    }

    private func importedValues() throws(LedgerError) -> Set<ImportedValue> {
        var values: Set<ImportedValue> = []
        for (source, lists) in imported ?? [:] {
            for (key, list) in lists {
                guard let source = ImportedValue.Source(rawValue: source), let key = ImportedValue.Key(rawValue: key) else {
                    throw .damaged(detail: "nothing that is imported of a contact is called \"\(source)\", \"\(key)\"")
                }
                for value in list { values.insert(ImportedValue(source, key, value)) }
            }
        }
        return values
    }

    private static let merged = "{\"mergedInto\":"

    /// The version of a contact that is one with another.
    static func merged(into contact: ContactID) -> String { merged + "\(contact.number)}" }

    /// Whether that is what a version says.
    static func isMerged(_ json: String) -> Bool { json.hasPrefix(merged) }

    /// With whom a contact is one, by a version; nil where it says something else.
    static func mergedInto(_ json: String) -> ContactID? {
        guard isMerged(json) else { return nil }
        return Int64(json.dropFirst(merged.count).dropLast()).map { ContactID(number: $0) }
    }

    /// The JSON of a record, its keys sorted, with what files said as `imported(of:)` writes it.
    static func json(of record: ContactRecord, imported: String?) -> String {
        StoredText.object { json in
            json.add("birthday", record.birthday)
            json.add("channels", objects: record.channels) { json, channel in
                json.add("address", channel.address)
                json.add("kind", channel.kind)
            }
            json.add("circles", list: record.circles)
            json.add("imported", written: imported)
            json.add("introducedBy", record.introducedBy)
            json.add("name", record.name)
            json.add("notes", objects: record.notes) { json, note in
                json.add("at", note.at.microseconds)
                json.add("text", note.text)
            }
            json.add("settings") { json in
                let settings = record.settings.sorted { $0.key.rawValue < $1.key.rawValue }
                for (key, value) in settings { json.add(key.rawValue, value) }
            }
            json.add("topics", objects: record.topics) { json, topic in
                json.add("at", topic.at.microseconds)
                json.add("lastUsed", topic.lastUsed?.microseconds)
                json.add("link", topic.link)
                json.add("text", topic.text)
            }
            json.add("why", record.why)
            json.add("zone", record.zone)
        }
    }

    /// The JSON of what files said of a contact; nil where none said anything.
    static func imported(of record: ContactRecord) -> String? {
        guard !record.imported.isEmpty else { return nil }
        var rest = record.imported.sorted { one, other in
            if one.source != other.source { return one.source.rawValue < other.source.rawValue }
            return one.key == other.key ? one.value < other.value : one.key.rawValue < other.key.rawValue
        }[...]
        return StoredText.object { json in
            while let source = rest.first?.source {
                json.add(source.rawValue) { lists in
                    while let next = rest.first, next.source == source {
                        let list = rest.prefix { $0.source == source && $0.key == next.key }
                        lists.add(next.key.rawValue, list: list.lazy.map(\.value))
                        rest = rest.dropFirst(list.count)
                    }
                }
            }
        }
    }

    /// The record of a JSON that `json(of:)` made.
    static func record(of json: String) throws(LedgerError) -> ContactRecord {
        let stored: StoredRecord
        do {
            stored = try JSONDecoder().decode(StoredRecord.self, from: Data(json.utf8))
        } catch {
            throw .damaged(detail: "a contact's version: \(error)")
        }
        var settings: [PolicyKey: String] = [:]
        for (name, value) in stored.settings {
            guard let key = PolicyKey(rawValue: name) else { throw .damaged(detail: "\"\(name)\" is no setting of a contact") }
            settings[key] = value
        }
        return ContactRecord(
            name: stored.name, circles: stored.circles,
            channels: stored.channels.map { Channel(kind: $0.kind, address: $0.address) }, zone: stored.zone,
            birthday: stored.birthday, introducedBy: stored.introducedBy, why: stored.why, settings: settings,
            notes: (stored.notes ?? []).map { Note(at: Instant(microseconds: $0.at), text: $0.text) },
            topics: (stored.topics ?? []).map { topic in
                Topic(
                    at: Instant(microseconds: topic.at), text: topic.text, link: topic.link,
                    lastUsed: topic.lastUsed.map(Instant.init(microseconds:)))
            },
            imported: try stored.importedValues())
    }
}
