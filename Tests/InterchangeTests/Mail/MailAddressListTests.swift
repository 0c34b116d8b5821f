@testable import Interchange
import Testing

/// RFC 5322 3.4 and 4.4, and what people send.
struct MailAddressListTests {
    @Test(arguments: [
        ("ada@example.org", "ada@example.org"), ("<ADA@Example.ORG>", "ada@example.org"),
        ("Ada Lovelace <ada@example.org>", "Ada Lovelace <ada@example.org>"),
        ("\"Lovelace, Ada\" <ada@example.org>, bob@example.org", "Lovelace, Ada <ada@example.org>, bob@example.org"),
        ("\"Ada \\\"the\\\" Lovelace\" <ada@example.org>", "Ada \"the\" Lovelace <ada@example.org>"),
        ("ada@example.org (Ada Lovelace)", "Ada Lovelace <ada@example.org>"),
        ("Ada (of (the) engine) <ada@example.org (work)>", "Ada <ada@example.org>"),
        ("(only a comment) <ada@example.org>", "only a comment <ada@example.org>"),
        (
            "Friends: ada@example.org, Bob <bob@example.org>;, eve@example.org",
            "ada@example.org, Bob <bob@example.org>, eve@example.org"
        ),
        ("undisclosed-recipients:;", ""), ("Undisclosed recipients: ;", ""), ("", ""), (" , ,, ", ""),
        ("<@relay.example,@other.example:ada@example.org>", "ada@example.org"), ("ada @ example . org", "ada@example.org"),
        ("Ada Lovelace ada@example.org", "Ada Lovelace <ada@example.org>"), ("mailto:ada@example.org", "ada@example.org"),
        ("'ada@example.org' <ada@example.org>", "ada@example.org"), ("\"'Ada L'\" <ada@example.org>", "Ada L <ada@example.org>"),
        ("ada@[192.0.2.1]", "ada@[192.0.2.1]"), ("Ada <ada@[IPv6:2001:db8::1]>", "Ada <ada@[ipv6:2001:db8::1]>"),
        ("/o=Firm/ou=Exchange/cn=ada", ""), ("Ada", ""), ("a@b@c", ""), ("@example.org", ""),
        ("Ada <ada@example.org", "Ada <ada@example.org>"), ("\"Ada <ada@example.org>", ""), ("(((((", ""), ("\\", ""), ("<", ""),
        ("=?UTF-8?Q?Lovelace=2C_Ada?= <ada@example.org>", "Lovelace, Ada <ada@example.org>"),
        ("=?UTF-8?Q?Lovelace,_Ada?= <ada@example.org>", "Lovelace, Ada <ada@example.org>"),
        ("\"=?utf-8?B?SsO8cmdlbg==?=\" <j@example.org>", "Jürgen <j@example.org>"),
        ("ada@example.org (=?utf-8?Q?J=C3=BCrgen?=)", "Jürgen <ada@example.org>"),
        ("张伟 <zhang@example.cn>; Łukasz <lukasz@example.pl>", "张伟 <zhang@example.cn>, Łukasz <lukasz@example.pl>"),
        ("Ada\u{1B}[31m <ada@example.org>", "Ada\u{1B}[31m <ada@example.org>"),
    ])
    func addresses(value: String, found: String) {
        #expect(MailMessage.words(MailAddressList.read(value)) == found)
    }

    /// "An address is compared without regard to case, and with a tag it is also that without it."
    @Test(arguments: [
        ("me@example.com", true), ("ME@EXAMPLE.COM", true), ("me+lists@example.com", true), ("me+a+b@example.com", true),
        ("work+x@example.com", true), ("work@example.com", false), ("you@example.com", false), ("me@example.org", false),
        ("+me@example.com", false),
    ])
    func own(address: String, isOwn: Bool) throws {
        let own = OwnAddresses(["Me@Example.com", "work+x@example.com", "https://www.linkedin.com/in/me"])
        #expect(own.contains(try #require(MailAddress(address)).address) == isOwn)
    }
}
