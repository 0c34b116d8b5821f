/// Why a call came to nothing, on the caller's side.
public enum ClientError: Error, Equatable, Sendable {
    /// The connection cannot be made.
    case cannotConnect(path: String, ConnectFailure)
    /// Nothing came, or nothing was taken, for as long as the call was to wait.
    case timedOut
    /// The service closed the connection before it had answered; or an earlier call ended it.
    case closed
    /// The system refused to send or receive, with that error number.
    case system(errno: Int32)
    /// What the service sent is no Varlink message.
    case violation(WireError)
    /// The service answered with an error.
    case failed(CallError)
    /// The reply is not of the type that the method is to have.
    case badReply(ParameterError)
    /// The parameters cannot be an object of JSON, as this says: a mistake of the program.
    case badParameters(String)
}

/// Why a connection cannot be made.
public enum ConnectFailure: Equatable, Sendable {
    /// There is no such socket.
    case missing
    /// No one listens at the socket.
    case refused
    /// This user may not use the socket.
    case notPermitted
    /// The path is empty, or longer in bytes than Unix sockets have it.
    case badPath(limit: Int)
    /// The service takes no more connections for now.
    case busy
    /// Another error of the system, by its number.
    case system(errno: Int32)
}
