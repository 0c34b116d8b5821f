import Settings
import Varlink

/// Why a story was not played, or not to its end.
struct RehearsalError: Error, Equatable {
    /// What is wrong, and in which part.
    enum Problem: Equatable {
        /// What the system said.
        case unreadable(errno: Int32)
        case tooLarge
        /// The text is no JSON; counted from 1.
        case syntax(JSONError.Problem, line: Int, column: Int)
        case story(StoryFault)
        /// The number of the event, counted from 1, and the member that names it.
        case event(Int, verb: String?, StoryFault)
        /// The number of the expected answer, counted from 1.
        case answer(Int, StoryFault)
        /// A configuration with errors.
        case configuration([Finding])
    }

    /// The path, as it was given.
    let file: String
    let problem: Problem

    /// The exit status, by interface.md.
    var status: Int32 {
        switch problem {
        case .unreadable: ExitStatus.noInput
        case .tooLarge, .syntax, .story, .event, .answer: ExitStatus.notUnderstood
        case .configuration: ExitStatus.configuration
        }
    }
}
