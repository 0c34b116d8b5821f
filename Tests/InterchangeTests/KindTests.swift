import Interchange
import Testing

/// "A file is told from what is in it, never from its name."
struct KindTests {
    @Test(
        arguments: [
            ("First Name,Last Name,Connected On\nAda,L,\n", .linkedInConnections),
            ("Connected On;Last Name;First Name\n;L;Ada\n", .linkedInConnections),
            ("FIRST NAME,last name, Connected  On \nAda,L,\n", .linkedInConnections),
            ("Prénom,Nom,URL,E-mail,Société,Poste,Connexion\nAda,L,linkedin.com/in/ada,,,,\n", .linkedInConnections),
            ("FROM,TO,DATE,CONVERSATION ID\n", .linkedInMessages), ("Sent At,Direction,To,From\n", .linkedInInvitations),
            ("Name,Given Name,E-mail 1 - Value\nAda,Ada,\n", .googleCSV), ("First Name,Labels,File As\nAda,,\n", .googleCSV),
            ("First Name,Last Name,E-mail Address,Mobile Phone,Job Title\nAda,L,,,\n", .outlookCSV),
            ("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", .vCard), ("\n\n  begin:vcard\nFN:Ada\nend:vcard\n", .vCard),
            ("Dear Ada: a card\n\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\n", .vCard), ("BEGIN:VCARD\n", .vCard),
        ] as [(String, ImportKind)])
    func kinds(text: String, kind: ImportKind) {
        #expect(read(text).kind == kind)
    }

    @Test(
        arguments: [
            "", "\n\n", "hello", "name,email,phone\nAda,ada@example.org,\n",
            "First Name,Last Name,Email Address,Company\nAda,L,,\n",
            "<html>BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", " \n<!-- -->\nFirst Name,Last Name,Connected On\nAda,L,\n",
            "BEGIN:VCARD\nFN:A\0da\nEND:VCARD\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
            "Name,Part 1 - Size\nAda,3\n", "a,b,URL,d,e,f,g\nAda,L,https://kites.example,,,,\n",
            "PK", "PK\u{3}",
        ])
    func unknown(text: String) {
        let reading = read(text)
        #expect(reading.error == .unknownFormat)
        #expect(reading.kind == nil)
        #expect(reading.people.isEmpty && reading.skipped.isEmpty)
    }

    /// "`no-people`: read well, nobody in it. Messages, invitations, and an archive without Connections.csv need nobody."
    @Test(
        arguments: [
            ("First Name,Last Name,Connected On\n", .noPeople), ("First Name,Last Name,Connected On\n,,\n", .noPeople),
            ("First Name,Last Name,Connected On\n,,01 Jan 2024\n", .noPeople), ("First Name,Labels,File As\n", .noPeople),
            ("First Name,Last Name,E-mail Address,Mobile Phone,Job Title", .noPeople), ("BEGIN:VCARD\nFN:Half", .noPeople),
            ("BEGIN:VCARD\nEND:VCARD\n", .noPeople), ("FROM,TO,DATE,CONVERSATION ID\n", nil), ("Sent At,Direction,To,From\n", nil),
        ] as [(String, ImportError?)])
    func nobody(text: String, error: ImportError?) {
        let reading = read(text)
        #expect(reading.kind != nil)
        #expect(reading.error == error)
        #expect(reading.people.isEmpty)
    }
}
