package import CivilTime

/// One follow-up that a digest names without reminding of it, with what a hook may want to say or pass on.
package struct FollowUpNotice: Hashable, Sendable {
    package let part: DigestPart
    package let followUp: FollowUpID
    package let contact: ContactID
    /// The contact's name; "someone" where `ShowNames=no`.
    package let name: String
    package let kind: Kind
    /// What the follow-up is about: the last words, or the task's text.
    package let about: String?
    /// When it lapsed, or its first reminder of the week comes; nil where that says nothing.
    package let at: Instant?
    package let due: Instant?
    /// The channel they prefer.
    package let channel: Channel?
    /// The user's zone, in which times are written.
    package let zone: Zone

    package init(
        part: DigestPart, followUp: FollowUpID, contact: ContactID, name: String, kind: Kind, about: String?, at: Instant?,
        due: Instant?, channel: Channel?, zone: Zone
    ) {
        self.part = part
        self.followUp = followUp
        self.contact = contact
        self.name = name
        self.kind = kind
        self.about = about
        self.at = at
        self.due = due
        self.channel = channel
        self.zone = zone
    }
}
