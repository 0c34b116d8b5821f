import ControlInterface
import Testing
import Varlink

/// Every method of every interface, through the socket of a daemon that runs; each answer is checked against the interface.
@Suite(.waiting)
struct MethodTests {
    static let descriptions = [
        ContactsInterface.description, FollowUpsInterface.description, InteractionsInterface.description,
        DaemonInterface.description, ImportInterface.description, ServiceInterface.description,
    ]

    private static func rows(of description: InterfaceDescription) -> [MethodRow] {
        MethodRow.all.filter { $0.method.hasPrefix(description.name + ".") }
    }

    @Test("There is a row for every method that the interfaces have, and every parameter is in it", arguments: descriptions)
    func isComplete(description: InterfaceDescription) throws {
        let methods = description.members.compactMap { if case .method = $0.kind { "\(description.name).\($0.name)" } else { nil } }
        let rows = Self.rows(of: description)
        #expect(Set(methods) == Set(rows.map(\.method)))
        #expect(Set(rows.map(\.method)).count == rows.count)
        for row in rows {
            let fields = try #require(description.method(Self.name(row.method))).parameters.fields.map(\.name)
            let object = try #require(try JSONValue(parsing: row.parameters).object)
            #expect(Set(object.members.map(\.name)) == Set(fields).subtracting(["dryRun"]), "\(row.method)")
        }
    }

    @Test("The daemon has no other interface than those that are tried")
    func interfaces() throws {
        let daemon = try RunningDaemon()
        let names = try daemon.connect().call(ServiceInterface.GetInfo.self).interfaces
        #expect(Set(names) == Set(Self.descriptions.map(\.name)) && names.count == Self.descriptions.count)
        for description in Self.descriptions.dropLast() {
            let call = ServiceInterface.GetInterfaceDescription.Parameters(interface: description.name)
            let text = try daemon.connect().call(ServiceInterface.GetInterfaceDescription.self, call).description
            #expect(try InterfaceDescription(parsing: text) == description)
        }
    }

    @Test("Good parameters are answered as the interface says; with what may be missing and without", arguments: descriptions)
    func good(description: InterfaceDescription) throws {
        let daemon = try RunningDaemon()
        let calls = try Calls(daemon)
        for row in Self.rows(of: description) {
            let structure = try #require(description.method(Self.name(row.method))).parameters
            let full = try calls.object(row.parameters)
            let needed = JSONObject(
                structure.fields.compactMap { field in field.type.isOptional ? nil : full[field.name].map { (field.name, $0) } }
            )
            let withNulls = structure.fields.reduce(needed) { $1.type.isOptional ? $0.setting($1.name, .null) : $0 }
            for (method, parameters) in row.before { try calls.expectReply(method, try calls.object(parameters)) }
            let isRehearsed = structure.fields.contains { $0.name == "dryRun" }
            // The same thrice is asked once.
            let variants = [needed, withNulls, full].reduce(into: [JSONObject]()) { if !$0.contains($1) { $0.append($1) } }
            for parameters in variants {
                try calls.expectReply(row.method, isRehearsed ? parameters.setting("dryRun", true) : parameters)
            }
            if isRehearsed {
                let before = try calls.changes()
                try calls.expectReply(row.method, full)
                // Undone is what was said last: there is one less then.
                if row.isChange { #expect(try calls.changes() != before, "\(row.method)") }
            }
        }
    }

    @Test("What is missing, mistyped or too much is named, and nothing comes of the call", arguments: descriptions)
    func mistaken(description: InterfaceDescription) throws {
        let daemon = try RunningDaemon()
        let calls = try Calls(daemon)
        let before = try calls.changes()
        for row in Self.rows(of: description) {
            let structure = try #require(description.method(Self.name(row.method))).parameters
            for call in MistakenCall.all(of: try calls.object(row.parameters), as: structure, in: description) {
                let error = #expect(throws: CallError.self, "\(row.method) \(call.parameters)") {
                    try calls.call(row.method, call.parameters)
                }
                #expect(error == .invalidParameter(call.parameter), "\(row.method) \(call.parameters)")
            }
        }
        #expect(try calls.changes() == before)
    }

    @Test(
        "What is not there is said to be so",
        arguments: [
            ("org.coltiva.Daemon.Fly", CallError.methodNotFound("org.coltiva.Daemon.Fly")),
            ("org.coltiva.Weather.Status", .interfaceNotFound("org.coltiva.Weather")), ("Status", .methodNotFound("Status")),
        ])
    func unknown(method: String, error: CallError) throws {
        let daemon = try RunningDaemon()
        let calls = try Calls(daemon)
        let thrown = #expect(throws: CallError.self) { try calls.call(method, [:]) }
        #expect(thrown == error)
    }

    private static func name(_ method: String) -> String { method.split(separator: ".").last.map(String.init) ?? "" }

    /// Calls to a daemon that knows the people of the rows.
    private struct Calls {
        private let daemon: RunningDaemon
        private let client: VarlinkClient

        init(_ daemon: RunningDaemon) throws {
            self.daemon = daemon
            client = try daemon.connect()
            for (method, parameters) in MethodRow.people { _ = try call(method, object(parameters)) }
        }

        func object(_ text: String) throws -> JSONObject {
            try #require(try JSONValue(parsing: text.replacing("@home@", with: daemon.home)).object)
        }

        /// The only reply, or the first of many.
        func call(_ method: String, _ parameters: JSONObject) throws -> JSONObject {
            do throws(ClientError) {
                guard method == DaemonInterface.Subscribe.name else { return try client.call(method, parameters) }
                // The others do not end, and the connection with them.
                var replies = try VarlinkClient(path: daemon.socket).callMore(method, parameters)
                return try replies.next() ?? [:]
            } catch {
                guard case .failed(let error) = error else { throw error }
                throw error
            }
        }

        /// Has the call made, whose reply is to be one of the interface.
        func expectReply(_ method: String, _ parameters: JSONObject) throws {
            let name = method.split(separator: ".").dropLast().joined(separator: ".")
            let description = try #require(MethodTests.descriptions.first { $0.name == name })
            do {
                try description.check(try call(method, parameters), as: .reply(MethodTests.name(method)))
            } catch {
                Issue.record("\(method) \(parameters): \(error)")
            }
        }

        /// The latest change that can be undone.
        func changes() throws -> String? {
            try client.call(InteractionsInterface.Changes.self, .init(limit: 1)).changes.first?.id
        }
    }
}

extension InterfaceType {
    /// Whether a value of the type may be missing.
    fileprivate var isOptional: Bool {
        if case .optional = self { true } else { false }
    }
}
