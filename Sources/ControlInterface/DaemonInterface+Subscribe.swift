import Varlink

extension DaemonInterface {
    /// Tells what happens, as it happens.
    package enum Subscribe: MethodDefinition {
        package static let name = "org.coltiva.Daemon.Subscribe"

        /// What a call carries.
        package struct Parameters: Codable, Hashable, Sendable {
            /// The number of the last event that the caller has had.
            package var from: Int?
            /// The run to which the number belongs.
            package var run: String?

            package init(from: Int? = nil, run: String? = nil) {
                self.from = from
                self.run = run
            }
        }

        /// What it is answered: the snapshot first, then events.
        package struct Reply: Codable, Hashable, Sendable {
            package var snapshot: SnapshotMessage?
            package var event: EventMessage?

            package init(snapshot: SnapshotMessage? = nil, event: EventMessage? = nil) {
                self.snapshot = snapshot
                self.event = event
            }
        }
    }
}
