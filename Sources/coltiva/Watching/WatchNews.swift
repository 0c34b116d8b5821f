import ControlInterface

/// What a subscription brings.
enum WatchNews: Equatable {
    /// Nobody is there, or no longer; said once until somebody is.
    case gone
    /// How things stand, as the subscription begins or begins again.
    case snapshot(SnapshotMessage)
    /// What has happened.
    case event(EventMessage)
}
