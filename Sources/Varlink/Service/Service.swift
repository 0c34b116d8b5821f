/// The interfaces of a server, `org.varlink.service` among them, and who carries out a call.
struct Service: Sendable {
    /// Whether a method has it that another protocol is spoken after its reply.
    let upgrades: Bool
    private let interfaces: [String: Interface]

    init(info: ServiceInfo, interfaces: [Interface]) {
        let own = ServiceInterface.interface(info: info, others: interfaces.map(\.description))
        upgrades = interfaces.contains { $0.methods.values.contains(where: \.upgrades) }
        self.interfaces = Dictionary(uniqueKeysWithValues: ([own] + interfaces).map { ($0.description.name, $0) })
    }

    /// Has the method of that name answer the call, or answers why none does.
    func handle(_ call: Call) async {
        guard let name = MethodName(call.method) else { return call.fail(.methodNotFound(call.method)) }
        guard let interface = interfaces[name.interface] else { return call.fail(.interfaceNotFound(name.interface)) }
        if let method = interface.methods[name.method], method.upgrades || !call.upgrade { return await method.handle(call) }
        let isDescribed = interface.description.method(name.method) != nil
        call.fail(isDescribed ? .methodNotImplemented(call.method) : .methodNotFound(call.method))
    }
}
