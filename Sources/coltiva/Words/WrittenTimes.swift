import CivilTime
import Relationships

/// How a language writes times for others to read: a row for each, as `Language` has them.
struct WrittenTimes {
    /// From Monday on.
    private let weekdays: [String]
    private let months: [String]
    /// What stands after a time, before the name of a place: whose clock it is.
    private let beforePlace: String
    /// The same, before that of a clock that is no place's: UTC.
    private let beforeClock: String
    /// The same, where the zone has no name.
    private let ofReader: String
    private let ofWriter: String
    /// Places that have another name than in the database of time zones.
    private let places: [String: String]

    /// "Tue 2 Mar 09:00-09:30 in New York (15:00-15:30 in Rome)": the reader's first; where both have one zone, it alone.
    ///
    /// What is no time is written as it is.
    func line(
        _ theirs: (start: String, end: String, zone: String), _ ours: (start: String, end: String, zone: String),
        seenFrom present: Instant
    ) -> String {
        guard let start = LocalTime(theirs.start), let ownStart = LocalTime(ours.start) else { return theirs.start }
        let year = start.date.year == start.date(at: present).year ? "" : " \(start.date.year)"
        let time = "\(day(start)) \(start.date.day) \(months[start.date.month - 1])\(year) \(span(start, theirs.end))"
        guard theirs.zone != ours.zone else { return time }
        let ownDay = ownStart.date == start.date ? "" : "\(day(ownStart)) "
        return "\(time)\(clock(theirs.zone, ofReader)) (\(ownDay)\(span(ownStart, ours.end))\(clock(ours.zone, ofWriter)))"
    }

    private func day(_ time: LocalTime) -> String { weekdays[time.date.weekday.rawValue - 1] }

    private func span(_ start: LocalTime, _ end: String) -> String {
        "\(start.clock)-\(LocalTime(end)?.clock ?? end)"
    }

    /// Whose clock it is, by the place that names "America/New_York".
    private func clock(_ zone: String, _ otherwise: String) -> String {
        let parts = zone.split(separator: "/")
        guard let name = parts.last.map({ String($0.replacing("_", with: " ")) }) else { return otherwise }
        return parts.count == 1 || parts[0] == "Etc" ? beforeClock + name : beforePlace + (places[name] ?? name)
    }

    private static let english = WrittenTimes(
        weekdays: Weekday.allCases.map(\.name),
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], beforePlace: " in ",
        beforeClock: " ", ofReader: " your time", ofWriter: " mine", places: [:])

    private static let italian = WrittenTimes(
        weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
        months: [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
            "dicembre",
        ], beforePlace: ", ora di ", beforeClock: ", ora ", ofReader: ", ora tua", ofWriter: ", ora mia",
        places: [
            "Athens": "Atene", "Belgrade": "Belgrado", "Berlin": "Berlino", "Brussels": "Bruxelles", "Bucharest": "Bucarest",
            "Copenhagen": "Copenaghen", "Dublin": "Dublino", "Jerusalem": "Gerusalemme",
            "Kyiv": "Kiev", "Lisbon": "Lisbona", "Ljubljana": "Lubiana", "London": "Londra",
            "Luxembourg": "Lussemburgo", "Mexico City": "Città del Messico", "Moscow": "Mosca", "Paris": "Parigi",
            "Prague": "Praga",
            "Rome": "Roma", "Sao Paulo": "San Paolo", "Seoul": "Seul", "Stockholm": "Stoccolma", "Warsaw": "Varsavia",
            "Zagreb": "Zagabria", "Zurich": "Zurigo",
        ])
}

extension WrittenTimes {
    /// Those of a language, by the word of its setting; English where it is none.
    init(_ language: String) {
        switch Language(rawValue: language) ?? .english {
        case .english: self = .english
        case .italian: self = .italian
        }
    }
}
