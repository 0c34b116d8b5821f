package import Varlink

extension DaemonInterface {
    /// Shows every setting in force, and where it comes from.
    package enum ShowConfiguration: MethodDefinition {
        package static let name = "org.coltiva.Daemon.ShowConfiguration"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var settings: String
            package var files: [ConfigurationFileMessage]
            package var values: [ConfiguredSettingMessage]
            package var findings: [String]

            package init(
                settings: String, files: [ConfigurationFileMessage], values: [ConfiguredSettingMessage], findings: [String]
            ) {
                self.settings = settings
                self.files = files
                self.values = values
                self.findings = findings
            }
        }
    }
}

extension DaemonInterface {
    /// Reads a configuration without putting it in force.
    package enum CheckConfiguration: MethodDefinition {
        package static let name = "org.coltiva.Daemon.CheckConfiguration"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            package var configuration: String?
            package var file: String?

            package init(configuration: String? = nil, file: String? = nil) {
                self.configuration = configuration
                self.file = file
            }
        }

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var findings: [String]
            package var refused: Bool

            package init(findings: [String], refused: Bool) {
                self.findings = findings
                self.refused = refused
            }
        }
    }
}

extension DaemonInterface {
    /// The annotated configuration.
    package enum DefaultConfiguration: MethodDefinition {
        package static let name = "org.coltiva.Daemon.DefaultConfiguration"

        package typealias Parameters = Nothing

        /// What it is answered.
        package struct Reply: Codable, Hashable, Sendable {
            package var text: String

            package init(text: String) {
                self.text = text
            }
        }
    }
}
