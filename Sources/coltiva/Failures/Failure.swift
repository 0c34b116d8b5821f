import ControlInterface
import Interchange
import Relationships
import Varlink

/// Why a command did not do what was asked.
enum Failure: Error, Equatable {
    /// The daemon refused it.
    case control(ControlError)
    /// The daemon answered with an error of the protocol.
    case call(CallError)
    /// The daemon at that path could not be asked.
    case connection(ClientError, path: String)
    /// A file cannot be read, as the system's error number says.
    case cannotRead(path: String, errno: Int32)
    /// A file is longer than that many bytes.
    case tooLong(path: String, limit: Int)
    /// A file is no text in UTF-8.
    case noText(path: String)
    /// A file is no message of mail, or one that lacks what is needed.
    case noMessage(path: String, MailProblem)
    /// A file is no feed that can be read.
    case noFeed(path: String, FeedProblem)
    /// What is said cannot be written, as the system's error number says.
    case cannotWrite(errno: Int32)
    /// A file cannot be made, as the system's error number says.
    case cannotMake(path: String, errno: Int32)
    /// A program cannot be started, as the system's error number says.
    case cannotRun(program: String, errno: Int32)
    /// A program said by its exit status that it did not do what it should.
    case ended(program: String, status: Int32)
    /// What a program answered is not what was asked for.
    case notUnderstood(program: String)
    /// The words of the command line do not go together, as the phrase says.
    case badUse(Phrase)
    /// An expression of time is none.
    case expression(ExpressionProblem)
    /// What a draft is to be read beside is not understood.
    case badContext(ContextProblem)
    /// A channel cannot be opened.
    case badChannel(ChannelProblem)
    /// A person has no channel, or none of the kind; those that there are.
    case noChannel(name: String, kind: String?, others: [String])
    /// Of these files nothing is imported.
    case notImported([FileProblem])
    /// A line with which people were chosen is not understood; nothing was imported.
    case badChoice(line: Int, text: String, expected: String)
    /// What an editor left was not taken; what was found in it is said already.
    case textRefused
    /// What was written in an editor could not be sent, and is kept.
    case draftKept(path: String, because: Phrase, ExitStatus)
    /// The doctor found something to be mended; it is said already.
    case toMend
    /// The user was asked and does not want it.
    case declined
    /// Nothing is to be done, and `--exit-code` asked to be told by the status.
    case nothingDue
    /// The daemon did not take the configuration; what was found in it is said already.
    case settingsRefused

    /// Whether no daemon runs.
    var isNobodyThere: Bool {
        switch self {
        case .connection(.cannotConnect(_, .missing), _), .connection(.cannotConnect(_, .refused), _): true
        default: false
        }
    }
}
