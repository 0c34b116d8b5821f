/// A person's profile on LinkedIn, by which they are known again (docs/import.md, "Who is who").
package enum LinkedInProfile {
    /// What all profiles begin with in normal form; the name that the person has there follows.
    package static let beginning = "https://www.linkedin.com/in/"

    /// Whether an address in normal form is the profile of a person.
    package static func isNormal(_ address: String) -> Bool { address.hasPrefix(beginning) }

    /// How users begin to write one as a channel, the longest first; perhaps a slash comes last.
    private static let beginnings = [
        beginning, "https://linkedin.com/in/", "www.linkedin.com/in/", "linkedin.com/in/", "in/",
    ]

    /// The name of a profile, its ASCII letters in lower case, in whatever way it is written: "in/Ada-L", "https://linkedin.com/in/ada-l/".
    package static func name(written address: String) -> String {
        var name = address.utf8[...]
        if let beginning = beginnings.first(where: { name.starts(with: $0.utf8) { lowercase($0) == $1 } }) {
            name = name.dropFirst(beginning.utf8.count)
        }
        if name.last == UInt8(ascii: "/") { name = name.dropLast() }
        guard name.contains(where: { lowercase($0) != $0 }) else { return String(Substring(name)) }
        return String(decoding: name.map(lowercase), as: UTF8.self)
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension ContactRecord {
    /// The profiles by which they are known again, in normal form: those that files said, and those that are among the channels; each once.
    package var profiles: [String] {
        var profiles = imported(.profile)
        for channel in channels where channel.kind == "linkedin" {
            let profile = LinkedInProfile.beginning + LinkedInProfile.name(written: channel.address)
            if !profiles.contains(profile) { profiles.append(profile) }
        }
        return profiles
    }
}
