import CivilTime
import ControlInterface
import Interchange
import Varlink

/// `coltiva log mail`: a message of mail, told by its headers.
struct LogMail {
    /// The file; "-" is standard input.
    let file: String
    let writing: WritingOptions

    func carryOut(in session: Session) throws(Failure) {
        let message = try MessageSource.read(file)
        if let reason = message.reasonNotToCount {
            let words = MessageWords.notCounted(reason)
            try session.console.say(
                json: { [MessageWords.json(reason)] }, page: { words }, rows: { [["automatic", reason.rawValue]] })
            return
        }
        let at: Instant
        do throws(MailProblem) {
            at = try message.complete().at
        } catch {
            throw .noMessage(path: file, error)
        }
        let reply = try session.daemon.call(
            InteractionsInterface.LogMessage.self,
            .init(
                message: message.identity, from: message.from.map(Self.correspondent), to: message.to.map(Self.correspondent),
                at: at.rfc3339(in: .utc), subject: message.subject, dryRun: writing.parameter))
        let words = MessageWords(reply, isDryRun: writing.dryRun)
        try session.console.say(reply, of: InteractionsInterface.LogMessage.self, page: { words.page }, rows: { words.rows })
    }

    private static func correspondent(_ address: MailAddress) -> InteractionsInterface.LogMessage.Correspondent {
        .init(address: address.address, name: address.name)
    }
}
