/// A message of a Maildir (https://cr.yp.to/proto/maildir.html): the name of its file and where that is.
package struct MaildirFile: Hashable, Sendable {
    /// The two folders in which messages are; in `tmp` there are only beginnings.
    package enum Place: String, CaseIterable, Sendable {
        /// Nobody has seen them.
        case new
        case cur
    }

    package let place: Place
    package let name: String

    /// The message of a file; nil where it is a program's own.
    package init?(_ name: String, in place: Place) {
        guard !name.isEmpty, !name.hasPrefix(".") else { return nil }
        self.place = place
        self.name = name
    }

    /// The message at a path; nil where that leads to neither of the two folders.
    package init?(path: String) {
        let parts = path.split(separator: "/").suffix(2)
        guard parts.count == 2, let first = parts.first, let place = Place(rawValue: String(first)), let last = parts.last else {
            return nil
        }
        self.init(String(last), in: place)
    }

    /// Below the Maildir.
    package var path: String { "\(place.rawValue)/\(name)" }

    /// Whether its owner marked it as a draft (flag D): such a message was not sent.
    package var isDraft: Bool { flags.contains("D") }

    /// The letters behind `:2,`; on file systems without colons `;` or `!` stands in its place.
    private var flags: Substring {
        for mark in [":2,", ";2,", "!2,"] {
            if let range = name.ranges(of: mark).last { return name[range.upperBound...] }
        }
        return ""
    }
}
