extension VCard {
    /// The person for whom it stands; nil where it has no name.
    var person: ImportedPerson? {
        guard let name else { return nil }
        var person = ImportedPerson(name: name)
        person.emails = texts("EMAIL").compactMap { EmailAddress.normalized($0.cleaned) }.withoutDoubles
        person.phones = phones
        person.organisation = self["ORG"].lazy.compactMap { $0.text.parts(separatedBy: ";").first?.cleanedLine.ifVisible }.first
        person.title = texts("TITLE").lazy.compactMap { $0.cleanedLine.ifVisible }.first
        person.profiles = profiles
        person.birthday = texts("BDAY").lazy.compactMap { Birthday($0.cleaned) }.first
        person.categories =
            self["CATEGORIES"].flatMap { $0.text.parts(separatedBy: ",") }.compactMap(Category.normalized)
            .withoutDoublesOfCase
        person.nickname = nickname
        person.notes = texts("NOTE").map(\.cleaned).filter { !$0.isInvisible }
        person.uid = texts("UID").lazy.compactMap(UIDText.normalized).first
        return person
    }

    /// The numbers by which the person is spoken to, by their types and by the label of their group.
    private var phones: [String] {
        let labels = Dictionary(self["X-ABLABEL"].compactMap { label in label.content.group.map { ($0, label.text.plain) } }) {
            first, _ in first
        }
        return self["TEL"].filter { phone in
            let label = phone.content.group.flatMap { labels[$0] }
            return (phone.content.types + [label].compactMap(\.self)).allSatisfy(PhoneNumber.reachesThePerson)
        }
        .compactMap { PhoneNumber.normalized($0.text.plain.cleaned) }.withoutDoubles
    }

    /// Web addresses, then what social services are called by.
    private var profiles: [String] {
        let addresses = texts("URL").compactMap { WebAddress.normalized($0.cleaned) }
        let social = (self["X-SOCIALPROFILE"] + self["SOCIALPROFILE"]).compactMap {
            SocialProfile.normalized($0.text.plain.cleaned, of: $0.content)
        }
        return (addresses + social).withoutDoubles
    }
}
