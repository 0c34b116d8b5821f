/// The step that keeps with each plan what it asks of a week, and the sum of all: counting it anew reads every history.
enum ShareMigration {
    static let sql = """
        -- Of a contact: how many messages a week their cadence asks for, in thousandths, and whether they rest; without a row, neither.
        CREATE TABLE weekly_shares (
            contact INTEGER PRIMARY KEY REFERENCES contacts (id),
            messages INTEGER NOT NULL CONSTRAINT weekly_shares_are_not_negative CHECK (messages >= 0),
            resting INTEGER NOT NULL CONSTRAINT weekly_shares_rest_or_not CHECK (resting IN (0, 1)),
            CONSTRAINT weekly_shares_say_something CHECK (messages > 0 OR resting = 1)
        ) STRICT;
        CREATE TABLE week (
            only INTEGER PRIMARY KEY CONSTRAINT week_is_one_row CHECK (only = 1),
            messages INTEGER NOT NULL CONSTRAINT week_messages_are_not_negative CHECK (messages >= 0),
            resting INTEGER NOT NULL CONSTRAINT week_resting_are_not_negative CHECK (resting >= 0)
        ) STRICT;
        INSERT INTO week VALUES (1, 0, 0);
        CREATE TRIGGER weekly_shares_added_are_summed AFTER INSERT ON weekly_shares
            BEGIN UPDATE week SET messages = messages + NEW.messages, resting = resting + NEW.resting; END;
        CREATE TRIGGER weekly_shares_changed_are_summed AFTER UPDATE ON weekly_shares
            BEGIN UPDATE week SET messages = messages + NEW.messages - OLD.messages, resting = resting + NEW.resting - OLD.resting; END;
        CREATE TRIGGER weekly_shares_gone_are_summed AFTER DELETE ON weekly_shares
            BEGIN UPDATE week SET messages = messages - OLD.messages, resting = resting - OLD.resting; END;
        -- Everyone is planned again at the next start, which gives each their share.
        DELETE FROM kept WHERE name = 'plan-fingerprint';
        """
}
