import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

/// What all answers share: the engine, and its errors turned into those of the protocol.
struct Answerer: Sendable {
    typealias LedgerBook = Book<Ledger.Transaction>
    typealias Maker = MessageMaker<Ledger.Transaction>

    let engine: Engine<Store>

    /// Answers a question on one consistent state.
    func ask<Answer: Sendable>(
        _ question: @escaping @Sendable (LedgerBook, Lookup<Ledger.Transaction>, MessageMaker<Ledger.Transaction>) throws -> Answer
    ) async throws(CallError) -> Answer {
        try await inWords { [engine] in
            try await engine.read { book in try question(book, Lookup(book: book), MessageMaker(book: book)) }
        }
    }

    /// Answers a question as if other rules were in force; nothing is written.
    func suppose<Answer: Sendable>(
        _ rules: @escaping @Sendable () async throws -> Rules, question: @escaping @Sendable (LedgerBook, Maker) throws -> Answer
    ) async throws(CallError) -> Answer {
        try await inWords { [engine] in
            let rules = try await rules()
            return try await engine.suppose(rules) { book in try question(book, MessageMaker(book: book)) }
        }
    }

    /// Reads what a command means, carries it out, and says what came of it.
    func perform(
        dryRun: Bool?, _ command: @escaping @Sendable (Lookup<Ledger.Transaction>, WhenReader) throws -> Command
    ) async throws(CallError) -> ConsequenceMessage {
        try await perform(dryRun: dryRun, command) { consequence, maker in maker.consequence(consequence) }
    }

    /// The same with an answer of its own.
    func perform<Answer: Sendable>(
        dryRun: Bool?, _ command: @escaping @Sendable (Lookup<Ledger.Transaction>, WhenReader) throws -> Command,
        answer: @escaping @Sendable (Consequence, MessageMaker<Ledger.Transaction>) -> Answer
    ) async throws(CallError) -> Answer {
        try await inWords { [engine] in
            let command = try await engine.read { book in
                try command(Lookup(book: book), WhenReader(rules: book.rules, now: book.now))
            }
            let consequence = try await engine.perform(command, dryRun: dryRun ?? false)
            return try await engine.read { book in answer(consequence, MessageMaker(book: book)) }
        }
    }

    /// Logs a message of mail, and says what became of it and what came of that.
    func log(
        _ message: PassedMessage, dryRun: Bool?
    ) async throws(CallError) -> (outcome: MessageOutcome, consequence: ConsequenceMessage?) {
        try await inWords { [engine] in
            let outcome = try await engine.log(message, dryRun: dryRun ?? false)
            return (outcome, try await engine.read { book in outcome.consequence.map { MessageMaker(book: book).consequence($0) } })
        }
    }

    /// How many a page holds: 1 to 1000.
    static func limit(_ asked: Int?, otherwise: Int) throws(CallError) -> Int {
        guard let asked else { return otherwise }
        guard (1...1000).contains(asked) else { throw .invalidParameter("limit") }
        return asked
    }

    /// What the body answers; its errors are turned into those of the protocol.
    func inWords<Answer: Sendable>(_ body: @Sendable () async throws -> Answer) async throws(CallError) -> Answer {
        do {
            return try await body()
        } catch let error as CallError {
            throw error
        } catch let error as ControlError {
            throw error.callError
        } catch let error as CommandError {
            throw error.controlError(in: await engine.rules.zone).callError
        } catch {
            throw ControlError.storage("\(error)").callError
        }
    }
}
