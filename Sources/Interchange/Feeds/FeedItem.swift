package import CivilTime

/// Something that a feed tells of: an article, a talk, a picture.
package struct FeedItem: Hashable, Sendable {
    /// What it is called, on one line; its address, where it has no title.
    package let title: String
    /// Where it is to be read: an address of the web; nil where it has none.
    package let link: String?
    /// When it came out; nil where the feed does not say.
    package let at: Instant?

    package init(title: String, link: String?, at: Instant?) {
        self.title = title
        self.link = link
        self.at = at
    }
}
