import Interchange
import Testing

/// LinkedIn's messages: whose they are, with whom, and what is left out.
struct MessagesTests {
    private static let header = """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,\
        IS CONVERSATION DRAFT

        """
    /// Two conversations that tell that Me is the owner.
    private static let told = """
        1,,Me,linkedin.com/in/me,Ada,linkedin.com/in/ada,2026-01-01 00:00:00 UTC,,one,,No,No
        2,,Bab,linkedin.com/in/bab,Me,https://it.linkedin.com/in/ME/,2026-01-02 00:00:00 UTC,,two,,No,No

        """
    private static let toldWords = ["outbound 2026-01-01T00:00:00Z ada", "inbound 2026-01-02T00:00:00Z bab"]

    private func messages(_ records: String) -> ImportReading { read(Self.header + Self.told + records) }

    @Test func directions() {
        #expect(messages("").interactionWords == Self.toldWords)
        #expect(messages("").interactions[0].name == "Ada")
        #expect(messages("").interactions[0].text == "one")
    }

    /// "What the owner sent is `outbound`, one for each recipient; the rest is `inbound` with its sender."
    @Test(
        arguments: [
            (
                "3,,Me,linkedin.com/in/me,\"Ada, Bab\",\"linkedin.com/in/ada,linkedin.com/in/bab\",2026-02-01 00:00:00 UTC,,,,,",
                ["outbound 2026-02-01T00:00:00Z ada", "outbound 2026-02-01T00:00:00Z bab"]
            ),
            (
                "3,,Ada,linkedin.com/in/ada,\"Me, Bab\",\"linkedin.com/in/me,linkedin.com/in/bab\",2026-02-01 00:00:00 UTC,,,,,",
                ["inbound 2026-02-01T00:00:00Z ada"]
            ),
            // "With whom is a profile, or a name where none is given."
            ("3,,Cy Twombly,,Me,linkedin.com/in/me,2026-02-01 00:00:00 UTC,,,,,", ["inbound 2026-02-01T00:00:00Z Cy Twombly"]),
            // The owner is known by name too, once it stood beside the profile.
            ("3,,ME,,Cy Twombly,,2026-02-01 00:00:00 UTC,,,,,", ["outbound 2026-02-01T00:00:00Z Cy Twombly"]),
            ("3,,Cy Twombly,,Me,,2026-02-01 00:00:00 UTC,,,,,", ["inbound 2026-02-01T00:00:00Z Cy Twombly"]),
            (
                "3,,Me,,\"Cy Twombly, Dot Warner\",,2026-02-01 00:00:00 UTC,,,,,",
                ["outbound 2026-02-01T00:00:00Z Cy Twombly", "outbound 2026-02-01T00:00:00Z Dot Warner"]
            ),
            (
                "3,,Me,linkedin.com/in/me,\"LinkedIn Member, Bab\",\",linkedin.com/in/bab\",2026-02-01 00:00:00 UTC,,,,,",
                ["outbound 2026-02-01T00:00:00Z bab"]
            ),
            (
                "3,,Me,linkedin.com/in/me,\"Ada, PhD, Bab\",\"linkedin.com/in/ada,linkedin.com/in/bab\",2026-02-01 00:00:00 UTC,,,,,",
                ["outbound 2026-02-01T00:00:00Z ada", "outbound 2026-02-01T00:00:00Z bab"]
            ),
            // A name that holds a comma is one where it is a sender's elsewhere.
            (
                "3,,\"Cy, PhD\",,Me,linkedin.com/in/me,2026-02-01 00:00:00 UTC,,,,,\n"
                    + "3,,Me,linkedin.com/in/me,\"Cy, PhD\",,2026-02-02 00:00:00 UTC,,,,,",
                ["inbound 2026-02-01T00:00:00Z Cy, PhD", "outbound 2026-02-02T00:00:00Z Cy, PhD"]
            ),
            (
                "3,,Me,linkedin.com/in/me,\"Cy, PhD\",linkedin.com/in/cy,2026-02-01 00:00:00 UTC,,,,,",
                ["outbound 2026-02-01T00:00:00Z cy"]
            ),
        ])
    func withWhom(record: String, words: [String]) {
        #expect(messages(record).interactionWords == Self.toldWords + words)
    }

