/// Whether something that was meant to be filled in or taken out is still in a draft.
enum PlaceholderCheck {
    /// The spans of what was forgotten, in order.
    static func spans(of text: DraftText, in context: DraftContext, names: SlotNames) -> [Range<Int>] {
        let setting = PlaceholderSetting(text, topics: context.contact.topics, names: names)
        let slots = SlotScanner(text, names: names, setting: setting).slots()
        let blanks = BlankScanner(text, names: names, setting: setting).blanks()
        var apart: [Range<Int>] = []
        for span in (slots + blanks).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = apart.last, span.lowerBound < last.upperBound { continue }
            apart.append(span)
        }
        return apart
    }
}
