import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

/// Answers `org.coltiva.Import`: what is added lies on the ledger's stage until all of the file is there. A connection that ends before leaves
/// nothing.
struct ImportAnswers: Sendable {
    let answerer: Answerer
    let desk: ImportDesk

    var interface: Interface {
        Interface(
            ImportInterface.description,
            [
                method(ImportInterface.Begin.self, begin), method(ImportInterface.Add.self, add),
                method(ImportInterface.Commit.self, commit),
            ])
    }

    /// A method that knows on which connection it is called.
    private func method<Definition: MethodDefinition>(
        _ definition: Definition.Type,
        _ handle: @escaping @Sendable (Definition.Parameters, Call) async throws(CallError) -> Definition.Reply
    ) -> Method {
        let name = definition.name.split(separator: ".").last.map(String.init) ?? definition.name
        return Method(name) { call in
            do throws(CallError) {
                call.reply(encoding: try await handle(try call.decode(), call))
            } catch {
                call.fail(error)
            }
        }
    }

    private func begin(_ parameters: ImportInterface.Begin.Parameters, _ call: Call) async throws(CallError) -> Nothing {
        guard let source = ImportedValue.Source(rawValue: parameters.source) else { throw .invalidParameter("source") }
        let connection = call.connection
        guard await desk.begin(.init(connection: connection, source: source, file: parameters.file)) else {
            throw ControlError.importUnderWay.callError
        }
        call.onEnd { [self] in Task(executorPreference: desk.executor) { await giveUp(on: connection) } }
        return try await answerer.inWords { [engine = answerer.engine] in
            try await engine.clearStage()
            return Nothing()
        }
    }

    private func add(_ parameters: ImportInterface.Add.Parameters, _ call: Call) async throws(CallError) -> Nothing {
        guard await desk.file(on: call.connection) != nil else { throw ControlError.noImport.callError }
        let messages = try Self.messages(parameters.messages)
        let people = parameters.people.map(IncomingPerson.init)
        return try await answerer.inWords { [engine = answerer.engine] in
            let rules = await engine.rules
            for person in people {
                _ = try ContactCheck.name(person.name)
                _ = try ContactCheck.circles(person.circles, rules: rules)
                _ = try person.birthday.map { birthday throws(CommandError) in try ContactCheck.birthday(birthday) }
            }
            try await engine.stage(people, messages)
            return Nothing()
        }
    }

    private static func messages(_ messages: [IncomingMessageMessage]) throws(CallError) -> [IncomingMessage] {
        var incoming: [IncomingMessage] = []
        for (index, message) in messages.enumerated() {
            guard let message = IncomingMessage(message) else { throw .invalidParameter("messages[\(index)]") }
            incoming.append(message)
        }
        return incoming
    }

    private func commit(_: Nothing, _ call: Call) async throws(CallError) -> ImportInterface.Commit.Reply {
        guard let file = await desk.file(on: call.connection) else { throw ControlError.noImport.callError }
        do throws(CallError) {
            let reply = try await answerer.perform(dryRun: nil) { _, _ in
                .takeIn(file.source, file: file.file)
            } answer: { consequence, _ in
                ImportInterface.Commit.Reply(consequence.imported ?? ImportOutcome(), change: consequence.change)
            }
            await giveUp(on: call.connection)
            return reply
        } catch {
            await giveUp(on: call.connection)
            throw error
        }
    }

    /// Forgets what lies on the stage for the connection.
    private func giveUp(on connection: ConnectionID) async {
        guard await desk.end(on: connection) else { return }
        // What could not be cleared is cleared before the next file.
        try? await answerer.engine.clearStage()
    }
}

extension IncomingPerson {
    fileprivate init(_ person: IncomingPersonMessage) {
        self.init(
            name: person.name, emails: person.emails, phones: person.phones, profiles: person.profiles,
            organisation: person.organisation, title: person.title, birthday: person.birthday, notes: person.notes,
            uid: person.uid, circles: person.circles)
    }
}

extension IncomingMessage {
    /// Nil where its direction, its moment or its identity is none.
    fileprivate init?(_ message: IncomingMessageMessage) {
        guard let direction = Interaction.Direction(rawValue: message.direction), direction != .meeting,
            let at = Instant(rfc3339: message.at), message.message.map({ $0.contains { !$0.isWhitespace } }) ?? true
        else { return nil }
        self.init(
            with: message.with, name: message.name, direction: direction, at: at, channel: message.channel, about: message.about,
            text: message.text, isInvitation: message.invitation, identity: message.message)
    }
}

extension ImportInterface.Commit.Reply {
    fileprivate init(_ outcome: ImportOutcome, change: ChangeID?) {
        self.init(
            change: change.map { "\($0)" }, added: outcome.added, updated: outcome.updated, unchanged: outcome.unchanged,
            joined: outcome.joined, recognised: outcome.recognised, waiting: outcome.waiting, repeated: outcome.repeated,
            pairs: outcome.pairs.map {
                .init(known: "\($0.known)", knownName: $0.knownName, other: "\($0.other)", otherName: $0.otherName)
            }, toReview: outcome.toReview)
    }
}
