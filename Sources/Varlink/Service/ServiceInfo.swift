/// What a service says of itself (`org.varlink.service.GetInfo`).
public struct ServiceInfo: Equatable, Sendable {
    /// Who made it.
    public let vendor: String

    /// What it is.
    public let product: String

    /// Which version of that.
    public let version: String

    /// Where more is to be read about it.
    public let url: String

    /// Those four words.
    public init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}
