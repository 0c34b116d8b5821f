/// The schema's step for appointments and what comes of them; its rules are those of `FirstMigration`.
enum AppointmentMigration {
    static let sql = """
        INSERT INTO entry_sorts VALUES ('appointment');
        INSERT INTO kinds VALUES ('meeting'), ('thanks');
        INSERT INTO policy_keys VALUES ('MeetingRemind'), ('ThanksWithin'), ('ThanksRemind');
        INSERT INTO decision_verbs VALUES ('moved', 'follow-up', 'nothing'), ('cancelled', 'follow-up', 'nothing');

        CREATE TABLE appointments (
            entry INTEGER PRIMARY KEY REFERENCES entries (id),
            starts INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            place TEXT CONSTRAINT appointments_place_says_something CHECK (trim(place) <> ''),
            CONSTRAINT appointments_end_after_they_start CHECK (starts < ends)
        ) STRICT;
        CREATE TRIGGER appointments_are_immutable BEFORE UPDATE ON appointments
            BEGIN SELECT RAISE(ABORT, 'appointments_are_immutable'); END;
        CREATE TRIGGER appointments_are_kept BEFORE DELETE ON appointments
            BEGIN SELECT RAISE(ABORT, 'appointments_are_kept'); END;
        CREATE TRIGGER appointments_are_entries_of_that_sort BEFORE INSERT ON appointments
            WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'appointment'
            BEGIN SELECT RAISE(ABORT, 'appointments_are_entries_of_that_sort'); END;
        CREATE TRIGGER decisions_that_end_appointments_name_one BEFORE INSERT ON decisions WHEN NEW.verb IN ('moved', 'cancelled')
            AND (NEW.kind IS NOT 'meeting' OR NOT EXISTS (SELECT 1 FROM appointments WHERE entry = NEW.opener))
            BEGIN SELECT RAISE(ABORT, 'decisions_that_end_appointments_name_one'); END;

        -- When the contact is to be planned again though nobody says anything.
        ALTER TABLE follow_ups ADD COLUMN replan_at INTEGER;
        CREATE INDEX follow_ups_by_replanning ON follow_ups (replan_at, contact) WHERE closed_at IS NULL AND replan_at IS NOT NULL;
        -- Meetings are never overdue: those that have begun are taken from the count of what is past its due.
        CREATE INDEX follow_ups_meetings_by_due ON follow_ups (due) WHERE closed_at IS NULL AND kind = 'meeting';

        """
}
