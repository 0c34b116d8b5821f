package import Varlink

/// The daemon itself, and the user's own time: `org.coltiva.Daemon`.
package enum DaemonInterface {
    /// As it is served, from its `.varlink` file.
    package static let description = InterfaceDescription(
        builtIn: String(decoding: PackageResources.org_coltiva_Daemon_varlink, as: UTF8.self))
}

extension DaemonInterface {
    /// How the daemon is.
    package enum Status: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Status"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var load: Bool?

            package init(load: Bool? = nil) {
                self.load = load
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var version: String
            package var pid: Int
            package var since: String
            package var now: String
            package var timeZone: String
            package var database: String
            package var configuration: [String]
            package var settings: String
            package var findings: [String]
            package var nextWake: String?
            package var contacts: Int
            package var open: Int
            package var overdue: Int
            package var undelivered: Int
            package var desktop: Bool
            package var planning: Bool
            package var holds: [HoldMessage]
            package var lastBackup: String?
            package var nextBackup: String?
            package var backupProblem: String?
            package var load: LoadMessage?

            package init(
                version: String, pid: Int, since: String, now: String, timeZone: String, database: String, configuration: [String],
                settings: String, findings: [String], nextWake: String? = nil, contacts: Int, open: Int, overdue: Int,
                undelivered: Int, desktop: Bool, planning: Bool, holds: [HoldMessage], lastBackup: String? = nil,
                nextBackup: String? = nil, backupProblem: String? = nil, load: LoadMessage? = nil
            ) {
                self.version = version
                self.pid = pid
                self.since = since
                self.now = now
                self.timeZone = timeZone
                self.database = database
                self.configuration = configuration
                self.settings = settings
                self.findings = findings
                self.nextWake = nextWake
                self.contacts = contacts
                self.open = open
                self.overdue = overdue
                self.undelivered = undelivered
                self.desktop = desktop
                self.planning = planning
                self.holds = holds
                self.lastBackup = lastBackup
                self.nextBackup = nextBackup
                self.backupProblem = backupProblem
                self.load = load
            }
        }
    }
}

extension DaemonInterface {
    /// Reads the configuration again.
    package enum Reload: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Reload"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var findings: [String]
            package var settings: String
            package var changed: [String]

            package init(findings: [String], settings: String, changed: [String]) {
                self.findings = findings
                self.settings = settings
                self.changed = changed
            }
        }
    }
}

extension DaemonInterface {
    /// The user, or a contact, is away.
    package enum Away: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Away"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String?
            package var from: String?
            package var until: String
            package var dryRun: Bool?

            package init(contact: String? = nil, from: String? = nil, until: String, dryRun: Bool? = nil) {
                self.contact = contact
                self.from = from
                self.until = until
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var hold: HoldMessage
            package var moved: Int

            package init(hold: HoldMessage, moved: Int) {
                self.hold = hold
                self.moved = moved
            }
        }
    }
}

extension DaemonInterface {
    /// The user, or a contact, is back.
    package enum Back: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Back"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var contact: String?
            package var dryRun: Bool?

            package init(contact: String? = nil, dryRun: Bool? = nil) {
                self.contact = contact
                self.dryRun = dryRun
            }
        }

        package typealias Reply = Nothing
    }
}

extension DaemonInterface {
    /// Holds everything, exact reminders too.
    package enum Pause: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Pause"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var from: String?
            package var until: String
            package var dryRun: Bool?

            package init(from: String? = nil, until: String, dryRun: Bool? = nil) {
                self.from = from
                self.until = until
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var hold: HoldMessage
            package var moved: Int

            package init(hold: HoldMessage, moved: Int) {
                self.hold = hold
                self.moved = moved
            }
        }
    }
}

extension DaemonInterface {
    /// Ends a pause.
    package enum Resume: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Resume"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var dryRun: Bool?

            package init(dryRun: Bool? = nil) {
                self.dryRun = dryRun
            }
        }

        package typealias Reply = Nothing
    }
}
