import Testing

@testable import Varlink

/// Whatever can be described is written so that it reads back the same, comments and all.
struct InterfaceRoundTripTests {
    @Test("parse(format(x)) == x, over interfaces drawn from a seed")
    func readsBackWhatItWrites() throws {
        let seed = UInt64.random(in: .min ... .max)
        var draw = InterfaceDraw(seed: seed)
        for _ in 0..<500 {
            let description = draw.description()
            let read = try? InterfaceDescription(parsing: description.text)
            #expect(read == description, "seed \(seed):\n\(description.text)")
            #expect(read?.text == description.text, "seed \(seed)")
            if read != description { return }
        }
    }

    @Test("an interface from which characters are lost, or into which some fall, is read or refused within its lines")
    func readsOrRefusesDamaged() {
        let seed = UInt64.random(in: .min ... .max)
        var draw = InterfaceDraw(seed: seed)
        for _ in 0..<500 {
            var scalars = Array(draw.description().text.unicodeScalars)
            for _ in 0..<draw.below(4) + 1 {
                let place = draw.below(scalars.count)
                switch draw.below(3) {
                case 0: scalars.remove(at: place)
                case 1: scalars.insert(draw.pick(["(", ")", "?", "[", "#", "\n", "\r", "\u{2028}", "ä", "\0", " "]), at: place)
                default: scalars.swapAt(place, draw.below(scalars.count))
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            do {
                let description = try InterfaceDescription(parsing: text)
                #expect(try InterfaceDescription(parsing: description.text) == description, "seed \(seed)")
            } catch {
                let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
                #expect(error.line >= 1 && error.line <= lines && error.column >= 1, "seed \(seed)")
            }
        }
    }
}

/// Draws interfaces of every shape from a seed.
private struct InterfaceDraw {
    private var state: UInt64
    private var typeNames: [String] = []

    init(seed: UInt64) {
        state = seed
    }

    mutating func description() -> InterfaceDescription {
        typeNames = (0..<below(4)).map { "T\($0)x" }
        var members = typeNames.map { name in
            InterfaceDescription.Member(comments: comments(), name: name, kind: .type(flip() ? enumeration() : structure(depth: 0)))
        }
        for number in 0..<below(4) + 1 {
            let kind: InterfaceDescription.Kind =
                flip() ? .method(parameters: fields(depth: 0), reply: fields(depth: 0)) : .error(fields(depth: 0))
            members.insert(.init(comments: comments(), name: "M\(number)", kind: kind), at: below(members.count + 1))
        }
        return InterfaceDescription(
            name: pick(["a.b", "org.example.x-y.z9", "X.0"]), comments: comments(), members: members, closingComments: closing())
    }

    /// A number from 0 to one below the bound (SplitMix64).
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }

    private mutating func flip() -> Bool {
        below(2) == 0
    }

    /// Comments before a thing; an empty line may divide them from it.
    private mutating func comments() -> [String] {
        guard below(3) == 0 else { return [] }
        var comments: [String] = []
        for _ in 0..<below(3) + 1 {
            comments.append(pick(["#", "# words", "#  ä → b", "# (a: int)", "##\tx"]))
            if below(3) == 0 { comments.append("") }
        }
        return comments
    }

    private mutating func closing() -> [String] {
        let comments = comments()
        return comments.last == "" ? comments.dropLast() : comments
    }

    private mutating func enumeration() -> InterfaceType {
        let values = (0..<below(4) + 1).map { InterfaceType.Value(comments: comments(), name: fieldName($0)) }
        return .enumeration(.init(values: values, closingComments: closing()))
    }

    private mutating func structure(depth: Int) -> InterfaceType {
        .structure(fields(depth: depth))
    }

    private mutating func fields(depth: Int) -> InterfaceType.Structure {
        let fields = (0..<below(5)).map {
            InterfaceType.Field(comments: comments(), name: fieldName($0), type: type(depth: depth + 1))
        }
        return .init(fields: fields, closingComments: closing())
    }

    private mutating func fieldName(_ number: Int) -> String {
        pick(["a", "type", "interface", "snake_case_name", "aNameOfSomeLengthThatFillsTheLine"]) + "_\(number)"
    }

    private mutating func type(depth: Int) -> InterfaceType {
        flip() && depth < 6 ? .optional(notOptional(depth: depth)) : notOptional(depth: depth)
    }

    private mutating func notOptional(depth: Int) -> InterfaceType {
        let simple: [InterfaceType] = [.bool, .int, .float, .string, .object, .any]
        guard depth < 5 else { return pick(simple) }
        switch below(7) {
        case 0: return .array(type(depth: depth + 1))
        case 1: return .map(type(depth: depth + 1))
        case 2: return structure(depth: depth + 1)
        case 3: return enumeration()
        case 4 where !typeNames.isEmpty: return .named(pick(typeNames))
        default: return pick(simple)
        }
    }
}
