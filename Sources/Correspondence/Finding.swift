/// One thing in a draft that its reader may stumble over.
package struct Finding: Hashable, Sendable {
    /// What it is.
    package let label: MessageLabel

    /// Where it is: half-open offsets into the text, counted in Unicode scalars from 0.
    package let span: Range<Int>

    /// What a reader may feel, in one sentence.
    package var words: String { label.words }

    /// The advice behind it, in one sentence; never a sentence for the message.
    package var advice: String { label.advice }
}
