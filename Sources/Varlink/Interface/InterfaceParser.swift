extension InterfaceDescription {
    /// How deeply types may stand within each other.
    public static let depthLimit = 32

    /// Reads a description by the grammar of UAPI.20, Grammar.
    public init(parsing text: String) throws(InterfaceError) {
        var parser = InterfaceParser(text: text)
        self = try parser.description()
    }

    /// Reads a description that is part of the program, in which a mistake stops it.
    public init(builtIn text: String) {
        do throws(InterfaceError) {
            try self.init(parsing: text)
        } catch {
            preconditionFailure("interface description, line \(error.line), column \(error.column): \(error.problem)")
        }
    }
}

/// A recursive descent over the grammar of UAPI.20, Grammar.
private struct InterfaceParser {
    private var scanner: InterfaceScanner
    private var depth = 0
    private var members: [String: InterfaceDescription.Member] = [:]
    private var namedTypes: [InterfaceScanner.Word] = []

    init(text: String) {
        scanner = InterfaceScanner(text: text)
    }

    mutating func description() throws(InterfaceError) -> InterfaceDescription {
        let comments = scanner.takeComments()
        _ = try scanner.word("\"interface\"") { $0 == "interface" }
        let name = try scanner.word("the name of an interface", dotted: true, where: Self.isInterfaceName).text
        let remark = scanner.takeRemark()
        var members: [InterfaceDescription.Member] = []
        repeat {
            try scanner.expectLineBreak()
            members.append(try member())
        } while !scanner.isAtEnd()
        for type in namedTypes {
            guard case .type? = self.members[type.text]?.kind else { throw scanner.error(.unknownType(type.text), at: type.place) }
        }
        let closingComments = InterfaceScanner.closing(scanner.takeComments())
        return InterfaceDescription(name: name, comments: comments + remark, members: members, closingComments: closingComments)
    }

    private mutating func member() throws(InterfaceError) -> InterfaceDescription.Member {
        let comments = scanner.takeComments()
        let keyword = try scanner.word("\"type\", \"method\" or \"error\"") { ["type", "method", "error"].contains($0) }
        let name = try scanner.word("a name that begins with a capital letter", where: Self.isName)
        guard members[name.text] == nil else { throw scanner.error(.duplicate(name.text), at: name.place) }
        let kind: InterfaceDescription.Kind
        switch keyword.text {
        case "type":
            try scanner.expect("(")
            kind = .type(try afterParenthesis())
        case "method":
            let parameters = try structure()
            try scanner.expect("->")
            kind = .method(parameters: parameters, reply: try structure())
        default:
            kind = .error(try structure())
        }
        let member = InterfaceDescription.Member(comments: comments + scanner.takeRemark(), name: name.text, kind: kind)
        members[name.text] = member
        return member
    }

    private mutating func type() throws(InterfaceError) -> InterfaceType {
        try enter()
        defer { depth -= 1 }
        if scanner.take("?") { return .optional(try notOptional()) }
        return try notOptional()
    }

    private mutating func notOptional() throws(InterfaceError) -> InterfaceType {
        if scanner.take("[]") { return .array(try type()) }
        if scanner.take("[string]") { return .map(try type()) }
        if scanner.take("(") { return try afterParenthesis() }
        let word = try scanner.word("a type") { Self.simpleTypes[$0] != nil || Self.isName($0) }
        if let simple = Self.simpleTypes[word.text] { return simple }
        namedTypes.append(word)
        return .named(word.text)
    }

    private mutating func structure() throws(InterfaceError) -> InterfaceType.Structure {
        try scanner.expect("(")
        guard case .structure(let structure) = try afterParenthesis(onlyFields: true) else {
            preconditionFailure("fields with types make a structure")
        }
        return structure
    }

    /// What follows an opening parenthesis: fields with types or, if the first has none, the values of an enumeration.
    private mutating func afterParenthesis(onlyFields: Bool = false) throws(InterfaceError) -> InterfaceType {
        var comments = scanner.takeComments()
        if scanner.take(")") {
            return .structure(.init(fields: [], closingComments: InterfaceScanner.closing(comments)))
        }
        var names: Set<String> = []
        var fields: [InterfaceType.Field] = []
        var values: [InterfaceType.Value] = []
        var goesOn = true
        while goesOn {
            comments += scanner.takeComments()
            let name = try scanner.word("the name of a field", where: Self.isFieldName)
            guard names.insert(name.text).inserted else { throw scanner.error(.duplicate(name.text), at: name.place) }
            // The first tells whether all have types.
            let isField = values.isEmpty && (fields.isEmpty && !onlyFields ? scanner.take(":") : true)
            if isField, onlyFields || !fields.isEmpty { try scanner.expect(":") }
            let type = isField ? try self.type() : nil
            comments += scanner.takeRemark()
            goesOn = scanner.take(",")
            if goesOn { comments += scanner.takeRemark() }
            if let type {
                fields.append(.init(comments: comments, name: name.text, type: type))
            } else {
                values.append(.init(comments: comments, name: name.text))
            }
            comments = []
        }
        comments = InterfaceScanner.closing(scanner.takeComments())
        try scanner.expect(")")
        return values.isEmpty
            ? .structure(.init(fields: fields, closingComments: comments))
            : .enumeration(.init(values: values, closingComments: comments))
    }

    private mutating func enter() throws(InterfaceError) {
        guard depth < InterfaceDescription.depthLimit else { throw scanner.error(.tooDeep, at: scanner.place) }
        depth += 1
    }

    private static let simpleTypes: [String: InterfaceType] = [
        "bool": .bool, "int": .int, "float": .float, "string": .string, "object": .object, "any": .any,
    ]

    /// Letters and digits, the first a capital letter.
    private static func isName(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) && !word.utf8.contains(UInt8(ascii: "_"))
    }

    /// Letters, digits and single underscores between them, the first a letter.
    private static func isFieldName(_ word: String) -> Bool {
        guard let first = word.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return word.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    /// Two or more parts of letters, digits and hyphens between them, divided by dots; the first begins with a letter.
    private static func isInterfaceName(_ word: String) -> Bool {
        guard let first = word.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !word.utf8.contains(UInt8(ascii: "_"))
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    }
}
