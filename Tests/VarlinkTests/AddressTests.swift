import Glibc
import Testing

@testable import Varlink

/// UAPI.20, Service Addresses: "All properties after a `;` character SHOULD be ignored by implementations that do not understand them".
struct AddressTests {
    static let good: [(text: String, address: Address, normal: String)] = [
        ("unix:/run/org.example.ftl", .path("/run/org.example.ftl"), "unix:/run/org.example.ftl"),
        ("unix:relative", .path("relative"), "unix:relative"),
        ("unix:@org.example.ftl", .abstract("org.example.ftl"), "unix:@org.example.ftl"),
        ("unix:/a;mode=0666", .path("/a"), "unix:/a"), ("unix:@a;mode=0666;x=y", .abstract("a"), "unix:@a"),
        ("unix:/a:b@c", .path("/a:b@c"), "unix:/a:b@c"),
    ]

    @Test(arguments: good)
    func reads(text: String, address: Address, normal: String) throws {
        #expect(try Address(parsing: text) == address)
        #expect(address.description == normal)
    }

    static let bad: [(text: String, error: AddressError)] = [
        ("", .noTransport), ("/run/socket", .noTransport), ("unix", .noTransport), (";unix:/a", .noTransport),
        ("unix:", .noPlace), ("unix:@", .noPlace), ("unix:;mode=0666", .noPlace), ("tcp:localhost:1", .unknownTransport("tcp")),
        ("UNIX:/a", .unknownTransport("UNIX")), ("ssh://host", .unknownTransport("ssh")),
    ]

    @Test(arguments: bad)
    func refuses(text: String, error: AddressError) {
        #expect(throws: error) { try Address(parsing: text) }
    }

    @Test("of an abstract name every byte counts, and no more than there are")
    func measuresAbstractNames() throws {
        let size = { (address: Address) in SocketAddress(address)?.withPointer { $1 } }
        #expect(size(.abstract("a")) == socklen_t(MemoryLayout<sa_family_t>.size + 2))
        #expect(size(.abstract(String(repeating: "a", count: 107))) == socklen_t(MemoryLayout<sockaddr_un>.size))
        #expect(size(.abstract(String(repeating: "a", count: 108))) == nil)
        #expect(size(.abstract("")) == nil)
        #expect(size(.path("a\0b")) == nil)
    }
}
