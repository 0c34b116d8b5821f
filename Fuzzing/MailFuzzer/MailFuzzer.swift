import CivilTime
import Interchange
import Relationships

/// A message, and a mailbox of them; the first byte says in how large pieces they come, which makes no difference.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let (size, text) = (Int(bytes.first ?? 0) + 1, bytes.dropFirst())
    let pieces = stride(from: text.startIndex, to: text.endIndex, by: size).map { text[$0..<min($0 + size, text.endIndex)] }
    let message = message(in: pieces)
    guard message == whole(text) else { fatalError("a message depends on its pieces") }
    let found = mailbox(in: pieces)
    guard found.map(\.line) == mailbox(in: [text]).map(\.line), found.map(\.message) == mailbox(in: [text]).map(\.message) else {
        fatalError("a mailbox depends on its pieces")
    }
    take([message] + found.map(\.message))
    return 0
}

private func message(in pieces: [ArraySlice<UInt8>]) -> Result<MailMessage, MailProblem> {
    var head = MessageHead()
    for piece in pieces where !head.isComplete { head.add(piece) }
    return Result { () throws(MailProblem) in try head.finished() }
}

private func whole(_ text: ArraySlice<UInt8>) -> Result<MailMessage, MailProblem> {
    Result { () throws(MailProblem) in try MailMessage(of: text) }
}

private func mailbox(in pieces: [ArraySlice<UInt8>]) -> [MailboxReader.Found] {
    var reader = MailboxReader()
    return pieces.flatMap { reader.take($0) } + reader.finish()
}

/// Every message is told from others, counts or says why it does not, and is there once.
private func take(_ messages: [Result<MailMessage, MailProblem>]) {
    var records = MailRecords(own: OwnAddresses(["me@example.org"]))
    for (number, message) in messages.enumerated() {
        if case .success(let message) = message {
            let addresses = (message.from + message.to).map(\.address)
            guard addresses.allSatisfy({ EmailAddress.normalized($0) == $0 }) else {
                fatalError("not in normal form: \(addresses)")
            }
            guard message.identity.contains(where: { !$0.isWhitespace }) else { fatalError("told from others by nothing") }
        }
        for _ in 1...2 { records.add(message, at: RecordPlace(line: number + 1)) }
    }
    let reading = records.reading(.mbox)
    let once = Set(reading.interactions.map { "\($0.identity ?? "") \($0.with)" })
    guard once.count == reading.interactions.count, reading.rows == 2 * messages.count else { fatalError("a message counts twice") }
}
