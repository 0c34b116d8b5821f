import Glibc
import Varlink

extension Failure {
    /// What was wrong, and what helps, for who asked; nil where the exit status says it all.
    func words(_ time: TimeWords) -> Phrase? {
        switch self {
        case .control(let error): return error.words(time)
        case .call(.permissionDenied): return "the daemon does not allow you this"
        case .call(let error):
            if error.name == "org.varlink.service.InvalidParameter" {
                return "the daemon did not take \(error.parameters["parameter"]?.string ?? "a parameter"); \(Self.versions)"
            }
            return "the daemon cannot do this (\(error.name)); \(Self.versions)"
        case .connection(let error, let path): return Self.words(error, path: path)
        case .cannotRead(let path, let number): return "\(path) cannot be read: \(Self.system(number))"
        case .tooLong(let path, let limit): return "\(path) is longer than the \(limit >> 20) MiB that are read"
        case .noText(let path): return "\(path) is no text in UTF-8; 'iconv -t UTF-8' turns other texts into that"
        case .noMessage(let path, let problem): return "\(path == "-" ? "standard input" : path)\(problem.words)"
        case .noFeed(let path, let problem): return "\(path == "-" ? "standard input" : path)\(problem.words)"
        case .cannotWrite(let number): return "the answer cannot be written: \(Self.system(number))"
        case .cannotMake(let path, let number): return "\(path) cannot be written: \(Self.system(number))"
        case .cannotRun(let program, let number): return "\(program) cannot be started: \(Self.system(number))"
        case .ended(let program, let status): return "\(program) ended with status \(Int(status)); nothing more was done"
        case .notUnderstood(let program): return "what \(program) answered is not understood; \(Self.versions)"
        case .badUse(let phrase): return phrase
        case .expression(let problem): return problem.words
        case .badContext(let problem): return "\(problem.place): \(problem.words)"
        case .badChannel(let problem): return problem.words
        case .noChannel(let name, let kind?, let others) where !others.isEmpty:
            return "\(name) has no channel of the kind \(kind); there is \(others.joined(separator: ", "))"
        case .noChannel(let name, _, _):
            return "\(name) has no channel; 'coltiva set CONTACT Channels=email:ada@example.org' adds one"
        case .notImported(let problems):
            return problems.dropFirst().reduce(problems.first?.words ?? "") { $0 + "\ncoltiva: " + $1.words }
        case .badChoice(let line, let text, let expected):
            return
                "line \(line) of your choice is not understood: '\(text)'; expected \(expected); nothing of this file was imported"
        case .declined: return "nothing was changed"
        case .draftKept(let path, let because, _): return "\(because); what you wrote is kept in \(path)"
        case .nothingDue, .settingsRefused, .textRefused, .toMend: return nil
        }
    }

    private static let versions: Phrase = "are coltiva and coltivad of the same version?"

    private static func words(_ error: ClientError, path: String) -> Phrase {
        switch error {
        case .cannotConnect(_, .missing), .cannotConnect(_, .refused):
            "the daemon does not run (nobody listens at \(path)); start it with 'systemctl --user start coltivad', or run 'coltivad'"
        case .cannotConnect(_, .notPermitted): "you may not use the daemon's socket \(path); is it another user's?"
        case .cannotConnect(_, .badPath(let limit)): "'\(path)' cannot be a socket: its path must have 1 to \(limit) bytes"
        case .cannotConnect(_, .busy): "the daemon serves too many at once; try again"
        case .cannotConnect(_, .system(let number)): "the daemon's socket \(path) cannot be used: \(system(number))"
        case .timedOut: "the daemon does not answer; 'systemctl --user status coltivad' may say why"
        case .closed: "the daemon went away before it answered; 'systemctl --user status coltivad' may say why"
        case .system(let number): "the daemon cannot be asked: \(system(number))"
        case .violation, .badReply: "what answers at \(path) is not understood; \(versions)"
        case .failed(let error): "the daemon cannot do this (\(error.name))"
        case .badParameters(let problem): "this cannot be asked: \(problem)"
        }
    }

    /// What the system calls the error of that number.
    private static func system(_ number: Int32) -> String {
        String(cString: strerror(number))
    }
}
