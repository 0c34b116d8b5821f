import Glibc

/// The address of a Unix socket.
struct SocketAddress {
    /// The longest path or abstract name, in bytes; `sockaddr_un` holds one more, the NUL behind a path or before a name.
    static let pathLimit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    private var address = sockaddr_un()
    private let size: socklen_t

    /// Nil where the path or name is empty, has a NUL, or is longer than `pathLimit`.
    init?(_ address: Address) {
        switch address {
        case .path(let path): self.init(path: path)
        case .abstract(let name): self.init(Array(name.utf8), behindNUL: true)
        }
    }

    /// The address of a socket in the file system; nil where the path is empty, has a NUL, or is longer than `pathLimit`.
    init?(path: String) {
        self.init(Array(path.utf8), behindNUL: false)
    }

    private init?(_ bytes: [UInt8], behindNUL: Bool) {
        guard !bytes.isEmpty, bytes.count <= Self.pathLimit, !bytes.contains(0) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        let name = behindNUL ? [0] + bytes : bytes
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        // Of an abstract name every byte counts, those behind it too.
        let unused = behindNUL ? MemoryLayout.size(ofValue: address.sun_path) - name.count : 0
        size = socklen_t(MemoryLayout<sockaddr_un>.size - unused)
    }

    /// Calls the body with the address as the socket calls want it.
    func withPointer<Value>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }
}
