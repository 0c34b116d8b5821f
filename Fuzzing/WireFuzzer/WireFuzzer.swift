import Varlink

/// What a peer may send: it is taken to pieces, read as calls and as replies, and put before the server's side of the protocol.
///
/// Whatever is read is written so that it reads back the same; and every call that arrives is begun or ends the connection.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWire(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    readBack(bytes)
    converse(bytes)
    return 0
}

private func readBack(_ bytes: [UInt8]) {
    for message in bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init) {
        guard let value = try? JSONValue(parsing: message) else { continue }
        guard let again = try? JSONValue(parsing: value.bytes), again == value else { fatalError("JSON: \(value)") }
        if let call = try? CallMessage(parsing: message) {
            guard let again = try? CallMessage(parsing: call.bytes.dropLast()), again == call else { fatalError("call: \(call)") }
        }
        if let reply = try? ReplyMessage(parsing: message) {
            guard let again = try? ReplyMessage(parsing: reply.bytes.dropLast()), again == reply else {
                fatalError("reply: \(reply)")
            }
        }
    }
}

/// The first byte says in how large pieces the others arrive.
private func converse(_ bytes: [UInt8]) {
    var limits = Limits()
    limits.messageBytes = 1_000
    limits.waitingCalls = 4
    limits.pipelineBytes = 200
    var conversation = Conversation(limits: limits)
    var rest = bytes.dropFirst()[...]
    var begun = 0
    while true {
        switch conversation.next(waiting: .none) {
        case .wait:
            if rest.isEmpty {
                conversation.receiveEnd(peerGone: begun.isMultiple(of: 2))
            } else if conversation.wantsInput(waiting: .none) {
                let piece = rest.prefix(Int(bytes[0]) + 1)
                conversation.receive(piece)
                rest = rest.dropFirst(piece.count)
            } else {
                fatalError("nothing is wanted and nothing is done")
            }
        case .begin(let call, let number):
            begun += 1
            guard number == begun else { fatalError("call \(number) is the \(begun)th") }
            if call.more { _ = conversation.answer(number, isLast: false, waiting: .none) }
            if call.upgrade, call.parameters.isEmpty {
                guard conversation.handOver(number) == .send else { fatalError("the answer is dropped") }
            } else {
                guard conversation.answer(number, isLast: true, waiting: .none) == (call.oneway ? .drop : .send) else {
                    fatalError("the answer is not what is wanted")
                }
            }
        case .handOver, .close:
            return
        }
    }
}
