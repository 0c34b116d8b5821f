import CivilTime

/// Many people in little memory: each is packed into bytes, about as many as their record in a file has, and unpacked when they are asked for. As values
/// they take ten times that.
package struct PackedPeople: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
    /// Each of as many people, but for the last: one long list would be copied, and be there twice, whenever it grows.
    private var blocks: [Block] = []

    /// How many people a block has.
    private static let peopleInBlock = 256

    /// People next to each other.
    private struct Block: Hashable, Sendable {
        var bytes: [UInt8] = []
        /// Where each one's bytes end.
        var ends: [Int] = []

        mutating func append(_ person: ImportedPerson) {
            add(person.name)
            for list in [person.emails, person.phones, person.profiles, person.categories, person.notes] {
                add(list.count)
                for text in list { add(text) }
            }
            for text in [person.organisation, person.title, person.nickname, person.uid] {
                add(text == nil ? 0 : 1)
                if let text { add(text) }
            }
            // 0 is none.
            for number in [person.birthday?.year, person.birthday?.month, person.birthday?.day] { add(number ?? 0) }
            add(person.connectedOn.map { $0.dayNumber + PackedPeople.daysBefore } ?? 0)
            ends.append(bytes.count)
        }

        private mutating func add(_ text: String) {
            add(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }

        /// Adds a number that is not negative: seven bits a byte, the lowest first; all but the last byte have the eighth.
        private mutating func add(_ number: Int) {
            var rest = number
            while rest >= 0x80 {
                bytes.append(UInt8(rest & 0x7F | 0x80))
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
    }

    /// More than there are days from the first that there is to 1970.
    private static let daysBefore = 5_000_000

    /// The people in that order.
    package init(_ people: some Sequence<ImportedPerson>) {
        for person in people { append(person) }
    }

    package init(arrayLiteral elements: ImportedPerson...) {
        self.init(elements)
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        blocks.last.map { (blocks.count - 1) * Self.peopleInBlock + $0.ends.count } ?? 0
    }

    package subscript(position: Int) -> ImportedPerson {
        let block = blocks[position / Self.peopleInBlock]
        let place = position % Self.peopleInBlock
        let start = place == 0 ? 0 : block.ends[place - 1]
        var reader = Reader(rest: block.bytes[start..<block.ends[place]])
        return reader.person()
    }

    /// Adds one at the end.
    package mutating func append(_ person: ImportedPerson) {
        if blocks.last.map({ $0.ends.count == Self.peopleInBlock }) ?? true {
            var block = Block()
            // As the one before, and a little more.
            block.bytes.reserveCapacity((blocks.last?.bytes.count ?? 0) * 9 / 8)
            block.ends.reserveCapacity(Self.peopleInBlock)
            blocks.append(block)
        }
        blocks[blocks.count - 1].append(person)
    }

    /// Unpacks what was packed.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func person() -> ImportedPerson {
            var person = ImportedPerson(name: text())
            person.emails = list()
            person.phones = list()
            person.profiles = list()
            person.categories = list()
            person.notes = list()
            person.organisation = optionalText()
            person.title = optionalText()
            person.nickname = optionalText()
            person.uid = optionalText()
            let born = (number(), number(), number())
            person.birthday = Birthday(year: born.0 == 0 ? nil : born.0, month: born.1, day: born.2)
            let connected = number()
            person.connectedOn = connected == 0 ? nil : CivilDate(dayNumber: connected - PackedPeople.daysBefore)
            return person
        }

        private mutating func number() -> Int {
            var (number, shift) = (0, 0)
            while let byte = rest.popFirst() {
                number |= Int(byte & 0x7F) << shift
                guard byte >= 0x80 else { break }
                shift += 7
            }
            return number
        }

        private mutating func text() -> String {
            let count = number()
            defer { rest = rest.dropFirst(count) }
            return String(decoding: rest.prefix(count), as: UTF8.self)
        }

        private mutating func list() -> [String] {
            let count = number()
            return (0..<count).map { _ in text() }
        }

        private mutating func optionalText() -> String? { number() == 0 ? nil : text() }
    }
}
