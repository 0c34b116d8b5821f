import Foundation
import Relationships

/// A contact's record as a version keeps it: JSON, with the names of the fields for keys.
struct StoredRecord: Codable {
    private let name: String
    private let circles: [String]
    private let channels: [StoredChannel]
    private let zone: String?
    private let birthday: String?
    private let introducedBy: String?
    private let why: String?
    /// By the names of the keys in the settings.
    private let settings: [String: String]

    private struct StoredChannel: Codable {
        let kind: String
        let address: String
    }

    private init(_ record: ContactRecord) {
        name = record.name
        circles = record.circles
        channels = record.channels.map { StoredChannel(kind: $0.kind, address: $0.address) }
        zone = record.zone
        birthday = record.birthday
        introducedBy = record.introducedBy
        why = record.why
        settings = Dictionary(uniqueKeysWithValues: record.settings.map { ($0.key.rawValue, $0.value) })
    }

    /// The JSON of a record, its keys sorted.
    static func json(of record: ContactRecord) throws(LedgerError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(StoredRecord(record)), as: UTF8.self)
        } catch {
            throw .unexpected(code: 0, detail: String(describing: error))
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
            birthday: stored.birthday, introducedBy: stored.introducedBy, why: stored.why, settings: settings)
    }
}
