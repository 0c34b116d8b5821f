import ControlInterface
import Interchange

/// The user's own addresses, asked of the configuration once, where mail is met.
final class OwnMail {
    private let configuration: Configuration
    private var known: OwnAddresses?

    /// Those of a configuration.
    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// The addresses of `[Me] Addresses=`.
    func addresses() throws(Failure) -> OwnAddresses {
        if let known { return known }
        let setting = try configuration.shown().values.first { $0.section == "[Me]" && $0.key == "Addresses" }
        let own = OwnAddresses((setting?.value ?? "").split(separator: " ").map(String.init))
        known = own
        return own
    }
}
