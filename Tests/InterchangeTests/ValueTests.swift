import CivilTime
import Testing

@testable import Interchange

/// Single values in the form in which they are compared.
struct ValueTests {
    /// "Lower case, without `mailto:`; one @ between two parts without white space, or it is left out."
    @Test(
        arguments: [
            ("  Ada@Example.ORG ", "ada@example.org"), ("mailto:ada@example.org", "ada@example.org"),
            ("mailto: mailto:ada@example.org", "ada@example.org"),
            ("MAILTO: Ada@example.org", "ada@example.org"), ("Zoë@Münster.example", "zoë@münster.example"),
            ("\u{200E}ada@example.org\u{202C}", "ada@example.org"), ("\u{FEFF}ada@example.org", "ada@example.org"),
            ("/o=ExchangeLabs/ou=Group/cn=ada", nil), ("ada", nil), ("@example.org", nil), ("ada@", nil), ("a@b@c", nil), ("", nil),
            ("call me @ home", nil),
        ] as [(String, String?)])
    func emails(text: String, address: String?) {
        #expect(EmailAddress.normalized(text.cleaned) == address)
    }

    /// "A leading +, digits of ASCII, `;ext=12`; no country code is guessed."
    @Test(
        arguments: [
            ("+39 555 0171 994", "+395550171994"), ("+49 (555) 0102/03-4", "+495550102034"), ("0555 0100", "05550100"),
            ("0039 555 0100", "00395550100"), ("tel:+1-502-555-0151;ext=12", "+15025550151;ext=12"), ("TEL:+1-555", "+1555"),
            ("+1 555 0151 ext. 12", "+15550151;ext=12"), ("+1 555 0151 ext 12", "+15550151;ext=12"),
            ("+1 555 0151 x12", "+15550151;ext=12"), ("+1 555 0151 X 12", "+15550151;ext=12"),
            ("+1 555 0151x12", "+15550151;ext=12"),
            ("+1 555 0151 Ext.: 12", "+15550151;ext=12"), ("+1 555 0151 (ext. 12)", "+15550151;ext=12"),
            ("+1 555 0151 extension 12", "+15550151;ext=12"), ("tel:555-0151;phone-context=+44;ext=7", "5550151;ext=7"),
            ("tel:+1555;phone-context=example.org", "+1555"), ("\u{202A}+30 555 01 01 555\u{202C}", "+305550101555"),
            ("+٣٩ ٥٥٥", "+39555"), ("＋８１ ５５５", "+81555"), ("+९१ ५५५", "+91555"), ("(+39) 555", "+39555"), ("555+1", "5551"),
            ("+39 555 0100 ext.", "+395550100"), ("nothing", nil), ("", nil), ("x12", "12"), ("+", nil),
        ] as [(String, String?)])
    func phones(text: String, number: String?) {
        #expect(PhoneNumber.normalized(text.cleaned) == number)
    }

    /// "Fax, pager, telex, ISDN, TTY, radio, call-back, assistant, company main are left out, by column, type or label."
    @Test(
        arguments: [
            ("Work Fax", false), ("_$!<HomeFAX>!$_", false), ("FAX", false), ("Telefax", false), ("Pager", false), ("Telex", false),
            ("ISDN", false), ("TTY/TDD Phone", false), ("textphone", false), ("Radio Phone", false), ("Callback", false),
            ("Call back", false), ("Assistant's Phone", false), ("x-evolution-assistant", false), ("Company Main Phone", false),
            ("Mobile", true), ("Main", true), ("arbeit", true), ("Radiologie", true), ("", true), ("Business Phone 2", true),
            ("Büro", true), ("Company", true),
        ])
    func labels(label: String, reaches: Bool) {
        #expect(PhoneNumber.reachesThePerson(labelled: label) == reaches)
    }

