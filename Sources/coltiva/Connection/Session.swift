/// What a command works with: whom to ask, and where to say it.
struct Session {
    let daemon: Daemon
    let console: Console

    /// For the options of a command, in this process's surroundings.
    init(_ options: OutputOptions) {
        let surroundings = Surroundings.ofProcess()
        daemon = Daemon(path: SocketPath.find(asked: options.socket, in: surroundings))
        console = Console(options, surroundings)
    }
}
