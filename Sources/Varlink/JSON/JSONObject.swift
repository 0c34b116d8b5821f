/// The members of a JSON object: names are unique, their order is kept, and does not count when two objects are compared.
public struct JSONObject: Sendable {
    /// One member of an object.
    public struct Member: Equatable, Sendable {
        /// The name, any string.
        public let name: String

        /// The value.
        public fileprivate(set) var value: JSONValue
    }

    /// The members in their order.
    public private(set) var members: [Member] = []

    /// Where each name stands, kept only for objects so large that looking through them would take long.
    private var places: [String: Int]?

    /// An object without members.
    public init() {}

    /// The given members in this order; of two with one name the later counts.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// How many members there are.
    public var count: Int { members.count }

    /// The value of a member; set to nil, the member is gone.
    public subscript(name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            switch (place(of: name), newValue) {
            case (let place?, let value?):
                members[place].value = value
            case (let place?, nil):
                members.remove(at: place)
                places = nil
                indexIfLarge()
            case (nil, let value?):
                members.append(Member(name: name, value: value))
                if places != nil { places?[name] = members.count - 1 } else { indexIfLarge() }
            case (nil, nil):
                break
            }
        }
    }

    /// The index into `members` of the member of that name.
    func place(of name: String) -> Int? {
        if let places { return places[name] }
        return members.firstIndex { $0.name == name }
    }

    private mutating func indexIfLarge() {
        guard members.count > 16 else { return }
        places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.name, $0) })
    }
}

extension JSONObject: Equatable {
    /// The same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Of two members with one name the later counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self.init(members)
    }
}