    /// "An address with scheme and host in lower case, no fragment, no slash at its end; on LinkedIn `https://www.linkedin.com/in/` and the
    /// identifier, in lower case and percent-encoded as UTF-8."
    @Test(
        arguments: [
            ("www.linkedin.com/in/Ada", "https://www.linkedin.com/in/ada"),
            ("linkedin.com/in/ada/", "https://www.linkedin.com/in/ada"),
            ("http://DE.linkedin.com/in/Ada/en?trk=x#top", "https://www.linkedin.com/in/ada"),
            ("HTTPS://WWW.LINKEDIN.COM/IN/ADA", "https://www.linkedin.com/in/ada"),
            ("https://www.linkedin.com/in/%c3%a4nne", "https://www.linkedin.com/in/%C3%A4nne"),
            ("https://www.linkedin.com/in/änne-MÜLLER", "https://www.linkedin.com/in/%C3%A4nne-m%C3%9Cller"),
            ("https://www.linkedin.com/in/a%CC%88nne", "https://www.linkedin.com/in/%C3%A4nne"),
            ("https://www.linkedin.com/in/%E4nne", "https://www.linkedin.com/in/%C3%A4nne"),
            ("https://www.linkedin.com/in/%41da%2Dlove_l.a~ce", "https://www.linkedin.com/in/ada-love_l.a~ce"),
            ("https://www.linkedin.com/in/100%", "https://www.linkedin.com/in/100%25"),
            ("https://www.linkedin.com/in/👵", "https://www.linkedin.com/in/%F0%9F%91%B5"),
            ("https://www.linkedin.com/company/Ada/?x=1", "https://www.linkedin.com/company/Ada/?x=1"),
            ("https://notlinkedin.com/in/Ada", "https://notlinkedin.com/in/Ada"),
            ("HTTP://Kites.Example/Tabitha/", "http://kites.example/Tabitha"),
            ("https://kites.example//", "https://kites.example/"),
            ("kites.example", "https://kites.example"), ("//kites.example/x", "https://kites.example/x"),
            ("https://kites.example/a#b", "https://kites.example/a"), ("https://kites.example/?q=1", "https://kites.example/?q=1"),
            ("kites.example:8080/x", "https://kites.example:8080/x"), ("ftp://Kites.example/x", "ftp://kites.example/x"),
            ("mailto:ada@example.org", nil), ("ada@example.org", nil), ("none", nil), ("https://", nil), ("a b.example", nil),
            ("", nil),
        ] as [(String, String?)])
    func webAddresses(text: String, address: String?) {
        #expect(WebAddress.normalized(text.cleaned) == address)
    }

    /// "`dd MMM yyyy` in English, `yyyy-mm-dd`."
    @Test(
        arguments: [
            ("05 Mar 2024", "2024-03-05"), ("5 Mar 2024", "2024-03-05"), ("29 Feb 2024", "2024-02-29"),
            ("2024-03-05", "2024-03-05"),
            ("05 mar 2024", "2024-03-05"), ("30 Feb 2024", nil), ("05 Mär 2024", nil), ("05 March 2024", nil), ("5/3/24", nil),
            ("2024-13-01", nil), ("05 Mar 24", nil), ("005 Mar 2024", nil), ("", nil), ("yesterday", nil), ("0000-01-01", nil),
        ] as [(String, String?)])
    func connectionDates(text: String, date: String?) {
        #expect(ConnectionDate.read(text)?.description == date)
    }

    /// Google's labels without its stars, and without those that everyone has.
    @Test(
        arguments: [
            ("* friends", "friends"), ("* myContacts", nil), ("myContacts", nil), ("My Contacts", nil), ("* starred", nil),
            ("starred", nil),
            ("*", nil), ("* ", nil), (" Fair   2026 ", "Fair 2026"), ("*stars", "*stars"), ("\u{200B}", nil),
        ] as [(String, String?)])
    func categories(text: String, category: String?) {
        #expect(Category.normalized(text) == category)
    }

    /// Categories that differ in case are one, as it is spelled first.
    @Test func doublesOfCategories() {
        #expect(["Straße", "Chor", "STRASSE", "chor", "Café", "CAFE\u{301}"].withoutDoublesOfCase == ["Straße", "Chor", "Café"])
    }
}
