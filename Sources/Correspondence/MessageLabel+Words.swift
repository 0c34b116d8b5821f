extension MessageLabel {
    /// What a reader may feel, in one sentence.
    var words: String {
        switch self {
        case .copyPaste: "They may sense that these words went to others before them."
        case .placeholder: "Something here seems to be still waiting to be filled in."
        case .flattery: "Praise as high as this may leave them unsure what you liked."
        case .tooFormal: "This reads like an official letter, and may keep them at a distance."
        case .noInvitation: "They may not see what they could answer."
        case .pressing: "They may feel hurried, or feel that they owe you something."
        case .nothingPersonal: "They may wonder why you wrote to them, of all people."
        case .tooLong: "They may put it aside until they have the time, which may be never."
        }
    }

    /// The advice behind it, in one sentence.
    var advice: String {
        switch self {
        case .copyPaste: "Begin from what you know about this person; what you keep of an old letter should be the smaller part."
        case .placeholder: "Fill it in, or take it out."
        case .flattery: "Say what exactly was good, and what you did with it or learned from it."
        case .tooFormal: "Write as you would speak to someone whom you respect and would like to know."
        case .noInvitation:
            "Ask something that they can answer about themselves or what you share, or propose a call, a coffee, a visit."
        case .pressing: "Leave the hour of the answer to them, and let them know that none is fine too."
        case .nothingPersonal: "Name one thing that they made, wrote or said, or a place, a time or a person that you share."
        case .tooLong: "A first message fits on a screen: up to 150 words; the rest can wait for their answer."
        }
    }
}
