/// The schema's step for every kind of follow-up: appointments, rests, the practice, and the levelled week; its rules are those of
/// `FirstMigration`.
enum EveryKindMigration {
    static let sql = words + appointments + practice + plan + digest + people

    private static let words = """
        INSERT INTO entry_sorts VALUES ('appointment');
        INSERT INTO kinds VALUES ('approach'), ('nudge'), ('reconnect'), ('meeting'), ('thanks'), ('occasion');
        INSERT INTO policy_keys VALUES ('MeetingRemind'), ('ThanksWithin'), ('ThanksRemind');
        INSERT INTO decision_verbs VALUES
            ('moved', 'follow-up', 'nothing'), ('cancelled', 'follow-up', 'nothing'), ('rested', 'contact', 'moment'),
            ('woken', 'contact', 'nothing'), ('unarchived', 'contact', 'nothing'), ('skipped', 'contact', 'nothing'),
            ('preferred', 'contact', 'nothing'), ('offered', 'contact', 'nothing'), ('lapsed', 'follow-up', 'nothing');

        """

    private static let appointments = """
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

        """

    private static let practice = """
        -- What the practice offers and lets lapse is recorded under the change 0, which is nobody's command and never undone.
        INSERT INTO changes VALUES (0, 'practice', 'what the practice offered', 0, 0);
        DROP TRIGGER entries_belong_to_the_latest_change;
        CREATE TRIGGER entries_belong_to_the_latest_change BEFORE INSERT ON entries
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL) AND NOT (NEW.change = 0 AND NEW.sort = 'decision')
            BEGIN SELECT RAISE(ABORT, 'entries_belong_to_the_latest_change'); END;
        CREATE TRIGGER decisions_of_the_practice_are_its_own BEFORE INSERT ON decisions
            WHEN (NEW.verb IN ('offered', 'lapsed')) <> ((SELECT change FROM entries WHERE id = NEW.entry) = 0)
            BEGIN SELECT RAISE(ABORT, 'decisions_of_the_practice_are_its_own'); END;
        CREATE INDEX decisions_offered ON decisions (contact, at) WHERE verb = 'offered';

        """

    private static let plan = """
        -- What the levelling of the week asks of a follow-up that wants a place; drawn_at: an occasion has drawn the place to its own day.
        ALTER TABLE follow_ups ADD COLUMN priority TEXT CONSTRAINT follow_ups_priority_is_one_of_three
            CHECK (priority IN ('low', 'normal', 'high'));
        ALTER TABLE follow_ups ADD COLUMN silent_since INTEGER;
        ALTER TABLE follow_ups ADD COLUMN drawn_at INTEGER;
        CREATE INDEX follow_ups_that_want_a_place ON follow_ups (due) WHERE closed_at IS NULL AND silent_since IS NOT NULL;
        -- Meetings are never overdue: those that have begun are taken from the count of what is past its due.
        CREATE INDEX follow_ups_meetings_by_due ON follow_ups (due) WHERE closed_at IS NULL AND kind = 'meeting';
        CREATE INDEX reminders_attempted_by_moment ON reminders (at) WHERE state IN ('claimed', 'shown', 'undelivered');

        -- A place that stood on a day when it began.
        CREATE TABLE announcements (
            id INTEGER PRIMARY KEY,
            contact INTEGER NOT NULL,
            kind TEXT NOT NULL REFERENCES kinds (kind),
            opener INTEGER NOT NULL,
            at INTEGER NOT NULL,
            FOREIGN KEY (opener, contact) REFERENCES entries (id, contact)
        ) STRICT;
        CREATE INDEX announcements_of_contact ON announcements (contact, at);
        CREATE INDEX announcements_by_moment ON announcements (at);
        CREATE TRIGGER announcements_are_immutable BEFORE UPDATE ON announcements
            BEGIN SELECT RAISE(ABORT, 'announcements_are_immutable'); END;
        CREATE TRIGGER announcements_are_kept BEFORE DELETE ON announcements
            BEGIN SELECT RAISE(ABORT, 'announcements_are_kept'); END;

        -- Of a contact: when they are to be planned again though nobody says anything, and their place in the line of the practice.
        CREATE TABLE contact_plans (
            contact INTEGER PRIMARY KEY REFERENCES contacts (id),
            replan_at INTEGER,
            waits_since INTEGER,
            priority TEXT CONSTRAINT contact_plans_priority_is_one_of_three CHECK (priority IN ('low', 'normal', 'high')),
            circle TEXT,
            lapsed INTEGER CONSTRAINT contact_plans_lapsed_or_not CHECK (lapsed IN (0, 1)),
            preferred INTEGER CONSTRAINT contact_plans_preferred_or_not CHECK (preferred IN (0, 1)),
            skipped_at INTEGER,
            eligible_from INTEGER,
            opener INTEGER,
            offers INTEGER,
            CONSTRAINT contact_plans_say_something CHECK (replan_at IS NOT NULL OR waits_since IS NOT NULL),
            CONSTRAINT contact_plans_of_the_wished_are_whole CHECK (
                iif(waits_since IS NULL, coalesce(priority, circle, lapsed, preferred, skipped_at, eligible_from, opener, offers) IS NULL,
                    (priority IS NOT NULL AND lapsed IS NOT NULL AND preferred IS NOT NULL AND eligible_from IS NOT NULL
                        AND offers IS NOT NULL)))
        ) STRICT;
        CREATE INDEX contact_plans_by_moment ON contact_plans (replan_at, contact) WHERE replan_at IS NOT NULL;
        CREATE INDEX contact_plans_of_the_wished ON contact_plans (contact) WHERE waits_since IS NOT NULL;

        """

