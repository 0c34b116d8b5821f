import Testing

@testable import Varlink

struct OutputQueueTests {
    @Test("messages of any sizes, sent in any pieces, go out whole and in their order, and are counted")
    func keepsOrder() {
        let seed = UInt64.random(in: .min ... .max)
        var state = seed
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<10 {
            var queue = OutputQueue()
            var added: [UInt8] = []
            var sent: [UInt8] = []
            var replies = 0
            for _ in 0..<60 {
                if below(2) == 0 {
                    let size = [3, 40, OutputQueue.pieceBytes / 2, OutputQueue.pieceBytes + 7][below(4)]
                    let message = [UInt8](repeating: UInt8(1 + below(255)), count: size) + [0]
                    queue.append(message)
                    added += message
                    replies += 1
                } else {
                    let most = below(2 * OutputQueue.pieceBytes) + 1
                    _ = queue.send { bytes in
                        let count = min(most, bytes.count)
                        sent += bytes[..<count]
                        replies -= bytes[..<count].split(separator: 0, omittingEmptySubsequences: false).count - 1
                        return count
                    }
                }
                #expect(queue.backlog.bytes == added.count - sent.count, "seed \(seed)")
                #expect(queue.backlog.replies == replies, "seed \(seed)")
            }
            while !queue.isEmpty {
                _ = queue.send { bytes in
                    sent += bytes
                    return bytes.count
                }
            }
            #expect(sent == added, "seed \(seed)")
        }
    }

    @Test("many small messages go out together")
    func sendsTogether() {
        var queue = OutputQueue()
        for _ in 0..<100 { queue.append([1, 2, 3, 0]) }
        var sizes: [Int] = []
        while !queue.isEmpty {
            _ = queue.send { bytes in
                sizes.append(bytes.count)
                return bytes.count
            }
        }
        #expect(sizes == [400])
    }

    @Test("what cannot be sent stays")
    func keepsUnsent() {
        var queue = OutputQueue()
        queue.append([1, 0])
        #expect(queue.send { _ in -1 } == -1)
        #expect(queue.backlog == Backlog(bytes: 2, replies: 1))
        #expect(queue.send { _ in 1 } == 1)
        #expect(queue.backlog == Backlog(bytes: 1, replies: 1))
        #expect(queue.send { $0.count } == 1)
        #expect(queue.backlog == .none)
    }
}
