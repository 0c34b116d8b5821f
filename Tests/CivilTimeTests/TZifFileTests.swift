import CivilTime
import RepeatableChance
import Testing

@Suite struct TZifFileTests {
    private let rome = TZifBytes(
        transitions: [(1000, 1), (2000, 0)], types: [(3600, 0), (7200, 4)], abbreviations: "CET\0CEST\0",
        footer: "CET-1CEST,M3.5.0,M10.5.0/3")

    private func zone(_ file: TZifBytes) throws(ZoneError) -> Zone {
        try Zone(tzif: file.bytes, name: "Test/Zone")
    }

    @Test func readsVersionOne() throws {
        var file = rome
        file.version = "\0"
        let zone = try zone(file)
        #expect(zone.offset(at: Instant(seconds: 999)) == 3600)
        #expect(zone.offset(at: Instant(seconds: 1000)) == 7200)
        #expect(zone.abbreviation(at: Instant(seconds: 1500)) == "CEST")
        // No footer: the last type holds for ever.
        #expect(zone.offset(at: try instant("2027-07-01T00:00:00Z")) == 3600)
    }

    @Test(arguments: ["2", "3", "4"])
    func readsLaterVersions(version: Character) throws {
        var file = rome
        file.version = version
        let zone = try zone(file)
        #expect(zone.offset(at: Instant(seconds: 1999)) == 7200)
        #expect(zone.offset(at: try instant("1970-05-01T00:00:00Z")) == 7200)
        #expect(zone.offset(at: try instant("2027-07-01T00:00:00Z")) == 7200)
    }

    @Test func anEmptyFooterMeansTheLastTypeForEver() throws {
        var file = rome
        file.footer = ""
        file.transitions.removeLast()
        #expect(try zone(file).offset(at: try instant("9999-01-01T00:00:00Z")) == 7200)
    }

    /// The footer holds "for all instants if there are no transitions" (RFC 9636, 3.3), the past too.
    @Test func aFooterAloneHoldsAlways() throws {
        var file = rome
        file.transitions = []
        let zone = try zone(file)
        for year in ["1500", "1970", "2027", "2369", "2370", "2371", "9999"] {
            #expect(zone.offset(at: try instant("\(year)-01-15T00:00:00Z")) == 3600)
            #expect(zone.offset(at: try instant("\(year)-07-15T00:00:00Z")) == 7200)
        }
    }

