/// A content line of a card (RFC 6350 3.3; vCard 2.1 writes some parameters bare): a property with its parameters and its value.
package struct ContentLine: Hashable, Sendable {
    /// The physical line on which it begins, counted from 1.
    package let line: Int
    /// What joins it to others, in capital letters: ITEM1 in `item1.TEL`.
    package let group: String?
    /// In capital letters.
    package let name: String
    package let parameters: [Parameter]
    /// As it stands in the file, but unfolded.
    package let value: [UInt8]

    /// A parameter; a bare one has no name.
    package struct Parameter: Hashable, Sendable {
        /// In capital letters; nil for a bare one.
        package let name: String?
        package let values: [String]
    }

    /// The line whose value begins behind that colon.
    init(line: Int, bytes: [UInt8], colon: Int) {
        self.line = line
        value = Array(bytes[(colon + 1)...])
        let parts = bytes[..<colon].split(outsideQuotesAt: UInt8(ascii: ";"))
        let name = parts.first.map(String.init(decodingText:))?.cleaned.uppercased() ?? ""
        let dot = name.lastIndex(of: ".")
        group = dot.map { String(name[..<$0]) }
        self.name = dot.map { String(name[name.index(after: $0)...]) } ?? name
        parameters = parts.dropFirst().map(Parameter.init)
    }

    /// The values of a parameter.
    package func values(of name: String) -> [String] {
        parameters.filter { $0.name == name }.flatMap(\.values)
    }

    /// What sort it is of: the values of TYPE, and bare parameters.
    package var types: [String] {
        parameters.filter { $0.name == nil || $0.name == "TYPE" }.flatMap(\.values)
    }

    /// Whether its value is quoted-printable.
    var isQuotedPrintable: Bool {
        parameters.contains { parameter in
            guard parameter.name == nil || parameter.name == "ENCODING" else { return false }
            return parameter.values.contains {
                ["QUOTED-PRINTABLE", "Q"].contains($0.uppercased()) && (parameter.name != nil || $0.count > 1)
            }
        }
    }
}

extension ContentLine.Parameter {
    /// `TYPE=home,"work"`, or `HOME`; one that ends with its equals sign is a bare one too.
    fileprivate init(_ bytes: ArraySlice<UInt8>) {
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals + 1 < bytes.endIndex else {
            name = nil
            values = [String(decodingText: bytes.filter { $0 != UInt8(ascii: "=") }).trimmed]
            return
        }
        name = String(decodingText: bytes[..<equals]).trimmed.uppercased()
        values = bytes[(equals + 1)...].split(outsideQuotesAt: UInt8(ascii: ",")).map {
            String(decodingText: $0.filter { $0 != .quotationMark }).trimmed
        }
    }
}

extension ArraySlice<UInt8> {
    /// The parts between separators that do not stand in quotation marks.
    fileprivate func split(outsideQuotesAt separator: UInt8) -> [ArraySlice<UInt8>] {
        var isQuoted = false
        return split(omittingEmptySubsequences: false) { byte in
            if byte == .quotationMark { isQuoted.toggle() }
            return byte == separator && !isQuoted
        }
    }
}

extension String {
    /// The text of bytes that name no encoding: UTF-8 if they are valid, else windows-1252.
    init(decodingText bytes: some Collection<UInt8>) {
        self = String(validating: bytes, as: UTF8.self) ?? Windows1252.decode(bytes)
    }
}
