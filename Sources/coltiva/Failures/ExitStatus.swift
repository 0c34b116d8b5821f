import ControlInterface
import Glibc
import Varlink

/// How the program ends, by interface.md (Exit status) and `sysexits.h`.
enum ExitStatus: Int32 {
    /// Nothing is due, or the daemon refused.
    case refused = 1
    case usage = 64
    /// Input that was not understood.
    case badInput = 65
    case noSuchFile = 66
    /// No such contact or follow-up, or several.
    case unknown = 67
    /// The daemon cannot be reached.
    case unreachable = 69
    case cannotWrite = 73
    case notAllowed = 77
    case badConfiguration = 78
}

extension Failure {
    /// How the program ends after it.
    var status: ExitStatus {
        switch self {
        case .control(let error): error.status
        case .call(.permissionDenied): .notAllowed
        case .call(let error): error.name.hasPrefix("org.varlink.service.") ? .unreachable : .refused
        case .connection(.cannotConnect(_, .notPermitted), _): .notAllowed
        case .connection(.cannotConnect(_, .badPath), _): .usage
        case .connection: .unreachable
        case .cannotRead(_, EACCES), .cannotRead(_, EPERM), .cannotRun(_, EACCES), .cannotRun(_, EPERM): .notAllowed
        case .cannotRead, .cannotRun: .noSuchFile
        case .ended, .noChannel: .refused
        case .notUnderstood: .unreachable
        case .tooLong, .noText, .noMessage, .noFeed, .expression, .badContext, .badChannel, .badChoice: .badInput
        case .cannotWrite, .cannotMake: .cannotWrite
        case .badUse: .usage
        case .notImported(let problems): problems.first?.problem.status ?? .badInput
        case .draftKept(_, _, let status): status
        case .textRefused: .badInput
        case .nothingDue, .declined, .toMend: .refused
        case .settingsRefused: .badConfiguration
        }
    }
}

extension ControlError {
    fileprivate var status: ExitStatus {
        switch self {
        case .noSuchContact, .ambiguousContact, .noSuchFollowUp, .ambiguousFollowUp, .noSuchEntry, .noSuchMeeting: .unknown
        case .badMoment, .badValue, .unknownName: .badInput
        case .nothingToUndo, .nothingHolds, .nothingToReview, .importUnderWay, .noImport, .notResting, .notArchived, .notWished,
            .notInCircle, .isAppointment, .endsByItself,
            .notAhead,
            .notPassed, .endsBeforeItBegins, .noMailAddress(.some):
            .refused
        case .settingsRefused, .noMailAddress(nil): .badConfiguration
        case .notABackup(file: _, reason: "unreadable", problem: _): .noSuchFile
        case .notABackup: .badInput
        case .storage, .cannotBackUp: .cannotWrite
        }
    }
}