    /// Rules of POSIX TZ strings: footer, instant, offset, abbreviation.
    @Test(
        arguments: [
            ("XYZ5", "2027-07-01T00:00:00Z", -18000, "XYZ"), ("<-03>3", "2027-07-01T00:00:00Z", -10800, "-03"),
            ("<+0545>-5:45", "2027-07-01T00:00:00Z", 20700, "+0545"), ("LMT-0:49:56", "2027-07-01T00:00:00Z", 2996, "LMT"),
            ("AAA+3BBB", "2027-07-01T00:00:00Z", -7200, "BBB"), ("AAA3BBB1,J1,J365", "2027-07-01T00:00:00Z", -3600, "BBB"),
            // The days of the year: J60 is 1 March always, 59 is 29 February in leap years.
            ("AAA0BBB,J60/0,J61/0", "2028-03-01T00:00:00Z", 3600, "BBB"), ("AAA0BBB,J60/0,J61/0", "2028-02-29T12:00:00Z", 0, "AAA"),
            ("AAA0BBB,J60/0,J61/0", "2027-03-01T00:00:00Z", 3600, "BBB"),
            ("AAA0BBB,59/0,60/0", "2028-02-29T12:00:00Z", 3600, "BBB"),
            ("AAA0BBB,59/0,60/0", "2027-03-01T12:00:00Z", 3600, "BBB"), ("AAA0BBB,59/0,60/0", "2028-03-01T12:00:00Z", 0, "AAA"),
            ("AAA0BBB,J59/0,J60/0", "2028-02-28T12:00:00Z", 3600, "BBB"),
            // Hours beyond the day, -167 to 167.
            ("AAA0BBB,M3.4.4/50,M10.4.4/50", "2027-03-27T01:59:59Z", 0, "AAA"),
            ("AAA0BBB,M3.4.4/50,M10.4.4/50", "2027-03-27T02:00:00Z", 3600, "BBB"),
            ("AAA0BBB,M3.5.0/-1,M10.5.0/0", "2027-03-27T23:00:00Z", 3600, "BBB"),
            ("AAA0BBB,M3.5.0/-1,M10.5.0/0", "2027-03-27T22:59:59Z", 0, "AAA"),
            ("AAA0BBB,M1.1.0/-167,M12.5.0/167", "2027-12-27T12:00:00Z", 3600, "BBB"),
            ("AAA0BBB,M3.2.0/2:30:15,M11.1.0", "2027-03-14T02:30:14Z", 0, "AAA"),
            ("AAA0BBB,M3.2.0/2:30:15,M11.1.0", "2027-03-14T02:30:15Z", 3600, "BBB"),
            // Daylight saving time all year (RFC 9636, 3.3.1), in both ways to write it.
            ("EST5EDT,0/0,J365/25", "2027-01-01T05:00:00Z", -14400, "EDT"),
            ("EST5EDT,0/0,J365/25", "2027-07-01T00:00:00Z", -14400, "EDT"),
            ("XXX3EDT4,0/0,J365/23", "2027-01-01T02:59:59Z", -14400, "EDT"),
            ("XXX3EDT4,0/0,J365/23", "2027-01-01T03:00:00Z", -14400, "EDT"),
            // Daylight saving time behind standard time.
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-01-01T00:00:00Z", 0, "GMT"),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-07-01T00:00:00Z", 3600, "IST"),
        ] as [(String, String, Int, String)])
    func readsFooters(footer: String, text: String, offset: Int, abbreviation: String) throws {
        let zone = try zone(TZifBytes(version: "3", footer: footer))
        #expect(zone.offset(at: try instant(text)) == offset)
        #expect(zone.abbreviation(at: try instant(text)) == abbreviation)
    }

    @Test(arguments: [
        "AB3", "5", "AAA", "AAA25", "AAA3:60", "AAA3BB", "AAA3BBB,M3.2.0", "AAA3BBB,M13.2.0,M11.1.0", "AAA3BBB,M3.6.0,M11.1.0",
        "AAA3BBB,M3.2.7,M11.1.0", "AAA3BBB,J0,J5", "AAA3BBB,J366,J5", "AAA3BBB,366,5", "AAA3BBB,1,5/168", "AAA3BBB,1,5,", "<AB3",
        "<A$C>3", "AAA3 ",
        "AAA3BBB25,1,5", "AAA3BBB,1", ":Europe/Rome",
    ])
    func refusesFooters(footer: String) {
        #expect(throws: ZoneError.malformed(name: "Test/Zone", .badFooter(footer))) {
            try zone(TZifBytes(footer: footer))
        }
    }

    @Test func refusesWhatIsNoZoneFile() {
        func expect(_ error: TZifError, _ change: (inout TZifBytes) -> Void, line: Int = #line) {
            var file = rome
            change(&file)
            #expect(throws: ZoneError.malformed(name: "Test/Zone", error), "line \(line)") { try zone(file) }
        }
        expect(.badHeader) {
            $0.types = []; $0.transitions = []
        }
        expect(.badHeader) { $0.abbreviations = "" }
        expect(.badLocalTime) { $0.transitions[1].type = 2 }
        expect(.badLocalTime) { $0.types[1].abbreviation = 9 }
        expect(.badLocalTime) { $0.types[1].offset = 26 * 3600 }
        expect(.badLocalTime) { $0.types[1].offset = .min }
        expect(.unsortedTransitions) { $0.transitions[1].time = 1000 }
        expect(.countsLeapSeconds) { $0.leapSeconds = [(78_796_800, 1)] }
        expect(.truncated) { $0.footer = nil }
        #expect(throws: ZoneError.malformed(name: "x", .notTZif)) { try Zone(tzif: Array("# tzdata".utf8), name: "x") }
        #expect(throws: ZoneError.malformed(name: "x", .notTZif)) { try Zone(tzif: [], name: "x") }
    }

    /// Files cut short anywhere, and files with any one byte changed: an error or a zone, never a trap.
    @Test func survivesDamage() throws {
        let bytes = rome.bytes
        for length in 0..<bytes.count {
            #expect(throws: ZoneError.self, "\(length)") { try Zone(tzif: Array(bytes.prefix(length)), name: "x") }
        }
        var generator = SeededGenerator(seed: 9)
        let real = try ZoneFixtures.bytes("Asia/Gaza")
        var zones = 0
        for _ in 0..<2000 {
            var damaged = real
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            guard let zone = try? Zone(tzif: damaged, name: "x") else { continue }
            zones += 1
            let moment = Instant(microseconds: .random(in: .min ... .max, using: &generator))
            _ = zone.instant(zone.civil(moment))
        }
        #expect(zones > 0)
    }
}
