import CivilTime
import Foundation
import Testing

/// The committed zone files, so that tests do not change with the system's tzdata.
enum ZoneFixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path()
    static let directory = ZoneDirectory(path: folder + "/zoneinfo")

    static func zone(_ name: String) throws -> Zone {
        try directory.zone(named: name)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(folder)/zoneinfo/\(name)")))
    }
}

/// An instant from RFC 3339, for tables.
func instant(_ text: String) throws -> Instant {
    try #require(Instant(rfc3339: text), "\(text) is no instant")
}

/// A civil time from "2027-03-05 09:00", for tables.
func civil(_ text: String) throws -> CivilDateTime {
    let parts = text.split(separator: " ")
    let date = try #require(CivilDate(parts[0]))
    return CivilDateTime(date: date, time: try #require(TimeOfDay(parts[1])))
}
