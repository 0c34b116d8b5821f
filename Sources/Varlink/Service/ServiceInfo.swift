/// What a service says of itself (`org.varlink.service.GetInfo`).
public struct ServiceInfo: Equatable, Sendable {
    public let vendor: String
    public let product: String
    public let version: String

    /// Where more is to be read about it.
    public let url: String

    public init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}
