/// Calls of one method, each made while the service may still work on the one before: one reply at most is waited for.
public struct Calls<Method: MethodDefinition> {
    private let client: VarlinkClient
    private var isUnderWay = false

    init(client: VarlinkClient) {
        self.client = client
    }

    /// Makes a call, and gives the reply to the one before; nil where there is none to be taken.
    ///
    /// Throws what came of the one before; this one has been made by then as well, and its reply is waited for and dropped.
    public mutating func call(_ parameters: Method.Parameters) throws(ClientError) -> Method.Reply? {
        let message = try client.message(Method.self, parameters)
        guard isUnderWay else {
            try client.send(message)
            isUnderWay = true
            return nil
        }
        let before = try client.exchange(message)
        do throws(ClientError) {
            return try client.read(Method.self, before)
        } catch {
            isUnderWay = false
            // What comes of that connection is told with the next call.
            _ = try? client.reply()
            throw error
        }
    }

    /// Waits for the reply to the last call; nil where there is none to be taken.
    public mutating func last() throws(ClientError) -> Method.Reply? {
        guard isUnderWay else { return nil }
        isUnderWay = false
        return try client.read(Method.self, try client.reply())
    }
}