    /// "`draft`, `sponsored`, `no-counterpart`, `no-date`: messages, in this order of precedence."
    @Test(
        arguments: [
            ("3,Sponsored Conversation,LinkedIn Member,,Me,,,,,,Yes,No", "draft"),
            ("3,,Me,linkedin.com/in/me,Ada,,2026-02-01 00:00:00 UTC,,,,TRUE,", "draft"),
            ("3,,Me,linkedin.com/in/me,Ada,,2026-02-01 00:00:00 UTC,,,,No,yes", "draft"),
            ("3,Sponsored Conversation,LinkedIn Member,,Me,,,,,,No,No", "sponsored"),
            ("3,,LinkedIn Member,,Me,,,,,,No,No", "no-counterpart"), ("3,,,,Me,,2026-02-01 00:00:00 UTC,,,,,", "no-counterpart"),
            ("3,,Me,linkedin.com/in/me,Linkedin member,,,,,,,", "no-counterpart"),
            ("3,,Me,linkedin.com/in/me,,,,,,,,", "no-counterpart"),
            ("3,,Me,linkedin.com/in/me,Me,linkedin.com/in/me,,,,,,", "no-counterpart"),
            ("3,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,,,,,No,No", "no-date"),
            ("3,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,yesterday,,,,No,No", "no-date"),
            ("3,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,2026-02-30 00:00:00 UTC,,,,No,No", "no-date"),
            ("3,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,2026-02-01 00:00:00 UTC,,,,No,No,x", "too-many-cells"),
        ])
    func leftOut(record: String, reason: String) {
        let reading = messages(record)
        #expect(reading.skippedWords == ["4 \(reason)"])
        #expect(reading.interactionWords == Self.toldWords)
    }

    /// "A record that is there twice counts once", an empty message too.
    @Test func theSameRowTwice() {
        let row = "3,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,2026-02-01 00:00:00 UTC,,,,No,No\n"
        let draft = "3,,Me,linkedin.com/in/me,Ada,,2026-02-01 00:00:00 UTC,,,,Yes,No\n"
        let reading = messages(row + row + draft + draft)
        #expect(reading.interactionWords == Self.toldWords + ["inbound 2026-02-01T00:00:00Z ada"])
        #expect(reading.skippedWords == ["6 draft"])
        #expect(reading.merged.isEmpty)
    }

    /// "Messages that do not tell whose they are": several could be the owner, none could, or no profile is there.
    @Test(
        arguments: [
            "1,,Me,linkedin.com/in/me,Ada,linkedin.com/in/ada,2026-01-01 00:00:00 UTC,,,,No,No\n2,,Ada,linkedin.com/in/ada,Me,linkedin.com/in/me,,,,,Yes,\n",
            "1,,Me,linkedin.com/in/me,Ada,,,,,,,\n2,,Cy,linkedin.com/in/cy,Ada,linkedin.com/in/ada,,,,,,\n", "1,,Me,,Ada,,,,,,,\n",
        ])
    func ownerUnknown(records: String) {
        let reading = read(Self.header + records)
        #expect(reading.kind == .linkedInMessages)
        #expect(reading.error == .ownerUnknown)
        #expect(reading.interactions.isEmpty && reading.skipped.isEmpty)
    }

    /// "The owner is the profile that appears in every conversation that names profiles."
    @Test func conversationsWithoutProfilesDoNotCount() {
        #expect(messages("3,,Cy,,Dot,,2026-02-01 00:00:00 UTC,,,,,").error == nil)
        #expect(messages("3,,Cy,,Dot,,2026-02-01 00:00:00 UTC,,,,,").interactionWords.last == "inbound 2026-02-01T00:00:00Z Cy")
    }
}
