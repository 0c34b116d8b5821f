extension FirstMigration {
    /// The words of which there will be more.
    static let words = """
        CREATE TABLE entry_sorts (sort TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO entry_sorts VALUES ('interaction'), ('errand'), ('decision');

        CREATE TABLE directions (direction TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO directions VALUES ('inbound'), ('outbound'), ('meeting');

        CREATE TABLE kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO kinds VALUES ('reply'), ('task');

        CREATE TABLE policy_keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO policy_keys VALUES
            ('ContactHours'), ('ReplyWithin'), ('ReplyRemind'), ('ReplyOverdue'), ('TaskOverdue');

        -- About whom or what a verb can be, and what it carries: nothing, a moment, or an interval.
        CREATE TABLE decision_verbs (
            verb TEXT NOT NULL,
            target TEXT NOT NULL,
            payload TEXT NOT NULL,
            PRIMARY KEY (verb, target, payload)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO decision_verbs VALUES
            ('done', 'follow-up', 'nothing'), ('dismissed', 'follow-up', 'nothing'), ('snoozed', 'follow-up', 'moment'),
            ('archived', 'contact', 'nothing'),
            ('away', 'contact', 'interval'), ('back', 'contact', 'nothing'),
            ('away', 'user', 'interval'), ('back', 'user', 'nothing'),
            ('paused', 'user', 'interval'), ('resumed', 'user', 'nothing');

        CREATE TABLE reminder_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO reminder_states VALUES ('planned'), ('claimed'), ('shown'), ('undelivered'), ('passed');
        CREATE TABLE reminder_steps (before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (before, after)) STRICT, WITHOUT ROWID;
        -- Claimed and then passed: its follow-up was closed before a hook could show it.
        INSERT INTO reminder_steps VALUES
            ('planned', 'passed'), ('passed', 'planned'), ('planned', 'claimed'), ('claimed', 'shown'), ('claimed', 'undelivered'),
            ('claimed', 'passed');

        CREATE TABLE hook_events (event TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO hook_events VALUES ('reminder'), ('digest'), ('undelivered'), ('settings');

        CREATE TABLE delivery_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO delivery_states VALUES ('waiting'), ('running'), ('lingering'), ('ended'), ('failed');
        CREATE TABLE delivery_steps (before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (before, after)) STRICT, WITHOUT ROWID;
        INSERT INTO delivery_steps VALUES
            ('waiting', 'running'), ('waiting', 'ended'), ('waiting', 'failed'),
            ('running', 'waiting'), ('running', 'lingering'), ('running', 'ended'), ('running', 'failed'),
            ('lingering', 'waiting'), ('lingering', 'ended');

        """
}
