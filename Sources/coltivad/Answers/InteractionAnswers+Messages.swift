import CivilTime
import ControlInterface
import Interchange
import Relationships
import Scheduling
import Varlink

extension InteractionAnswers {
    /// Logs a message of mail for those of its correspondents who are contacts.
    func logMessage(
        _ parameters: InteractionsInterface.LogMessage.Parameters
    ) async throws(CallError) -> InteractionsInterface.LogMessage.Reply {
        guard parameters.message.contains(where: { !$0.isWhitespace }) else { throw .invalidParameter("message") }
        guard let at = Instant(rfc3339: parameters.at) else { throw .invalidParameter("at") }
        let own = await daemon.ownAddresses()
        let message = PassedMessage(
            identity: parameters.message, from: try Self.addresses(parameters.from, of: "from"),
            to: try Self.addresses(parameters.to, of: "to"), at: at, subject: parameters.subject, own: own)
        let (outcome, consequence) = try await answerer.log(message, dryRun: parameters.dryRun)
        let strangers = outcome.strangers.map { InteractionsInterface.LogMessage.Correspondent(address: $0.address, name: $0.name) }
        let known = outcome.before.map(\.name)
        let isUnclear = own.isEmpty && consequence == nil && known.isEmpty
        let word =
            if consequence != nil { "logged" } else if !known.isEmpty { "known" } else if isUnclear { "unclear" } else {
                strangers.isEmpty ? "own" : "stranger"
            }
        return .init(
            outcome: word, direction: isUnclear ? nil : message.direction.rawValue, known: known, strangers: strangers,
            consequence: consequence)
    }

    private static func addresses(
        _ correspondents: [InteractionsInterface.LogMessage.Correspondent], of parameter: String
    ) throws(CallError) -> [MailAddress] {
        let addresses = correspondents.compactMap { MailAddress($0.address, name: $0.name) }
        guard addresses.count == correspondents.count else { throw .invalidParameter(parameter) }
        return addresses
    }
}
