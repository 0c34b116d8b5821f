import CivilTime
import Interchange
import Testing

/// Cards, rule by rule.
struct VCardTests {
    /// The person of a card with these lines.
    private func person(_ lines: String..., lineEnd: String = "\r\n") throws -> ImportedPerson {
        let text = (["BEGIN:VCARD", "FN:Ada"] + lines + ["END:VCARD", ""]).joined(separator: lineEnd)
        return try #require(read(text).people.first)
    }

    private func name(_ lines: [String]) -> String? {
        read((["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\n")).people.first?.name
    }

    /// "FN, else N, else NICKNAME (cards). Nothing is cut from a name and nothing added."
    @Test(
        arguments: [
            (["FN: ", "FN:Ada Lovelace", "FN:Bab"], "Ada Lovelace"), (["N:Lovelace;Ada;King;Lady;PhD"], "Ada King Lovelace"),
            (["FN:\u{200B}", "N:;;;;", "NICKNAME:Bit,Byte"], "Bit"), (["N:Lovelace"], "Lovelace"),
            (["N:Lovelace;Ada;Augusta,King"], "Ada Augusta King Lovelace"),
            (["N:Lovelace, PhD;Ada"], "Ada Lovelace, PhD"), (["FN:Lovelace, PhD\\, OBE"], "Lovelace, PhD, OBE"),
            (["N:;;;Dr.;"], nil),
            (["VERSION:3.0"], nil), (["FN:Ada\\nLovelace"], "Ada Lovelace"),
            (["VERSION:3.0", "FN:Ada", "VERSION:4.0", "VERSION:2.1"], "Ada"),
        ] as [([String], String?)])
    func names(lines: [String], name: String?) {
        #expect(self.name(lines) == name)
    }

    /// One property in all the ways in which programs write it.
    @Test(
        arguments: [
            "EMAIL:a@example.org", "email:a@example.org", "Item1.Email;Internet:a@example.org",
            "EMAIL;TYPE=\"home,work\":a@example.org",
            "EMAIL;INTERNET=:a@example.org", "EMAIL;X=\"a:b;c\":a@example.org", "e.mail.EMAIL ; TYPE = home :a@example.org",
            "EMAIL;quoted-printable:a=40example.org", "EMAIL;ENCODING=quoted-printable:a=40example.org",
            "EMAIL:mailto:A@example.org",
            "EMAIL;X=\"never closed:a@example.org",
        ])
    func spellings(line: String) throws {
        #expect(try person("VERSION:3.0", line).emails == ["a@example.org"])
    }

    /// A fold is taken out before a value is decoded: it may stand inside a character.
    @Test func folds() throws {
        let bytes =
            Array("BEGIN:VCARD\r\nFN:Zo".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xAB, 0x0D, 0x0A, 0x09]
            + Array(" K\r\nEND:VC\r\n ARD\r\n".utf8)
        #expect(ImportReading(of: bytes).people.map(\.name) == ["Zoë K"])
    }

    /// A value that is quoted-printable goes on where a line ends with an equals sign; the next line's blanks are its own.
    @Test(
        arguments: [
            ("J=C3=BC=\r\nrgen", "Jürgen"), ("J=C3=\r\n=BCrgen", "Jürgen"), ("Ada =\r\n Lovelace", "Ada Lovelace"),
            ("Ada=\r\n da", "Ada da"),
            ("Ada= \t\r\nBab", "AdaBab"), ("J=C3\r\n =BCrgen", "Jürgen"), ("J=C\r\n 3=BCrgen", "Jürgen"),
            ("J=C3=\r\n =BCrgen", "Jürgen"),
            ("J=\r\n C3=BCrgen", "Jürgen"), ("Ada=3D1", "Ada=1"), ("Ada=ZZ", "Ada=ZZ"), ("Ada=0D=0AEND:VCARD", "Ada END:VCARD"),
            ("Ada=0D=0A=\r\nEND:VCARD=0D=0A", "Ada END:VCARD"), ("J=FCrgen", "Jürgen"), ("\u{FC}=C3=BC", "üü"),
        ])
    func quotedPrintable(value: String, name: String) {
        let text = "BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:\(value)\r\nX:1\r\nEND:VCARD\r\n"
        #expect(read(text).people.map(\.name) == [name])
    }

    /// "In a card this is decided for each value after unfolding and quoted-printable, and a `CHARSET` is obeyed."
    @Test func charsets() {
        let lines: [[UInt8]] = [
            Array("BEGIN:VCARD".utf8), Array("FN;CHARSET=Shift_JIS:".utf8) + [0x95, 0x5C, 0x5C, 0x2C, 0x83, 0x5C],
            Array("ORG:M".utf8) + [0xFC] + Array("hle;Amt".utf8), Array("TITLE:Köchin".utf8),
            Array("CATEGORIES;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=B1,=B3".utf8),
            Array("NOTE;CHARSET=no-such:".utf8) + [0xE9], Array("NICKNAME;CHARSET=UTF-8:".utf8) + [0xE9], Array("END:VCARD".utf8),
        ]
        let person = ImportReading(of: Array(lines.joined(separator: [0x0D, 0x0A]))).people[0]
        #expect(person.name == "表,ソ")
        #expect(person.organisation == "Mühle")
        #expect(person.title == "Köchin")
        #expect(person.categories == ["ą", "ł"])
        #expect(person.notes == ["é"])
        #expect(person.nickname == "é")
    }

    /// In a file in UTF-16 what stands there is text; only what is quoted-printable has an encoding of its own.
    @Test func charsetsInUTF16() throws {
        let text = "BEGIN:VCARD\nFN;CHARSET=ISO-8859-1:Zoë\nORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FChle\nEND:VCARD\n"
        let bytes = try #require(Encoding.utf16BigEndian.encode(text))
        let person = try #require(ImportReading(of: bytes).people.first)
        #expect(person.name == "Zoë")
        #expect(person.organisation == "Mühle")
    }

    /// What a backslash does before each character.
    @Test(
        arguments: [
            ("a\\, b\\; c\\: d", "a, b; c: d"), ("C:\\\\new", "C:\\new"), ("a\\nb\\Nc", "a b c"), ("a\\b", "a\\b"), ("a\\", "a\\"),
            ("a\\\\,b", "a\\,b"),
        ])
    func escapes(value: String, title: String) throws {
        #expect(try person("TITLE:\(value)").title == title)
    }

    /// The firm without its departments, and a position that is no role.
    @Test func organisations() throws {
        #expect(try person("ORG:Works\\; Ltd;Cellar").organisation == "Works; Ltd")
        #expect(try person("ORG:;Cellar", "ORG: ", "ORG:Mill").organisation == "Mill")
        #expect(try person("TITLE:", "TITLE:Countess", "ROLE:Poet").title == "Countess")
    }

    /// Numbers by their types, bare or named, and by the label of their group.
    @Test func phones() throws {
        let person = try person(
            "TEL;CELL:+1 555 1", "TEL;TYPE=WORK,FAX:+1 555 2", "TEL;FAX:+1 555 3", "item1.TEL:+1 555 4",
            "item1.X-ABLabel:_$!<HomeFAX>!$_",
            "item2.TEL;VALUE=uri:tel:+1-555-5;ext=7", "item2.X-ABLabel:_$!<Main>!$_", "TEL;TYPE=\"voice,pager\":+1 555 6",
            "TEL:+1 555 7\\;ext=8", "TEL;TYPE=textphone:+1 555 9", "TEL;CELL=:+1 555 1")
        #expect(person.phones == ["+15551", "+15555;ext=7", "+15557;ext=8"])
    }

    /// "A social profile without an address: `service:handle`."
    @Test(
        arguments: [
            ("X-SOCIALPROFILE;type=GitHub:x-apple:ada", ["github:ada"]),
            ("X-SOCIALPROFILE;TYPE=mastodon:@ada@example.org", ["mastodon:@ada@example.org"]),
            ("SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://Example.org/@ada/", ["https://example.org/@ada"]),
            ("X-SOCIALPROFILE;type=twitter;x-user=ada:", ["twitter:ada"]),
            ("X-SOCIALPROFILE;type=pref;type=Twitter:ada", ["twitter:ada"]),
            ("X-SOCIALPROFILE;type=linkedin:www.linkedin.com/in/Ada", ["https://www.linkedin.com/in/ada"]),
            ("X-SOCIALPROFILE;type=linkedin:http\\://linkedin.com/in/Ada/", ["https://www.linkedin.com/in/ada"]),
            ("SOCIALPROFILE;SERVICE-TYPE=X;USERNAME=\"ada\";VALUE=text:", ["x:ada"]), ("X-SOCIALPROFILE:ada", []),
            ("X-SOCIALPROFILE;type=x:", []),
            ("IMPP;X-SERVICE-TYPE=Skype:skype:ada", []), ("URL:https\\://kites.example/", ["https://kites.example"]),
            ("URL;VALUE=uri:kites.example#x", ["https://kites.example"]), ("URL:", []),
        ])
    func profiles(line: String, profiles: [String]) throws {
        #expect(try person(line).profiles == profiles)
    }

    /// Of several birthdays the first that can be read counts.
    @Test func birthdays() throws {
        #expect(try person("BDAY;VALUE=text:20 July", "BDAY:--07-20", "BDAY:1985-07-21").birthday?.description == "--07-20")
        #expect(try person("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09").birthday?.description == "--05-09")
    }

    /// Categories of all lines, at commas that are not escaped, and without those that everyone at Google has.
    @Test func categories() throws {
        let person = try person("CATEGORIES:Chor,a\\,b,myContacts", "X.categories:chor,My Contacts, Kites ,,starred")
        #expect(person.categories == ["Chor", "a,b", "Kites"])
    }

    @Test func notes() throws {
        #expect(try person("NOTE:one\\ntwo", "NOTE: ", "NOTE:three").notes == ["one\ntwo", "three"])
    }
}
