/// Somebody at the other end of a message or an invitation.
struct Counterpart: Hashable {
    /// The profile in normal form, else the name.
    let key: String
    let name: String?

    /// What stands in place of the name of an account that is gone.
    private static let nobody = "linkedin member"

    /// Who is known by a profile, or by a name where there is none; nil where that is nobody.
    init?(profile: String, name: String) {
        let name = name.cleanedLine.ifVisible.flatMap { $0.lowercased() == Self.nobody ? nil : $0 }
        guard let key = WebAddress.normalized(profile) ?? name else { return nil }
        self.key = key
        self.name = name
    }
}
