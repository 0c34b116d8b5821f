import Interchange
import Testing

/// Tables of Google and Outlook, rule by rule.
struct AddressBookTests {
    /// Today the parts of a name, before that the whole name and then its parts, and a nickname at last; no prefix and no suffix is added.
    @Test(
        arguments: [
            ("First Name,Middle Name,Last Name,Name Prefix,Nickname,Labels\nAda,K.,Lovelace,Dr.,Bit,", "Ada K. Lovelace"),
            ("First Name,Middle Name,Last Name,Name Prefix,Nickname,Labels\n , ,\u{200B},Dr.,Bit,", "Bit"),
            (
                "Name,Given Name,Additional Name,Family Name,Nickname,Group Membership\nDr. Ada Lovelace,Ada,,Lovelace,",
                "Dr. Ada Lovelace"
            ),
            ("Name,Given Name,Additional Name,Family Name,Nickname,Group Membership\n,Ada,K.,Lovelace,Bit", "Ada K. Lovelace"),
            ("Name,Given Name,Additional Name,Family Name,Nickname,Group Membership\n,,,,Bit,", "Bit"),
            (
                "First Name,Last Name,E-mail 1 - Value,E-mail 1 - Label\n\"Ada \"\"Bit\"\"\nKing\",\"Lovelace, PhD 👵\",,",
                "Ada \"Bit\" King Lovelace, PhD 👵"
            ),
        ])
    func namesOfGoogle(text: String, name: String) {
        #expect(read(text).people.map(\.name) == [name])
    }

    /// A cell may hold several values; of organisations the first counts.
    @Test func valuesOfGoogle() throws {
        let reading = read(
            """
            Name,Given Name,Birthday,Notes,Group Membership,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,\
            Organization 1 - Name,Organization 1 - Title,Organization 2 - Name,Website 1 - Value
            Ada,Ada, --12-10 ::: ,"Line one
            line two",Chor ::: * myContacts ::: chor,a@example.org ::: B@example.org,Home Fax,+1 555 1,Mobile,+1 555 2 ::: +1 555 3 x4,\
            Engine  Works,Countess,Other Works,kites.example ::: linkedin.com/in/Ada

            """)
        let person = try #require(reading.people.first)
        #expect(person.emails == ["a@example.org", "b@example.org"])
        #expect(person.phones == ["+15552", "+15553;ext=4"])
        #expect(person.organisation == "Engine Works")
        #expect(person.title == "Countess")
        #expect(person.profiles == ["https://kites.example", "https://www.linkedin.com/in/ada"])
        #expect(person.birthday?.description == "--12-10")
        #expect(person.categories == ["Chor"])
        #expect(person.notes == ["Line one\nline two"])
    }

    private static let outlook =
        "First Name,Middle Name,Last Name,Suffix,Nickname,E-mail Address,Mobile Phone,Job Title,Birthday,Anniversary,Categories"

    /// The parts of a name, else the nickname; no suffix is added.
    @Test(
        arguments: [
            ("Ada,K.,Lovelace,III,Bit,,,,,,", "Ada K. Lovelace"), (",,,,Bit,,,,,,", "Bit"), (",,Lovelace,III,,,,,,,", "Lovelace"),
        ])
    func namesOfOutlook(record: String, name: String) {
        #expect(read(Self.outlook + "\n" + record).people.map(\.name) == [name])
    }

    /// "Slashes (Outlook) are day first if some first number in the file's birthdays or anniversaries is above 12, else month first."
    @Test(
        arguments: [
            (["4/5/1979,", "12/31/1999,"], ["1979-04-05", "1999-12-31"]),
            (["4/5/1979,", "31/12/1999,"], ["1979-05-04", "1999-12-31"]),
            (["4/5/1979,", ",13/1/2000"], ["1979-05-04", nil]), (["4/5/1979,", "1999/12/31,"], ["1979-04-05", "1999-12-31"]),
            (["4/5/1979,", "0/0/00,"], ["1979-04-05", nil]), (["31.12.1979,", "4/5/1999,"], ["1979-12-31", "1999-04-05"]),
            (["13/13/1979,", "4/5/1999,"], [nil, "1999-05-04"]),
        ] as [([String], [String?])])
    func orderOfDates(dates: [String], days: [String?]) {
        let records = dates.enumerated().map { "Ada \($0),,,,,,,,\($1)," }
        #expect(read(Self.outlook + "\n" + records.joined(separator: "\n")).people.map { $0.birthday?.description } == days)
    }

    /// Outlook's categories have semicolons between them, and none is Google's.
    @Test func categoriesOfOutlook() {
        #expect(
            read(Self.outlook + "\nAda,,,,,,,,,,Chor; My  Friends ;chor;;myContacts").people[0].categories == [
                "Chor", "My Friends", "myContacts",
            ])
    }

    /// "Missing cells are blank; more cells than the header are `too-many-cells` unless the excess is blank."
    @Test func cells() {
        let reading = read("First Name,Last Name,Connected On\nAda\nBab,C,,, \nDot,E,,x\n,,,\n,,,x\n, \u{200E},\n\n\"\nF\",,\n")
        #expect(reading.people.map(\.name) == ["Ada", "Bab C", "F"])
        #expect(reading.skippedWords == ["4 too-many-cells", "6 too-many-cells"])
        #expect(reading.rows == 5)
    }

    /// A record with an address, but with nothing to be seen in its name, is no person.
    @Test func withoutName() {
        let reading = read(
            "First Name,Last Name,Email Address,Connected On\n \u{3000},\u{200B}\u{FEFF},ada@example.org,\n,,,01 Jan 2020\nAda,,,\n"
        )
        #expect(reading.skippedWords == ["2 no-name", "3 no-name"])
        #expect(reading.people.map(\.name) == ["Ada"])
    }
}
