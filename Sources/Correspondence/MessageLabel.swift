/// What a careful reader may say of a drafted message; `docs/correspondence.md` has what each means and what it does not.
package enum MessageLabel: String, CaseIterable, Sendable {
    /// The letter was sent to others.
    case copyPaste = "copy_paste"
    /// Something that was meant to be filled in or taken out is still there.
    case placeholder
    /// Adulation, or exaggerated praise without its reason.
    case flattery
    /// A formula of official letters.
    case tooFormal = "too_formal"
    /// A first message in which nothing invites the other to go on.
    case noInvitation = "no_invitation"
    /// It presses for an answer.
    case pressing
    /// Nothing is left that fits this person better than a thousand others.
    case nothingPersonal = "nothing_personal"
    /// A first message of more than 150 words.
    case tooLong = "too_long"
}
