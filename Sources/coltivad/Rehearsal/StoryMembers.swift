import CivilTime
import Relationships
import Scheduling
import Varlink

/// The members of an object in a story, each read as what it has to be.
struct StoryMembers {
    let object: JSONObject

    init(_ object: JSONObject) {
        self.object = object
    }

    /// The object that a value is.
    init(_ value: JSONValue) throws(StoryFault) {
        guard let object = value.object else { throw .noObject }
        self.object = object
    }

    /// A text; nil where the member is left out.
    func text(_ name: String) throws(StoryFault) -> String? { try member(name, "a text") { $0.string } }

    /// True or false; nil where the member is left out.
    func flag(_ name: String) throws(StoryFault) -> Bool? {
        try member(name, "true or false") { if case .bool(let flag) = $0 { flag } else { nil } }
    }

    /// One name, or a list of names; nil where the member is left out.
    func names(_ name: String) throws(StoryFault) -> [String]? {
        try member(name, "a name or a list of names") { value in
            if let one = value.string { return [one] }
            guard let array = value.array else { return nil }
            let names = array.compactMap(\.string)
            return names.count == array.count ? names : nil
        }
    }

    /// Objects; nil where the member is left out.
    func objects(_ name: String) throws(StoryFault) -> [JSONObject]? {
        try member(name, "a list of objects") { value in
            guard let array = value.array else { return nil }
            let objects = array.compactMap(\.object)
            return objects.count == array.count ? objects : nil
        }
    }

    /// The text of a moment as the client takes it, which is understood; nil where the member is left out.
    func moment(_ name: String, bareSpans: Bool = false) throws(StoryFault) -> String? {
        guard let text = try text(name) else { return nil }
        _ = try Self.expression(text, of: name, bareSpans: bareSpans)
        return text
    }

    /// An instant as RFC 3339 has it; nil where the member is left out.
    func instant(_ name: String) throws(StoryFault) -> Instant? {
        guard let text = try text(name) else { return nil }
        guard let instant = Instant(rfc3339: text) else { throw .badInstant(name, text: text) }
        return instant
    }

    /// The kind of a follow-up; nil where the member is left out.
    func kind(_ name: String) throws(StoryFault) -> String? {
        guard let kind = try text(name) else { return nil }
        guard Kind.names.contains(kind) else { throw .unknownKind(kind) }
        return kind
    }

    /// `{KEY: VALUE}` with texts; nil where the member is left out.
    func assignments(_ name: String) throws(StoryFault) -> [Assignment]? {
        try member(name, "an object {KEY: VALUE} of texts") { value in
            guard let members = value.object?.members else { return nil }
            let assignments = members.compactMap { member in
                member.value.string.map { Assignment(key: member.name, value: $0) }
            }
            return assignments.count == members.count ? assignments : nil
        }
    }

    /// Throws where a member is none of these.
    func check(known: [String]) throws(StoryFault) {
        for member in object.members where !known.contains(member.name) { throw .unknownMember(member.name, known: known) }
    }

    /// Understands a moment, with zones of the system.
    static func expression(_ text: String, of name: String, bareSpans: Bool = false) throws(StoryFault) -> MomentExpression {
        do throws(MomentError) {
            return try MomentExpression.parse(text, bareSpans: bareSpans, zones: ZoneDirectory())
        } catch {
            throw .badMoment(name, text: text, expected: error.expected.rawValue, suggestion: error.suggestion)
        }
    }

    private func member<Value>(
        _ name: String, _ expected: String, _ read: (JSONValue) -> Value?
    ) throws(StoryFault) -> Value? {
        guard let value = object[name] else { return nil }
        guard let read = read(value) else { throw .form(name, expected: expected, found: value.kind) }
        return read
    }
}

extension Optional {
    /// The value of a member that has to be there.
    func required(_ name: String, _ expected: String) throws(StoryFault) -> Wrapped {
        guard let self else { throw .missing(name, expected: expected) }
        return self
    }
}
