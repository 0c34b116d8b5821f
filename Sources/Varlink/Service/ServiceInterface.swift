/// `org.varlink.service`, which every service has (UAPI.20, The `org.varlink.service` Interface).
public enum ServiceInterface {
    /// What the service is and which interfaces it has.
    public enum GetInfo: MethodDefinition {
        /// A call says nothing further.
        public typealias Parameters = Nothing

        /// The service, as it says of itself.
        public struct Reply: Codable, Equatable, Sendable {
            /// Who made it.
            public let vendor: String

            /// What it is.
            public let product: String

            /// Which version of that.
            public let version: String

            /// Where more is to be read about it.
            public let url: String

            /// The names of its interfaces.
            public let interfaces: [String]
        }

        /// The name with its interface.
        public static let name = "org.varlink.service.GetInfo"
    }

    /// The description of one of its interfaces.
    public enum GetInterfaceDescription: MethodDefinition {
        /// Which interface.
        public struct Parameters: Codable, Equatable, Sendable {
            /// Its name.
            public let interface: String

            /// The interface of that name.
            public init(interface: String) {
                self.interface = interface
            }
        }

        /// What the interface is.
        public struct Reply: Codable, Equatable, Sendable {
            /// The text that `InterfaceDescription(parsing:)` reads.
            public let description: String
        }

        /// The name with its interface.
        public static let name = "org.varlink.service.GetInterfaceDescription"
    }

    /// The description of the interface itself, from its `.varlink` file.
    public static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_varlink_service_varlink, as: UTF8.self))

    /// The interface as a server with the other interfaces has it.
    static func interface(info: ServiceInfo, others: [InterfaceDescription]) -> Interface {
        let descriptions = [description] + others
        return Interface(
            description,
            [
                Method(GetInfo.self) { _ in
                    GetInfo.Reply(
                        vendor: info.vendor, product: info.product, version: info.version, url: info.url,
                        interfaces: descriptions.map(\.name))
                },
                Method(GetInterfaceDescription.self) { parameters throws(CallError) in
                    guard let description = descriptions.first(where: { $0.name == parameters.interface }) else {
                        throw .interfaceNotFound(parameters.interface)
                    }
                    return GetInterfaceDescription.Reply(description: description.text)
                },
            ])
    }
}
