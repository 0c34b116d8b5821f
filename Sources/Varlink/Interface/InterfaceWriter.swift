extension InterfaceDescription {
    /// The description as text in its normal form, which reads back as the same description.
    ///
    /// Members are divided by an empty line; what fits on 80 columns and has no comments stands on one line.
    public var text: String {
        var writer = InterfaceWriter()
        writer.write(comments)
        writer.write("interface \(name)\n")
        for member in members {
            writer.write("\n")
            writer.write(member)
        }
        if !closingComments.isEmpty { writer.write("\n") }
        writer.write(closingComments)
        return writer.text
    }
}

/// Writes the normal form of a description.
private struct InterfaceWriter {
    private(set) var text = ""
    private var column = 0
    private var depth = 0

    mutating func write(_ string: String) {
        text += string
        column = string.last == "\n" ? 0 : column + string.count
    }

    /// Comments, each on a line of its own.
    mutating func write(_ comments: [String]) {
        for comment in comments {
            if !comment.isEmpty {
                indent()
                write(comment)
            }
            write("\n")
        }
    }

    mutating func write(_ member: InterfaceDescription.Member) {
        write(member.comments)
        switch member.kind {
        case .type(let type):
            write("type \(member.name) ")
            write(type)
        case .method(let parameters, let reply):
            write("method \(member.name)")
            write(.structure(parameters))
            write(" -> ")
            write(.structure(reply))
        case .error(let parameters):
            write("error \(member.name) ")
            write(.structure(parameters))
        }
        write("\n")
    }

    private mutating func write(_ type: InterfaceType) {
        if let line = type.line, column + line.count <= 80 { return write(line) }
        switch type {
        case .optional(let type):
            write("?")
            write(type)
        case .array(let type):
            write("[]")
            write(type)
        case .map(let type):
            write("[string]")
            write(type)
        case .structure(let structure):
            writeLines(structure.fields.map { ($0.comments, $0.name, $0.type) }, structure.closingComments)
        case .enumeration(let enumeration):
            writeLines(enumeration.values.map { ($0.comments, $0.name, nil) }, enumeration.closingComments)
        case .bool, .int, .float, .string, .object, .any, .named:
            write(type.line ?? "")
        }
    }

    private mutating func writeLines(_ fields: [(comments: [String], name: String, type: InterfaceType?)], _ closing: [String]) {
        write("(\n")
        depth += 1
        for (index, field) in fields.enumerated() {
            write(field.comments)
            indent()
            write(field.name)
            if let type = field.type {
                write(": ")
                write(type)
            }
            write(index + 1 < fields.count ? ",\n" : "\n")
        }
        write(closing)
        depth -= 1
        indent()
        write(")")
    }

    private mutating func indent() {
        write(String(repeating: "  ", count: depth))
    }
}

extension InterfaceType {
    /// The type on one line; nil where comments within it want lines of their own.
    fileprivate var line: String? {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .float: "float"
        case .string: "string"
        case .object: "object"
        case .any: "any"
        case .named(let name): name
        case .array(let type): type.line.map { "[]" + $0 }
        case .map(let type): type.line.map { "[string]" + $0 }
        case .optional(let type): type.line.map { "?" + $0 }
        case .structure(let structure):
            Self.line(structure.fields.map { ($0.comments, "\($0.name): ", $0.type.line) }, structure.closingComments)
        case .enumeration(let enumeration):
            Self.line(enumeration.values.map { ($0.comments, $0.name, "") }, enumeration.closingComments)
        }
    }

    private static func line(_ fields: [(comments: [String], name: String, type: String?)], _ closing: [String]) -> String? {
        guard closing.isEmpty, fields.allSatisfy({ $0.comments.isEmpty && $0.type != nil }) else { return nil }
        return "(" + fields.map { $0.name + ($0.type ?? "") }.joined(separator: ", ") + ")"
    }
}
