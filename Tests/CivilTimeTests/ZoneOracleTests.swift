import CivilTime
import Foundation
import Testing

/// Zones against a table that another implementation computed (Fixtures/zones.txt).
@Suite struct ZoneOracleTests {
    @Test func agreesWithPython() throws {
        let text = try String(contentsOfFile: ZoneFixtures.folder + "/zones.txt", encoding: .utf8)
        var zone = Zone.utc
        var checked = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: " ")
            if fields[0] == "Z" {
                zone = try ZoneFixtures.zone(String(fields[1]))
                continue
            }
            let left = try #require(Int64(fields[1]))
            let right = try #require(Int64(fields[2]))
            if fields[0] == "U" {
                #expect(zone.offset(at: Instant(seconds: left)) == Int(right), "\(zone): \(line)")
                #expect(zone.abbreviation(at: Instant(seconds: left)) == String(fields[3]), "\(zone): \(line)")
            } else {
                let wall = Zone.utc.civil(Instant(seconds: left))
                #expect(zone.instant(wall) == Instant(seconds: right), "\(zone): \(line)")
            }
            checked += 1
        }
        #expect(checked > 900)
    }
}
