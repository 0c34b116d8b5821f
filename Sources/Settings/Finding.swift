/// Something in the configuration that the user should know of, and where it stands.
package struct Finding: Hashable, Sendable {
    /// What it means for the files.
    package enum Severity: String, Hashable, Sendable {
        /// The files serve.
        case warning
        /// The whole new set is refused.
        case error
    }

    package let problem: Problem
    package let place: Place

    package init(_ problem: Problem, at place: Place) {
        self.problem = problem
        self.place = place
    }

    /// What was found.
    package enum Problem: Hashable, Sendable {
        /// The form of the file is wrong.
        case syntax(SyntaxFault.Problem)
        /// The file is there and cannot be read.
        case file(FileFault)
        /// No section has that title; the title that was probably meant.
        case unknownSection(title: String, suggestion: String?)
        /// A `[Circle]` or `[Hook]` without a name, or with one that is no plain word; "" where there is none.
        case ownerName(SettingSection, name: String)
        /// The section has no such key; the key that was probably meant, and the section that has it.
        case unknownKey(String, in: SettingSection, suggestion: SettingName?)
        /// The value is not what the setting takes.
        case value(ValueFault, of: SettingName)
        /// A single value that the same file sets again further down.
        case setAgain(SettingName, line: Int)
        /// A circle that no section declares; the circle that was probably meant.
        case noSuchCircle(String, of: SettingName, circles: [String], suggestion: String?)
        /// The program of an `Exec=` is not there, or cannot be run.
        case noProgram(String)
        /// A folder of `Watch=` that is no Maildir, or not yet.
        case noMaildir(String)
        /// The folder of the to-do list is not there, or not yet.
        case noFolder(String)
        /// Mail is watched, and it is not known which addresses are the user's.
        case noOwnAddresses
        /// A hook of the user's own without `Exec=`.
        case hookRunsNothing(name: String)
        /// A reminder before the deadline that would come before the message.
        case remindNotShorter(remind: String, within: String)
        /// A space after which the ideal silence is over already; the section that the cadence holds for.
        case spaceTooLong(space: String, ideal: String, header: String)

        /// Whether the files serve in spite of it.
        package var severity: Severity {
            switch self {
            case .syntax, .file, .ownerName, .value, .noSuchCircle: .error
            case .unknownSection, .unknownKey, .setAgain, .noProgram, .noMaildir, .noFolder, .noOwnAddresses,
                .hookRunsNothing,
                .remindNotShorter, .spaceTooLong:
                .warning
            }
        }
    }

    /// Whether the files serve in spite of it.
    package var severity: Severity { problem.severity }
}
