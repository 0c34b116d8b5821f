package import Varlink

/// What is to be done, and why: `org.coltiva.FollowUps`.
package enum FollowUpsInterface {
    /// As it is served, from its `.varlink` file.
    package static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_coltiva_FollowUps_varlink, as: UTF8.self))
}

extension FollowUpsInterface {
    /// What is to be done now.
    package enum Next: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Next"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var limit: Int?

            package init(limit: Int? = nil) {
                self.limit = limit
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var followUps: [FollowUpMessage]
            package var total: Int
            package var upcoming: AgendaItemMessage?

            package init(followUps: [FollowUpMessage], total: Int, upcoming: AgendaItemMessage? = nil) {
                self.followUps = followUps
                self.total = total
                self.upcoming = upcoming
            }
        }
    }
}

extension FollowUpsInterface {
    /// What the next days bring.
    package enum Agenda: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Agenda"

        /// A day of the agenda.
        package struct Day: Codable, Hashable, Sendable {
            package var date: String
            package var items: [AgendaItemMessage]
            package var load: Int

            package init(date: String, items: [AgendaItemMessage], load: Int = 0) {
                self.date = date
                self.items = items
                self.load = load
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var days: Int?
            package var configuration: String?
            package var file: String?

            package init(days: Int? = nil, configuration: String? = nil, file: String? = nil) {
                self.days = days
                self.configuration = configuration
                self.file = file
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var days: [Day]
            package var overdue: [FollowUpMessage]
            package var perDay: Int
            package var late: [FollowUpMessage]
            package var later: [FollowUpMessage]

            package init(
                days: [Day], overdue: [FollowUpMessage], perDay: Int, late: [FollowUpMessage] = [], later: [FollowUpMessage] = []
            ) {
                self.days = days
                self.overdue = overdue
                self.perDay = perDay
                self.late = late
                self.later = later
            }
        }
    }
}

extension FollowUpsInterface {
    /// Logs that the user wrote, or closes a task.
    package enum Done: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Done"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var followUps: [String]
            package var about: String?
            package var channel: String?
            package var at: String?
            package var ask: Bool?
            package var dryRun: Bool?

            package init(
                followUps: [String], about: String? = nil, channel: String? = nil, at: String? = nil, ask: Bool? = nil,
                dryRun: Bool? = nil
            ) {
                self.followUps = followUps
                self.about = about
                self.channel = channel
                self.at = at
                self.ask = ask
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension FollowUpsInterface {
    /// Silences follow-ups until a moment.
    package enum Snooze: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Snooze"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var followUps: [String]
            package var until: String
            package var dryRun: Bool?

            package init(followUps: [String], until: String, dryRun: Bool? = nil) {
                self.followUps = followUps
                self.until = until
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension FollowUpsInterface {
    /// Says that follow-ups need nothing more.
    package enum Dismiss: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Dismiss"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var followUps: [String]
            package var dryRun: Bool?

            package init(followUps: [String], dryRun: Bool? = nil) {
                self.followUps = followUps
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension FollowUpsInterface {
    /// Asks to be reminded of something to do for a contact.
    package enum Remind: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Remind"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String
            package var text: String
            package var at: String
            package var dryRun: Bool?

            package init(contact: String, text: String, at: String, dryRun: Bool? = nil) {
                self.contact = contact
                self.text = text
                self.at = at
                self.dryRun = dryRun
            }
        }

        package typealias Reply = ConsequenceReply
    }
}

extension FollowUpsInterface {
    /// Says why a follow-up exists and why its reminders come when they do.
    package enum Why: MethodDefinition {
        package static let name = "org.coltiva.FollowUps.Why"

        /// Why a reminder is when it is.
        package struct Explained: Codable, Hashable, Sendable {
            package var rung: String
            package var at: String
            package var theirTime: String
            package var steps: [StepMessage]

            package init(rung: String, at: String, theirTime: String, steps: [StepMessage]) {
                self.rung = rung
                self.at = at
                self.theirTime = theirTime
                self.steps = steps
            }
        }

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var followUp: String

            package init(followUp: String) {
                self.followUp = followUp
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var followUp: FollowUpMessage
            package var cause: String
            package var opener: String
            package var due: [StepMessage]
            package var reminders: [Explained]
            package var yourHours: String
            package var yourZone: String
            package var theirHours: String

            package init(
                followUp: FollowUpMessage, cause: String, opener: String, due: [StepMessage], reminders: [Explained],
                yourHours: String, yourZone: String, theirHours: String
            ) {
                self.followUp = followUp
                self.cause = cause
                self.opener = opener
                self.due = due
                self.reminders = reminders
                self.yourHours = yourHours
                self.yourZone = yourZone
                self.theirHours = theirHours
            }
        }
    }
}
