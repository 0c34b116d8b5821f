extension PolicyLayer {
    /// The layer below all others: every key, with its built-in value.
    package static let builtIn: PolicyLayer = {
        var layer = PolicyLayer()
        layer.contactHours = Policy.BuiltIn.contactHours
        layer.replyWithin = Policy.BuiltIn.replyWithin
        layer.replyRemind = Policy.BuiltIn.replyRemind
        layer.replyOverdue = Policy.BuiltIn.replyOverdue
        layer.meetingRemind = Policy.BuiltIn.meetingRemind
        layer.thanksWithin = Policy.BuiltIn.thanksWithin
        layer.thanksRemind = Policy.BuiltIn.thanksRemind
        layer.taskOverdue = Policy.BuiltIn.taskOverdue
        return layer
    }()
}
