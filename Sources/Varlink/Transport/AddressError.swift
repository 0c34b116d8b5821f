/// Why a text is no address that is served here.
public enum AddressError: Error, Equatable, Sendable {
    /// Nothing says how the service is reached; an address begins with `unix:`.
    case noTransport
    /// The service is reached in a way that is not known here.
    case unknownTransport(String)
    /// Nothing says which socket it is.
    case noPlace
}
