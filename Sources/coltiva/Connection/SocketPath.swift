/// Where the daemon listens.
enum SocketPath {
    /// The path that was asked for, else `$COLTIVA_SOCKET`, else `coltiva/org.coltiva` in the user's runtime directory.
    static func find(asked: String?, in surroundings: Surroundings) -> String {
        if let path = asked ?? surroundings.variable("COLTIVA_SOCKET") { return path }
        let directory = surroundings.variable("XDG_RUNTIME_DIR") ?? "/run/user/\(surroundings.user)"
        return directory + "/coltiva/org.coltiva"
    }
}
