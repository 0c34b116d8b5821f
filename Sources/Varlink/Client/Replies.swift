/// The replies to a call that may have many, taken one after the other.
public struct Replies<Reply> {
    private let client: VarlinkClient
    private let read: (JSONObject) throws(ClientError) -> Reply
    private var isOver = false

    init(client: VarlinkClient, read: @escaping (JSONObject) throws(ClientError) -> Reply) {
        self.client = client
        self.read = read
    }

    /// Whether the next reply, or the end, has come already, so that it is hardly waited for.
    public var isNextHere: Bool { isOver || client.hasReply }

    /// Waits for the next reply; nil behind the last. To end the call earlier, close the client.
    public mutating func next() throws(ClientError) -> Reply? {
        guard !isOver else { return nil }
        isOver = true
        let reply = try client.nextReply()
        let parameters = try client.result(of: reply)
        isOver = !reply.continues
        return try read(parameters)
    }
}
