/// Takes the addresses out of the value of a field (RFC 5322 3.4, with the obsolete forms of 4.4): comments, groups, quoted strings,
/// routes, and forms that no standard has and people send.
struct MailAddressList {
    private let scalars: [Unicode.Scalar]
    private let bytes: [UInt8]
    private var offset = 0
    private var addresses: [MailAddress] = []
    /// The words of what stands before an address, or are one.
    private var words: [String] = []
    /// Whether the next character goes on with the last word.
    private var isInWord = false
    /// What stands between `<` and `>`.
    private var angle: String?
    private var comment: String?

    /// The addresses of a value, in their order; what is none is left out.
    static func read(_ value: String) -> [MailAddress] {
        var list = MailAddressList(value)
        list.readAll()
        return list.addresses
    }

    private init(_ value: String) {
        scalars = Array(value.unicodeScalars)
        // Encoded words are looked for in what is ASCII, place by place.
        bytes = scalars.map { $0.isASCII ? UInt8(truncatingIfNeeded: $0.value) : 0x80 }
    }

    private mutating func readAll() {
        while offset < scalars.count {
            let scalar = scalars[offset]
            switch scalar {
            case "(": takeComment()
            case "\"": takeQuoted()
            case "<": takeAngle()
            case ",", ";": endAddress()
            // What stands before it is the name of a group.
            case ":": clear()
            case _ where scalar.isWhiteSpace:
                isInWord = false
                offset += 1
            default: takeAtom()
            }
        }
        finishAddress()
    }

    // MARK: Parts

    private mutating func takeAtom() {
        guard !isInWord, let end = EncodedWords.end(in: bytes, at: offset) else {
            if scalars[offset] == "\\", offset + 1 < scalars.count { offset += 1 }
            append(String(scalars[offset]))
            offset += 1
            return
        }
        // A comma in an encoded word separates nothing.
        append(text(offset..<end))
        offset = end
    }

    /// A quoted string: its marks are not part of it, but of an address.
    private mutating func takeQuoted() {
        append(quoted())
    }

    private mutating func quoted() -> String {
        offset += 1
        var text = ""
        while offset < scalars.count, scalars[offset] != "\"" {
            if scalars[offset] == "\\", offset + 1 < scalars.count { offset += 1 }
            text.unicodeScalars.append(scalars[offset])
            offset += 1
        }
        offset += 1
        return text
    }

    private mutating func takeComment() {
        let start = offset + 1
        var depth = 0
        repeat {
            switch scalars[offset] {
            case "(": depth += 1
            case ")": depth -= 1
            case "\\": offset += 1
            default: break
            }
            offset += 1
        } while depth > 0 && offset < scalars.count
        let end = depth > 0 ? scalars.count : offset - 1
        isInWord = false
        if comment == nil, start < end { comment = text(start..<end) }
    }

    private mutating func takeAngle() {
        offset += 1
        var text = ""
        while offset < scalars.count, scalars[offset] != ">" {
            switch scalars[offset] {
            case "(":
                takeComment()
            case "\"":
                text += quoted()
            // A route, which is obsolete: what counts stands behind it.
            case ":" where text.hasPrefix("@") || text.isEmpty:
                text = ""
                offset += 1
            case let scalar:
                if !scalar.isWhiteSpace { text.unicodeScalars.append(scalar) }
                offset += 1
            }
        }
        offset += 1
        isInWord = false
        if angle == nil { angle = text }
    }

    // MARK: Addresses

    private mutating func endAddress() {
        offset += 1
        finishAddress()
    }

    /// What was collected becomes an address, where it is one.
    private mutating func finishAddress() {
        defer {
            words = []
            isInWord = false
            angle = nil
            comment = nil
        }
        if let angle {
            let name = EncodedWords.decode(words.joined(separator: " "))
            add(angle, name: name.isInvisible ? decodedComment : name)
        } else if words.count > 1, let place = words.firstIndex(where: Self.isAddress) {
            // "Ada ada@example.org".
            add(words.remove(at: place), name: EncodedWords.decode(words.joined(separator: " ")))
        } else {
            // "ada @ example . org", which is obsolete.
            add(words.joined(), name: decodedComment)
        }
    }

    private mutating func clear() {
        // The colon of "mailto:" and of an address of IPv6 ends no group.
        if words.last?.lowercased() == "mailto" {
            words.removeLast()
        } else if words.last?.contains("[") == true {
            append(":")
        } else {
            words = []
        }
        isInWord = words.last?.contains("[") == true
        offset += 1
    }

    private var decodedComment: String? { comment.map(EncodedWords.decode) }

    private mutating func add(_ address: String, name: String?) {
        if let address = MailAddress(address, name: name) { addresses.append(address) }
    }

    private static func isAddress(_ word: String) -> Bool {
        word.contains("@") && EmailAddress.normalized(word) != nil
    }

    private mutating func append(_ text: String) {
        if isInWord { words[words.count - 1] += text } else { words.append(text) }
        isInWord = true
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
