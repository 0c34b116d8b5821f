import Varlink

/// What a command works with: whom to ask, and where to say it.
struct Session {
    let daemon: Daemon
    /// The same daemon, for what may take as long as a disk takes.
    let patientDaemon: Daemon
    let console: Console
    let surroundings: Surroundings

    /// For the options of a command, in this process's surroundings.
    init(_ options: OutputOptions) {
        surroundings = Surroundings.ofProcess()
        let path = SocketPath.find(asked: options.socket, in: surroundings)
        daemon = Daemon(path: path)
        patientDaemon = Daemon(path: path, timeout: nil)
        console = Console(options, surroundings)
    }

    /// Says a reply that is nothing but a consequence.
    func say<Method: MethodDefinition>(
        _ reply: Method.Reply, of method: Method.Type, _ words: ConsequenceWords
    ) throws(Failure) {
        try console.say(reply, of: method, page: { words.page }, rows: { words.rows })
    }
}
