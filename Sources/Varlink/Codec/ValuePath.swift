/// The way from the outermost value to one within it.
indirect enum ValuePath {
    case root
    case member(any CodingKey, of: ValuePath)
    case element(Int, of: ValuePath)

    /// The steps from the outermost value on.
    var keys: [any CodingKey] {
        switch self {
        case .root: []
        case .member(let key, let parent): parent.keys + [key]
        case .element(let index, let parent): parent.keys + [ElementKey(index: index)]
        }
    }

    /// As error messages show it: `hours[3].from`.
    var text: String {
        switch self {
        case .root: ""
        case .member(let key, .root): key.stringValue
        case .member(let key, let parent): parent.text + "." + key.stringValue
        case .element(let index, let parent): parent.text + "[\(index)]"
        }
    }

    /// As error messages show a coding path that the standard library tells: `hours[3].from`.
    static func text(of keys: [any CodingKey]) -> String {
        keys.reduce(ValuePath.root) { parent, key in
            key.intValue.map { .element($0, of: parent) } ?? .member(key, of: parent)
        }.text
    }
}

/// The place of an element in an array.
private struct ElementKey: CodingKey {
    let index: Int

    init(index: Int) {
        self.index = index
    }

    init?(intValue: Int) {
        index = intValue
    }

    init?(stringValue: String) {
        nil
    }

    var intValue: Int? { index }
    var stringValue: String { String(index) }
}
