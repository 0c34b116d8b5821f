@testable import Interchange
import RepeatableChance
import Testing

/// Whatever the bytes are: a clear result, never a crash.
struct MailRobustnessTests {
    private static let parts: [[UInt8]] = [
        Array(letter().utf8), Array("List-Id: <x>\r\n".utf8), Array("=?utf-8?B?".utf8), Array("?=".utf8), Array("\"(<,:;>)\\".utf8),
        Array("\nFrom x 09:30\n".utf8), Array("Content-Length: 99\n".utf8), [0xFF, 0xFE, 0x00], Array("\r\n\r\n".utf8),
        Array("=?gb2312?B?xOM".utf8),
    ]

    @Test func nothingCrashes() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        for round in 0..<3000 {
            var bytes = (0..<Int.random(in: 1...6, using: &random)).flatMap { _ in Self.parts.randomElement(using: &random) ?? [] }
            for _ in 0..<Int.random(in: 0...12, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            var reader = MailboxReader()
            let whole = reader.take(bytes[...]) + reader.finish()
            var cut = MailboxReader()
            let place = Int.random(in: 0...bytes.count, using: &random)
            let parts = cut.take(bytes[..<place]) + cut.take(bytes[place...]) + cut.finish()
            #expect(whole.map(\.line) == parts.map(\.line), "seed \(seed), round \(round)")
            let message = try? MailMessage(of: bytes)
            #expect(message.map { !$0.identity.isEmpty } ?? true, "seed \(seed), round \(round)")
            #expect(
                message?.from.allSatisfy { $0.address.split(separator: "@").count == 2 } ?? true, "seed \(seed), round \(round)")
        }
    }
}
