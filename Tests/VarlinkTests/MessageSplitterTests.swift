import Testing

@testable import Varlink

struct MessageSplitterTests {
    private func messages(of chunks: [[UInt8]], limit: Int = 100) throws -> [[UInt8]] {
        var splitter = MessageSplitter(limit: limit)
        var messages: [[UInt8]] = []
        for chunk in chunks {
            splitter.append(chunk)
            while let message = try splitter.next() { messages.append(message) }
        }
        return messages
    }

    @Test("in two pieces, divided anywhere", arguments: 0...9)
    func dividesAnywhere(place: Int) throws {
        let stream: [UInt8] = [1, 2, 3, 0, 0, 4, 0, 5, 0]
        #expect(try messages(of: [Array(stream[..<place]), Array(stream[place...])]) == [[1, 2, 3], [], [4], [5]])
    }

    @Test func takesOneByteAtATime() throws {
        #expect(try messages(of: [1, 2, 0, 0, 3, 0, 4].map { [$0] }) == [[1, 2], [], [3]])
    }

    @Test("all in one piece, taken only afterwards")
    func takesMany() throws {
        var splitter = MessageSplitter(limit: 8)
        splitter.append((1...100).flatMap { [UInt8($0), 0] })
        for number in 1...50 { #expect(try splitter.next() == [UInt8(number)]) }
        splitter.append([200, 0])
        #expect(splitter.count == 102)
        for number in 51...100 { #expect(try splitter.next() == [UInt8(number)]) }
        #expect(try splitter.next() == [200])
        #expect(try splitter.next() == nil)
        #expect(splitter.count == 0)
    }

    static let limits: [(chunks: [[UInt8]], fits: Bool)] = [
        ([[1, 2, 3, 0]], true), ([[1, 2, 3], [0]], true), ([[1, 2, 3, 4, 0]], false), ([[1, 2, 3, 4]], false),
        ([[1, 2], [3, 4]], false),
        ([[1, 2, 3, 0, 1, 2, 3, 0]], true), ([[1, 0, 1, 2, 3, 4]], false),
    ]

    @Test("three bytes and no more", arguments: limits)
    func keepsLimit(chunks: [[UInt8]], fits: Bool) throws {
        if fits {
            _ = try messages(of: chunks, limit: 3)
        } else {
            #expect(throws: WireError.tooLong(limit: 3)) { try messages(of: chunks, limit: 3) }
        }
    }

    @Test("messages go on behind one so large that its room is not kept")
    func goesOnBehindLargeMessage() throws {
        var splitter = MessageSplitter(limit: 1 << 20)
        let large = [UInt8](repeating: 1, count: 1 << 20)
        for chunk in [large, [0], [2], [0, 3, 0], large + [0, 4, 0]] {
            splitter.append(chunk)
            while let message = try splitter.next() { #expect([1 << 20, 1].contains(message.count)) }
        }
        #expect(splitter.count == 0)
        splitter.append([5, 0])
        #expect(try splitter.next() == [5])
    }
}
