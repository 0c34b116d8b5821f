/// What one connection, and all of them together, may take of a server: memory, and places. `docs/varlink.md` has them in one table.
///
/// JSON has a limit of its own, `JSONValue.depthLimit`.
public struct Limits: Equatable, Sendable {
    /// The longest message that is taken, in bytes without its NUL; whoever sends more is cut off. As in systemd, 16 MiB.
    public var messageBytes = 16 << 20

    /// The calls that may wait while one is being answered. Beyond them nothing is read until the answer is given; but
    /// behind a call with `more` the peer is cut off, for reading is how its end would be seen. 256.
    public var waitingCalls = 256

    /// The bytes of calls that may wait while one is being answered, as `waitingCalls` has it for their number. 64 KiB.
    public var pipelineBytes = 64 << 10

    /// The bytes that may wait for the peer to read them. While there are more, none of its further calls is begun;
    /// a stream that then has another reply is cut off. One answer may be larger than this. 768 KiB, so that a peer
    /// that does not read costs less than a megabyte.
    public var outputBytes = 768 << 10

    /// The replies that may wait for the peer to read them, as `outputBytes` has it for their size. 10,000.
    public var outputReplies = 10_000

    /// The connections that are open at once; those beyond are closed as soon as they are made. 128.
    public var connections = 128

    /// How long a message may take from its first byte to its last, and replies that wait may find no one who reads any of
    /// them, in seconds: then the peer is cut off, at the latest `lookSeconds` later. 60.
    public var slowSeconds = 60

    /// How long a connection may stay open with no call under way, in seconds: then it is closed, at the latest `lookSeconds`
    /// later. A stream is a call under way, however long nothing comes. 3600, an hour.
    public var idleSeconds = 3_600

    /// How often a server looks for peers that are slow or idle, in seconds, while it has a connection that can be. 30.
    public var lookSeconds = 30

    /// The built-in limits.
    public init() {}
}
