/// What one connection, and all of them together, may take of a server's memory.
public struct Limits: Equatable, Sendable {
    /// The longest message that is taken, in bytes without its NUL; whoever sends more is cut off. As in systemd, 16 MiB.
    public var messageBytes = 16 << 20

    /// The bytes of further calls that are read while one is being answered. Beyond them nothing is read until the answer
    /// is given; but behind a call with `more` the peer is cut off, for reading is how its end would be seen. 64 KiB.
    public var pipelineBytes = 64 << 10

    /// The bytes that may wait for the peer to read them. While there are more, none of its further calls is begun;
    /// a stream that then has another reply is cut off. One answer may be larger than this. 1 MiB.
    public var outputBytes = 1 << 20

    /// The connections that are open at once; those beyond are closed as soon as they are made. 128.
    public var connections = 128

    /// The built-in limits.
    public init() {}
}
