/// Why a server cannot listen where it was to.
public enum ListenError: Error, Equatable, Sendable {
    /// Someone answers at that path; the process that made the socket, where it can be told.
    case alreadyServed(path: String, pid: Int32?)
    /// Something that is no socket is at that path.
    case notASocket(path: String)
    /// The path is empty, or longer in bytes than Unix sockets have it.
    case badPath(path: String, limit: Int)
    /// The call of that name failed for that path with that error number.
    case system(call: String, path: String, errno: Int32)
    /// The descriptor that was passed is no stream socket.
    case notAStreamSocket(descriptor: Int32)
}
