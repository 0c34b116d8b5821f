import Interchange

extension MailProblem {
    /// What is wrong, behind the name of the file, and what to write instead.
    var words: Phrase {
        switch self {
        case .noHeader(let line):
            ":\(line):1: this begins no message; expected a header such as 'From: ada@example.org'; give the whole message, as it was sent"
        case .noSender: ": the message does not say from whom it is; expected a header such as 'From: ada@example.org'"
        case .noDate:
            """
            : the message does not say when it was written; expected a header such as 'Date: Mon, 2 Nov 2026 09:30:00 +0100'; or say it \
            yourself: coltiva log in CONTACT --at WHEN
            """
        }
    }
}
