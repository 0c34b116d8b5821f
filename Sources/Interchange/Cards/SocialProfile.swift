/// What a social profile of a card is compared by.
enum SocialProfile {
    /// Types that name no service.
    private static let noServices: Set<String> = ["home", "work", "pref", "other", "internet"]

    /// The web address in normal form; without one `service:handle`, the service in lower case. Nil where neither is given.
    static func normalized(_ value: String, of line: ContentLine) -> String? {
        if value.contains("://") || value.lowercased().hasPrefix("www.") { return WebAddress.normalized(value) }
        var handle = value
        if handle.lowercased().hasPrefix("x-apple:") { handle = String(handle.dropFirst("x-apple:".count)).trimmed }
        if handle.isInvisible {
            handle = (line.values(of: "X-USER") + line.values(of: "USERNAME")).first { !$0.isInvisible }?.cleaned ?? ""
        }
        // "linkedin.com/in/ada" is an address, "ada.lovelace" and "@ada@example.org" are none.
        if handle.contains("/"), let address = WebAddress.normalized(handle) { return address }
        let services = line.values(of: "SERVICE-TYPE") + line.values(of: "X-SERVICE-TYPE") + line.types
        let service = services.lazy.map { $0.cleaned.lowercased() }.first { !$0.isEmpty && !noServices.contains($0) }
        guard let service, !handle.isInvisible else { return nil }
        return "\(service):\(handle)"
    }
}
