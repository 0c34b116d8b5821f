import Glibc

/// A program that a command starts, by its arguments as they are: no shell reads them.
struct ChildProgram {
    /// Its path, or its name on `$PATH`.
    let name: String
    /// What it is given.
    let arguments: [String]

    /// Where its output and its complaints go.
    enum Streams {
        /// Where those of this process go.
        case ours
        /// Nowhere.
        case nowhere
    }

    /// Runs it to its end, with this process's input, and gives its exit status; of one that a signal ended, 128 and that.
    func run(_ streams: Streams = .ours) throws(Failure) -> Int32 {
        try wait(
            for: start { actions in
                guard streams == .nowhere else { return }
                for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
                    posix_spawn_file_actions_addopen(actions, descriptor, "/dev/null", O_WRONLY, 0)
                }
            })
    }

    /// Runs it to its end and reads what it says, at most a little more than `limit` bytes; its complaints go where ours go, or nowhere.
    func answer(limit: Int, complaints: Streams = .ours) throws(Failure) -> (status: Int32, output: [UInt8]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .cannotRun(program: name, errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let number: pid_t
        do {
            // Closed before reading: the end comes when nobody holds it any more.
            defer { close(ends[1]) }
            number = try start { actions in
                posix_spawn_file_actions_adddup2(actions, ends[1], STDOUT_FILENO)
                if complaints == .nowhere { posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
            }
        }
        let output = Descriptors.read(ends[0], limit: limit) ?? []
        return (try wait(for: number), output)
    }

    /// Runs it to its end with a text for its input, its output and its complaints going nowhere, and gives its exit status.
    func run(reading text: String) throws(Failure) -> Int32 {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .cannotRun(program: name, errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let number: pid_t
        do {
            defer { close(ends[0]) }
            number = try start { actions in
                posix_spawn_file_actions_adddup2(actions, ends[0], STDIN_FILENO)
                for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
                    posix_spawn_file_actions_addopen(actions, descriptor, "/dev/null", O_WRONLY, 0)
                }
            }
        } catch {
            close(ends[1])
            throw error
        }
        // Who ends without reading has not done it, as the status says.
        let before = signal(SIGPIPE, SIG_IGN)
        _ = Descriptors.write(text, to: ends[1])
        close(ends[1])
        signal(SIGPIPE, before)
        return try wait(for: number)
    }

    private func start(_ streams: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        streams(&actions)
        // The signals of the keyboard are its own to answer; while it is waited for they are ignored here.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGQUIT] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var number = pid_t()
        let error = posix_spawnp(&number, name, &actions, &attributes, &words, environ)
        guard error == 0 else { throw .cannotRun(program: name, errno: error) }
        return number
    }

    private func wait(for number: pid_t) throws(Failure) -> Int32 {
        let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, handler) in before { signal(number, handler) } }
        var status: Int32 = 0
        while waitpid(number, &status, 0) < 0 {
            guard errno == EINTR else { throw .cannotRun(program: name, errno: errno) }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
