/// What a server does when a method is called.
///
/// The calls of one connection are handed over one after the other, each when the one before is answered. A handler begins
/// on the server's queue: it is quick, or goes on elsewhere.
public struct Method: Sendable {
    /// The name without the interface.
    public let name: String

    let interface: String?
    let upgrades: Bool
    let handle: @Sendable (Call) async -> Void

    /// A handler that answers the call itself, now or later.
    ///
    /// With `upgrades`, calls that want to speak another protocol afterwards come to it too and end in `Call.handOver`;
    /// without, they are answered with MethodNotImplemented.
    public init(_ name: String, upgrades: Bool = false, handle: @escaping @Sendable (Call) async -> Void) {
        self.init(name: name, interface: nil, upgrades: upgrades, handle: handle)
    }

    /// A method with one reply: what is returned or thrown. Parameters that do not fit are answered with InvalidParameter.
    public init<Definition: MethodDefinition>(
        _ definition: Definition.Type,
        handle: @escaping @Sendable (Definition.Parameters) async throws(CallError) -> Definition.Reply
    ) {
        self.init(definition) { call in
            do throws(CallError) {
                call.reply(encoding: try await handle(try call.decode()))
            } catch {
                call.fail(error)
            }
        }
    }

    /// A method with many replies, which answers ExpectedMore to who did not ask for more.
    ///
    /// The handler may keep the stream and return; what it throws ends it.
    public init<Definition: MethodDefinition>(
        streaming definition: Definition.Type,
        handle: @escaping @Sendable (Definition.Parameters, ReplyStream<Definition.Reply>) async throws(CallError) -> Void
    ) {
        self.init(definition) { call in
            do throws(CallError) {
                guard call.more else { throw .expectedMore }
                try await handle(try call.decode(), ReplyStream(call: call))
            } catch {
                call.fail(error)
            }
        }
    }

    private init<Definition: MethodDefinition>(_: Definition.Type, handle: @escaping @Sendable (Call) async -> Void) {
        guard let name = MethodName(Definition.name) else { preconditionFailure("\(Definition.name) names no interface") }
        self.init(name: name.method, interface: name.interface, upgrades: false, handle: handle)
    }

    private init(name: String, interface: String?, upgrades: Bool, handle: @escaping @Sendable (Call) async -> Void) {
        self.name = name
        self.interface = interface
        self.upgrades = upgrades
        self.handle = handle
    }
}