    private static let digest = """
        -- Set from when a follow-up has lapsed until a digest has named it.
        ALTER TABLE follow_ups ADD COLUMN lapsed_at INTEGER CONSTRAINT follow_ups_lapsed_are_closed
            CHECK (lapsed_at IS NULL OR closed_at IS NOT NULL);
        CREATE INDEX follow_ups_lapsed ON follow_ups (lapsed_at, id) WHERE lapsed_at IS NOT NULL;

        -- A digest that sums up everything, and the lapses that it names.
        ALTER TABLE notices ADD COLUMN summary INTEGER NOT NULL DEFAULT 0 CONSTRAINT notices_that_sum_up_are_digests
            CHECK (summary = 0 OR summary = 1 AND event = 'digest');
        DROP TRIGGER notices_keep_what_they_say;
        CREATE TRIGGER notices_keep_what_they_say BEFORE UPDATE OF id, event, text, exact, created, summary ON notices
            BEGIN SELECT RAISE(ABORT, 'notices_keep_what_they_say'); END;
        CREATE TABLE notice_lapses (
            notice INTEGER NOT NULL REFERENCES notices (id),
            follow_up INTEGER NOT NULL REFERENCES follow_ups (id),
            at INTEGER NOT NULL,
            PRIMARY KEY (notice, follow_up)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER notice_lapses_are_of_digests BEFORE INSERT ON notice_lapses
            WHEN (SELECT summary FROM notices WHERE id = NEW.notice) IS NOT 1
            BEGIN SELECT RAISE(ABORT, 'notice_lapses_are_of_digests'); END;

        """

    private static let people = """
        CREATE TABLE contact_notes (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            position INTEGER NOT NULL CONSTRAINT contact_notes_are_counted_from_0 CHECK (position >= 0),
            at INTEGER NOT NULL,
            text TEXT NOT NULL CONSTRAINT contact_notes_say_something CHECK (trim(text) <> ''),
            PRIMARY KEY (contact, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE contact_topics (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            position INTEGER NOT NULL CONSTRAINT contact_topics_are_counted_from_0 CHECK (position >= 0),
            at INTEGER NOT NULL,
            text TEXT NOT NULL CONSTRAINT contact_topics_say_something CHECK (trim(text) <> ''),
            link TEXT CONSTRAINT contact_topics_link_says_something CHECK (trim(link) <> ''),
            PRIMARY KEY (contact, position)
        ) STRICT, WITHOUT ROWID;

        """
}
