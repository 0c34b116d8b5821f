/// Where a service is reached (UAPI.20, Service Addresses), as far as it is a Unix socket.
public enum Address: Equatable, Sendable {
    /// A socket in the file system: `unix:/run/org.example.ftl`.
    case path(String)
    /// A socket in Linux's abstract namespace, by its name: `unix:@org.example.ftl`. Any user can connect to it.
    case abstract(String)

    /// Reads an address; properties after a `;` are ignored, for none is known here.
    public init(parsing text: String) throws(AddressError) {
        let address = text.prefix { $0 != ";" }
        guard let colon = address.firstIndex(of: ":") else { throw .noTransport }
        guard address[..<colon] == "unix" else { throw .unknownTransport(String(address[..<colon])) }
        let place = address[address.index(after: colon)...]
        let name = place.first == "@" ? place.dropFirst() : place
        guard !name.isEmpty else { throw .noPlace }
        self = place.first == "@" ? .abstract(String(name)) : .path(String(name))
    }
}

extension Address: CustomStringConvertible {
    /// The address as it is read.
    public var description: String {
        "unix:\(path)"
    }

    /// The path, or the name with an `@` before it, as it stands in errors.
    var path: String {
        switch self {
        case .path(let path): path
        case .abstract(let name): "@\(name)"
        }
    }
}
