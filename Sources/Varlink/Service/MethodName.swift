/// The two parts of a method's full name, such as `org.varlink.service.GetInfo`.
struct MethodName {
    let interface: String
    let method: String

    /// Nil where there is no dot to divide them.
    init?(_ name: String) {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        interface = String(name[..<dot])
        method = String(name[name.index(after: dot)...])
    }
}
