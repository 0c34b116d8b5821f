/// A line of an iCalendar file that somebody wrote, put together again (RFC 5545 3.1), so that it can be written as it was.
struct ContentLine: Hashable, Sendable {
    /// The whole line, without its end.
    let text: String
    /// In capitals: "DTSTART".
    let name: String
    /// In the order of the line.
    let parameters: [Parameter]
    /// As it is written, with its backslashes.
    let value: String

    /// A parameter with its values.
    struct Parameter: Hashable, Sendable {
        /// In capitals: "TZID".
        let name: String
        /// Without quotation marks.
        let values: [String]
    }

    /// Reads a line; nil where it is none.
    init?(_ text: String) {
        var scanner = Scanner(rest: text.utf8[...])
        guard let name = scanner.name() else { return nil }
        var parameters: [Parameter] = []
        while scanner.skip(";") {
            guard let name = scanner.name() else { return nil }
            parameters.append(Parameter(name: name, values: scanner.skip("=") ? scanner.values() : []))
        }
        guard scanner.skip(":") else { return nil }
        self.text = text
        self.name = name
        self.parameters = parameters
        value = String(Substring(scanner.rest))
    }

    /// A property whose value is written as it is, with parameters that need no quotation marks.
    init(_ name: String, _ value: String, _ parameters: [(name: String, value: String)] = []) {
        text = name + parameters.map { ";\($0.name)=\($0.value)" }.joined() + ":" + value
        self.name = name
        self.parameters = parameters.map { Parameter(name: $0.name, values: [$0.value]) }
        self.value = value
    }

    /// A property whose value is a text (3.3.11).
    init(_ name: String, text: String) {
        self.init(name, ContentLines.escaped(text))
    }

    /// The first value of a parameter.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }

    /// The value as a text.
    var plainText: String { texts(separated: false).first ?? "" }

    /// The value as texts between commas.
    var plainTexts: [String] { texts(separated: true) }

    private func texts(separated: Bool) -> [String] {
        var texts: [String] = []
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (false, ",") where separated:
                texts.append(String(text))
                text = String.UnicodeScalarView()
            case (true, "n"), (true, "N"): text.append("\n")
            default: text.append(scalar)
            }
            isEscaped = false
        }
        return texts + [String(text)]
    }

    /// Goes through the bytes of a line.
    private struct Scanner {
        var rest: Substring.UTF8View

        /// A name of letters, digits and hyphens, in capitals; nil where none is here.
        mutating func name() -> String? {
            let name = rest.prefix { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
            guard !name.isEmpty else { return nil }
            rest = rest.dropFirst(name.count)
            return String(Substring(name)).uppercased()
        }

        /// Goes past a character, if it is here.
        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            return true
        }

        /// A parameter's values.
        mutating func values() -> [String] {
            var values: [String] = []
            repeat {
                let isQuoted = skip("\"")
                let value = rest.prefix { byte in
                    isQuoted
                        ? byte != UInt8(ascii: "\"")
                        : byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ":")
                }
                rest = rest.dropFirst(value.count)
                if isQuoted { _ = skip("\"") }
                values.append(String(Substring(value)))
            } while skip(",")
            return values
        }
    }
}
