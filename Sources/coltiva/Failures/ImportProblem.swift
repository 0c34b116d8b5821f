import Glibc
import Interchange

/// Why nothing of a file is imported.
enum ImportProblem: Error, Equatable {
    /// It cannot be read, as the system's error number says.
    case unreadable(errno: Int32)
    /// It is longer than that many bytes.
    case tooLong(limit: Int)
    /// Coltiva has exported it, and it was changed or cut off since: the line, the column in bytes, and what is wrong there.
    case badDocument(line: Int, column: Int)
    /// The same, where a member is not what it should be: by the way to it, `people[3].contact.name`.
    case badMember(String)
    /// A newer version of Coltiva has exported it.
    case newerDocument
    /// What it holds is not taken.
    case failed(ImportError)

    /// The code that `--json` says.
    var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .tooLong: "too-long"
        case .badDocument, .badMember: "bad-document"
        case .newerDocument: "newer-document"
        case .failed(let error): error.rawValue
        }
    }

    /// How the program ends after it.
    var status: ExitStatus {
        switch self {
        case .unreadable(EACCES), .unreadable(EPERM): .notAllowed
        case .unreadable: .noSuchFile
        case .tooLong, .badDocument, .badMember, .newerDocument, .failed: .badInput
        }
    }

    /// What was wrong with a file, and what helps.
    fileprivate var words: Phrase {
        switch self {
        case .unreadable(let number): "cannot be read: \(String(cString: strerror(number)))"
        case .tooLong(let limit): "is longer than \(limit >> 20) MiB; split it"
        case .badDocument(let line, let column):
            """
            is from line \(line), column \(column) on no JSON as 'coltiva export' writes it; was it cut off or changed? Nothing was taken from it
            """
        case .badMember(let member): "has in \(member) what 'coltiva export' does not write, or lacks it; nothing was taken from it"
        case .newerDocument: "was exported by a newer version of Coltiva; use that version"
        case .failed(.noPeople): "was read well, but nobody is in it"
        case .failed(.unknownFormat):
            "is no export of LinkedIn, Google or Outlook, no mailbox, and holds no vCards; was a web page or a picture saved in its place?"
        case .failed(.damagedArchive): "is an archive that is damaged or ends early; nothing was taken from it; download it again"
        case .failed(.unsafeArchive):
            """
            is no archive as LinkedIn makes them: a name in it leads out of its folder, or a file in it is larger than 128 MiB; nothing \
            was taken from it
            """
        case .failed(.noArchiveReader):
            "is an archive, and libarchive, which reads archives, is not installed; on Debian: apt install libarchive13"
        case .failed(.ownerUnknown):
            "does not tell which of the people in it you are; the whole archive of your export, which has Profile.csv, does"
        case .failed(.ownAddressesUnknown):
            "is mail, and which addresses are yours is not known; 'coltiva config edit' and write them as Addresses= in [Me]"
        }
    }
}

/// A file of which nothing is imported.
struct FileProblem: Equatable {
    let path: String
    let problem: ImportProblem

    /// The file and what is wrong with it.
    var words: Phrase { "\(path == "-" ? "standard input" : path) " + problem.words }
}
