import CivilTime
import RepeatableChance
import Testing

@Suite struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2027-03-02T10:20:00+01:00", 1_803_979_200_000_000),
            ("2027-03-02t09:20:00z", 1_803_979_200_000_000),
            ("2027-03-02 09:20:00Z", 1_803_979_200_000_000), ("2027-03-02T04:20:00-05:00", 1_803_979_200_000_000),
            ("1970-01-01T00:00:00.5Z", 500_000), ("1970-01-01T00:00:00.0000019Z", 1), ("1970-01-01T00:00:00.123456789Z", 123_456),
            ("1969-12-31T23:59:59.999999Z", -1), ("1970-01-01T00:00:00-00:00", 0), ("1969-12-31T23:59:60Z", 0),
            // A leap second is the second after it, whatever the offset and the decimals.
            ("2016-12-31T23:59:60Z", 1_483_228_800_000_000), ("2017-01-01T00:59:60.5+01:00", 1_483_228_800_000_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000_000),
        ] as [(String, Int64)])
    func reads(text: String, microseconds: Int64) {
        #expect(Instant(rfc3339: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2027-03-02", "2027-03-02T10:20Z", "2027-03-02T10:20:00", "2027-03-02T24:00:00Z", "2027-03-02T10:60:00Z",
        "2027-03-02T10:20:61Z",
        "2027-03-02T10:20:60Z", "2027-02-30T10:20:00Z", "2027-03-02T10:20:00+1:00", "2027-03-02T10:20:00+0100",
        "2027-03-02T10:20:00+24:00",
        "2027-03-02T10:20:00.Z", "2027-03-02T10:20:00Z ", " 2027-03-02T10:20:00Z", "2027-03-02_10:20:00Z", "-2027-03-02T10:20:00Z",
        "+2027-03-02T10:20:00Z",
        "2027-03-02T10:20:00,5Z", "2027-3-2T10:20:00Z", "2027-03-02T1:20:00Z",
    ])
    func refuses(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(
        arguments: [
            ("Europe/Rome", 1_803_979_200_000_000, "2027-03-02T10:20:00+01:00"),
            ("America/St_Johns", 1_803_979_200_000_000, "2027-03-02T05:50:00-03:30"),
            ("Etc/UTC", 0, "1970-01-01T00:00:00+00:00"), ("Europe/Rome", 500_000, "1970-01-01T01:00:00.5+01:00"),
            ("Europe/Rome", 1, "1970-01-01T01:00:00.000001+01:00"),
            ("Europe/Dublin", 1_803_979_200_000_000, "2027-03-02T09:20:00+00:00"),
            // An offset of 0:49:56 cannot be written: the minute, and the clock with it, so that the instant is exact.
            ("Europe/Rome", -5_364_662_400_000_000, "1800-01-01T00:49:00+00:49"),
        ] as [(String, Int64, String)])
    func writes(name: String, microseconds: Int64, text: String) throws {
        let moment = Instant(microseconds: microseconds)
        #expect(moment.rfc3339(in: try ZoneFixtures.zone(name)) == text)
        #expect(Instant(rfc3339: text) == moment)
    }

    @Test func writesZForUniversalTimeOnly() throws {
        #expect(Instant(seconds: 0).rfc3339(in: .utc) == "1970-01-01T00:00:00Z")
        #expect(Instant(microseconds: -62_167_219_200_000_001).rfc3339(in: .utc) == "-0001-12-31T23:59:59.999999Z")
    }

    @Test(arguments: ZoneTests.names)
    func roundTrips(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2000 {
            let moment = Instant(microseconds: .random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &generator))
            #expect(Instant(rfc3339: moment.rfc3339(in: zone)) == moment)
        }
    }
}
