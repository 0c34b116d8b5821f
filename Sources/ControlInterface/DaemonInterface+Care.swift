package import Varlink

extension DaemonInterface {
    /// Makes a backup.
    package enum Backup: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Backup"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var file: String?
            package var dryRun: Bool?

            package init(file: String? = nil, dryRun: Bool? = nil) {
                self.file = file
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var copy: CopyMessage
            package var removed: [String]

            package init(copy: CopyMessage, removed: [String]) {
                self.copy = copy
                self.removed = removed
            }
        }
    }
}

extension DaemonInterface {
    /// Puts what a backup holds in the place of all that is known.
    package enum Restore: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Restore"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var file: String
            package var dryRun: Bool?

            package init(file: String, dryRun: Bool? = nil) {
                self.file = file
                self.dryRun = dryRun
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var copy: CopyMessage
            package var loss: LossMessage
            package var kept: String?

            package init(copy: CopyMessage, loss: LossMessage, kept: String? = nil) {
                self.copy = copy
                self.loss = loss
                self.kept = kept
            }
        }
    }
}

extension DaemonInterface {
    /// Looks through the whole database.
    package enum CheckDatabase: MethodDefinition {
        package static let name = "org.coltiva.Daemon.CheckDatabase"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var file: String
            package var bytes: Int
            package var damage: [String]
            package var backups: String

            package init(file: String, bytes: Int, damage: [String], backups: String) {
                self.file = file
                self.bytes = bytes
                self.damage = damage
                self.backups = backups
            }
        }
    }
}

extension DaemonInterface {
    /// Shows a notification that says it is a test.
    package enum SendTest: MethodDefinition {
        package static let name = "org.coltiva.Daemon.SendTest"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var hooks: [String]

            package init(hooks: [String]) {
                self.hooks = hooks
            }
        }
    }
}
