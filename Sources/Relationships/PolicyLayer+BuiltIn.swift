extension PolicyLayer {
    /// The layer below all others: every key, with its built-in value.
    package static let builtIn: PolicyLayer = {
        var layer = PolicyLayer()
        layer.priority = Policy.BuiltIn.priority
        layer.approach = Policy.BuiltIn.approach
        layer.contactHours = Policy.BuiltIn.contactHours
        layer.replyWithin = Policy.BuiltIn.replyWithin
        layer.replyRemind = Policy.BuiltIn.replyRemind
        layer.replyOverdue = Policy.BuiltIn.replyOverdue
        layer.nudges = Policy.BuiltIn.nudges
        layer.nudgeAfter = Policy.BuiltIn.nudgeAfter
        layer.restFor = Policy.BuiltIn.restFor
        layer.space = Policy.BuiltIn.space
        layer.cadence = Policy.BuiltIn.cadence
        layer.meetingRemind = Policy.BuiltIn.meetingRemind
        layer.thanksWithin = Policy.BuiltIn.thanksWithin
        layer.thanksRemind = Policy.BuiltIn.thanksRemind
        layer.occasions = Policy.BuiltIn.occasions
        layer.occasionLead = Policy.BuiltIn.occasionLead
        layer.taskOverdue = Policy.BuiltIn.taskOverdue
        layer.language = Policy.BuiltIn.language
        return layer
    }()
}
