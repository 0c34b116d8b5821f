/// The step that lets a contact have a policy of their own in full.
enum PolicyMigration {
    /// The keys that were not there yet.
    static let sql = """
        INSERT INTO policy_keys VALUES
            ('Priority'), ('Approach'), ('Nudges'), ('NudgeAfter'), ('RestFor'), ('Space'), ('Cadence'), ('Occasions'),
            ('OccasionLead');
        """
}
