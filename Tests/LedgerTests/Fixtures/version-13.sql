-- A ledger of version 13: what version 12 has, in its tables.
PRAGMA application_id = 1131375732;
PRAGMA user_version = 13;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL,
    kind TEXT NOT NULL REFERENCES kinds (kind),
    opener INTEGER NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (opener, contact) REFERENCES entries (id, contact)
) STRICT;
CREATE TABLE appointments (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    place TEXT CONSTRAINT appointments_place_says_something CHECK (trim(place) <> ''),
    CONSTRAINT appointments_end_after_they_start CHECK (starts < ends)
) STRICT;
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    verb TEXT NOT NULL CONSTRAINT changes_have_a_verb CHECK (trim(verb) <> ''),
    summary TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;
INSERT INTO "changes" VALUES(0,'practice','what the practice offered',0,0);
INSERT INTO "changes" VALUES(1,'add','add',1800000000000000,NULL);
INSERT INTO "changes" VALUES(2,'add','add',1800003600000000,NULL);
INSERT INTO "changes" VALUES(3,'add','add',1800003600000000,1800007200000000);
INSERT INTO "changes" VALUES(4,'log','log',1800007200000000,NULL);
INSERT INTO "changes" VALUES(5,'amend','amend',1800010800000000,NULL);
INSERT INTO "changes" VALUES(6,'log','log',1800021600000000,NULL);
INSERT INTO "changes" VALUES(7,'remind','remind',1800025200000000,NULL);
INSERT INTO "changes" VALUES(8,'pause','pause',1800025200000000,NULL);
INSERT INTO "changes" VALUES(9,'snooze','snooze',1800028800000000,NULL);
INSERT INTO "changes" VALUES(10,'import','import connections.csv',1800028800000000,NULL);
INSERT INTO "changes" VALUES(11,'draft','draft Łukasz Søreng',1800032400000000,NULL);
INSERT INTO "changes" VALUES(12,'topic','topic Ada Lovelace her talk',1800032400000000,NULL);
CREATE TABLE channels (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    position INTEGER NOT NULL CONSTRAINT channels_are_counted_from_0 CHECK (position >= 0),
    kind TEXT NOT NULL CONSTRAINT channels_kind_is_a_lower_case_word CHECK (kind <> '' AND kind = lower(kind)),
    address TEXT NOT NULL CONSTRAINT channels_have_an_address CHECK (trim(address) <> ''),
    PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "channels" VALUES(1,0,'email','ada@example.org');
CREATE TABLE contact_circles (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    position INTEGER NOT NULL CONSTRAINT contact_circles_are_counted_from_0 CHECK (position >= 0),
    circle TEXT NOT NULL CONSTRAINT contact_circles_have_a_name CHECK (trim(circle) <> ''),
    PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "contact_circles" VALUES(1,0,'admired');
CREATE TABLE contact_count (
    only INTEGER PRIMARY KEY CONSTRAINT contact_count_is_one_row CHECK (only = 1),
    known INTEGER NOT NULL CONSTRAINT contact_count_is_not_negative CHECK (known >= 0)
) STRICT;
INSERT INTO "contact_count" VALUES(1,2);
CREATE TABLE contact_identities (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    key TEXT NOT NULL CONSTRAINT contact_identities_are_of_three_sorts CHECK (key IN ('uid', 'profile', 'name')),
    value TEXT NOT NULL,
    PRIMARY KEY (contact, key, value)
) STRICT, WITHOUT ROWID;
INSERT INTO "contact_identities" VALUES(1,'profile','ada');
CREATE TABLE contact_imported (
    contact INTEGER PRIMARY KEY REFERENCES contacts (id),
    said TEXT NOT NULL CONSTRAINT contact_imported_are_objects CHECK (said GLOB '{"*}')
) STRICT;
INSERT INTO "contact_imported" VALUES(1,'{"linkedin":{"name":["Ada Lovelace"],"profile":["https://www.linkedin.com/in/ada"],"title":["Countess"]}}');
CREATE TABLE contact_notes (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    position INTEGER NOT NULL CONSTRAINT contact_notes_are_counted_from_0 CHECK (position >= 0),
    at INTEGER NOT NULL,
    text TEXT NOT NULL CONSTRAINT contact_notes_say_something CHECK (trim(text) <> ''),
    PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE contact_settings (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    key TEXT NOT NULL REFERENCES policy_keys (key),
    value TEXT NOT NULL,
    PRIMARY KEY (contact, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "contact_settings" VALUES(1,'Cadence','3w..6w');
INSERT INTO "contact_settings" VALUES(1,'ReplyWithin','3d');
CREATE TABLE contact_topics (
    contact INTEGER NOT NULL REFERENCES contacts (id),
    position INTEGER NOT NULL CONSTRAINT contact_topics_are_counted_from_0 CHECK (position >= 0),
    at INTEGER NOT NULL,
    text TEXT NOT NULL CONSTRAINT contact_topics_say_something CHECK (trim(text) <> ''),
    link TEXT CONSTRAINT contact_topics_link_says_something CHECK (trim(link) <> ''), last_used INTEGER,
    PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "contact_topics" VALUES(1,0,1800028800000000,'her talk',NULL,1800032400000000);
CREATE TABLE contact_versions (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contacts (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    -- An object of JSON: SQLite 3.40 has no json_valid() where the schema is not trusted.
    record TEXT NOT NULL CONSTRAINT contact_versions_are_objects CHECK (record GLOB '{"*}')
) STRICT;
INSERT INTO "contact_versions" VALUES(1,1,1,'{"birthday":"--12-10","channels":[{"address":"ada@example.org","kind":"email"}],"circles":["admired"],"name":"Ada Lovelace","settings":{"Cadence":"3w..6w","ReplyWithin":"3d"},"why":"her notes","zone":"Europe/London"}');
INSERT INTO "contact_versions" VALUES(2,2,2,'{"channels":[],"circles":[],"name":"Łukasz Søreng","settings":{}}');
INSERT INTO "contact_versions" VALUES(3,3,3,'{"channels":[],"circles":[],"name":"Taken Back","settings":{}}');
INSERT INTO "contact_versions" VALUES(4,1,12,'{"birthday":"--12-10","channels":[{"address":"ada@example.org","kind":"email"}],"circles":["admired"],"name":"Ada Lovelace","notes":[],"settings":{"Cadence":"3w..6w","ReplyWithin":"3d"},"topics":[{"at":1800028800000000,"lastUsed":1800032400000000,"text":"her talk"}],"why":"her notes","zone":"Europe/London"}');
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES changes (id),
    added INTEGER NOT NULL,
    known INTEGER NOT NULL CONSTRAINT contacts_are_known_or_not CHECK (known IN (0, 1)),
    name TEXT,
    folded TEXT,
    zone TEXT CONSTRAINT contacts_zone_has_a_name CHECK (zone <> ''),
    birthday TEXT CONSTRAINT contacts_birthday_is_a_date CHECK (
        birthday GLOB '--[01][0-9]-[0-3][0-9]' AND date('2000' || substr(birthday, 2), '+0 days') IS '2000' || substr(birthday, 2)
        OR birthday GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(birthday, '+0 days') IS birthday),
    introduced_by TEXT,
    why TEXT,
    CONSTRAINT contacts_known_have_a_name CHECK (known = 0 OR name IS NOT NULL AND trim(name) <> '' AND folded IS NOT NULL),
    CONSTRAINT contacts_not_known_are_blank CHECK (
        known = 1 OR coalesce(name, folded, zone, birthday, introduced_by, why) IS NULL)
) STRICT;
INSERT INTO "contacts" VALUES(1,1,1800000000000000,1,'Ada Lovelace','ada lovelace','Europe/London','--12-10',NULL,'her notes');
INSERT INTO "contacts" VALUES(2,2,1800003600000000,1,'Łukasz Søreng','lukasz soreng',NULL,NULL,NULL,NULL);
INSERT INTO "contacts" VALUES(3,3,1800003600000000,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE decision_verbs (
    verb TEXT NOT NULL,
    target TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (verb, target, payload)
) STRICT, WITHOUT ROWID;
INSERT INTO "decision_verbs" VALUES('archived','contact','nothing');
INSERT INTO "decision_verbs" VALUES('away','contact','interval');
INSERT INTO "decision_verbs" VALUES('away','user','interval');
INSERT INTO "decision_verbs" VALUES('back','contact','nothing');
INSERT INTO "decision_verbs" VALUES('back','user','nothing');
INSERT INTO "decision_verbs" VALUES('cancelled','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('dismissed','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('done','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('lapsed','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('moved','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('offered','contact','nothing');
INSERT INTO "decision_verbs" VALUES('paused','user','interval');
INSERT INTO "decision_verbs" VALUES('preferred','contact','nothing');
INSERT INTO "decision_verbs" VALUES('rested','contact','moment');
INSERT INTO "decision_verbs" VALUES('resumed','user','nothing');
INSERT INTO "decision_verbs" VALUES('skipped','contact','nothing');
INSERT INTO "decision_verbs" VALUES('snoozed','follow-up','moment');
INSERT INTO "decision_verbs" VALUES('taken-up','follow-up','nothing');
INSERT INTO "decision_verbs" VALUES('unarchived','contact','nothing');
INSERT INTO "decision_verbs" VALUES('woken','contact','nothing');
CREATE TABLE decisions (
    entry INTEGER PRIMARY KEY,
    verb TEXT NOT NULL,
    target TEXT NOT NULL,
    payload TEXT NOT NULL,
    contact INTEGER,
    kind TEXT REFERENCES kinds (kind),
    opener INTEGER,
    at INTEGER NOT NULL,
    starts INTEGER,
    until INTEGER,
    exact INTEGER CONSTRAINT decisions_are_exact_or_not CHECK (exact IN (0, 1)),
    FOREIGN KEY (entry) REFERENCES entries (id),
    FOREIGN KEY (verb, target, payload) REFERENCES decision_verbs (verb, target, payload),
    FOREIGN KEY (opener, contact) REFERENCES entries (id, contact),
    CONSTRAINT decisions_of_the_user_name_nobody CHECK (target <> 'user' OR coalesce(contact, kind, opener) IS NULL),
    CONSTRAINT decisions_on_a_contact_name_them CHECK (
        target <> 'contact' OR contact IS NOT NULL AND coalesce(kind, opener) IS NULL),
    CONSTRAINT decisions_on_a_follow_up_name_it CHECK (
        target <> 'follow-up' OR contact IS NOT NULL AND kind IS NOT NULL AND opener IS NOT NULL),
    CONSTRAINT decisions_without_payload_have_none CHECK (payload <> 'nothing' OR coalesce(starts, until, exact) IS NULL),
    CONSTRAINT decisions_until_a_moment_have_it CHECK (
        payload <> 'moment' OR starts IS NULL AND until IS NOT NULL AND exact IS NOT NULL),
    CONSTRAINT decisions_for_an_interval_have_it CHECK (
        payload <> 'interval' OR (starts < until) IS 1 AND exact IS NULL)
) STRICT;
INSERT INTO "decisions" VALUES(4,'paused','user','interval',NULL,NULL,NULL,1800025200000000,1800025200000000,1800032400000000,NULL);
INSERT INTO "decisions" VALUES(5,'snoozed','follow-up','moment',1,'task',3,1800028800000000,NULL,1800216000000000,1);
CREATE TABLE deliveries (
    notice INTEGER NOT NULL REFERENCES notices (id),
    hook TEXT NOT NULL CONSTRAINT deliveries_have_a_hook CHECK (trim(hook) <> ''),
    state TEXT NOT NULL REFERENCES delivery_states (state),
    failures INTEGER NOT NULL DEFAULT 0 CONSTRAINT deliveries_failures_are_counted CHECK (failures >= 0),
    next_try INTEGER,
    PRIMARY KEY (notice, hook),
    CONSTRAINT deliveries_next_try_is_after_a_failure CHECK (
        next_try IS NULL OR state = 'waiting' AND failures > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO "deliveries" VALUES(1,'desktop','ended',0,NULL);
INSERT INTO "deliveries" VALUES(1,'letter','waiting',1,1800021600000000);
CREATE TABLE delivery_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "delivery_states" VALUES('ended');
INSERT INTO "delivery_states" VALUES('failed');
INSERT INTO "delivery_states" VALUES('lingering');
INSERT INTO "delivery_states" VALUES('running');
INSERT INTO "delivery_states" VALUES('waiting');
CREATE TABLE delivery_steps (before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (before, after)) STRICT, WITHOUT ROWID;
INSERT INTO "delivery_steps" VALUES('lingering','ended');
INSERT INTO "delivery_steps" VALUES('lingering','waiting');
INSERT INTO "delivery_steps" VALUES('running','ended');
INSERT INTO "delivery_steps" VALUES('running','failed');
INSERT INTO "delivery_steps" VALUES('running','lingering');
INSERT INTO "delivery_steps" VALUES('running','waiting');
INSERT INTO "delivery_steps" VALUES('waiting','ended');
INSERT INTO "delivery_steps" VALUES('waiting','failed');
INSERT INTO "delivery_steps" VALUES('waiting','running');
CREATE TABLE directions (direction TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "directions" VALUES('inbound');
INSERT INTO "directions" VALUES('meeting');
INSERT INTO "directions" VALUES('outbound');
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contacts (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    text TEXT CONSTRAINT drafts_say_something CHECK (trim(text) <> '')
) STRICT;
INSERT INTO "drafts" VALUES(1,2,11,'Dear Łukasz,');
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    sort TEXT NOT NULL REFERENCES entry_sorts (sort),
    contact INTEGER REFERENCES contacts (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    recorded INTEGER NOT NULL,
    stands INTEGER NOT NULL CONSTRAINT entries_stand_or_not CHECK (stands IN (0, 1)),
    revision INTEGER REFERENCES interactions (revision),
    UNIQUE (id, contact),
    CONSTRAINT entries_of_the_user_are_decisions CHECK (contact IS NOT NULL OR sort = 'decision'),
    CONSTRAINT entries_of_interactions_stand_by_a_revision CHECK (
        iif(sort = 'interaction', stands = (revision IS NOT NULL), revision IS NULL))
) STRICT;
INSERT INTO "entries" VALUES(1,'interaction',1,4,1800007200000000,1,2);
INSERT INTO "entries" VALUES(2,'interaction',1,6,1800021600000000,1,3);
INSERT INTO "entries" VALUES(3,'errand',1,7,1800025200000000,1,NULL);
INSERT INTO "entries" VALUES(4,'decision',NULL,8,1800025200000000,1,NULL);
INSERT INTO "entries" VALUES(5,'decision',1,9,1800028800000000,1,NULL);
CREATE TABLE entry_sorts (sort TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "entry_sorts" VALUES('appointment');
INSERT INTO "entry_sorts" VALUES('decision');
INSERT INTO "entry_sorts" VALUES('errand');
INSERT INTO "entry_sorts" VALUES('interaction');
CREATE TABLE errands (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    text TEXT NOT NULL CONSTRAINT errands_have_a_text CHECK (trim(text) <> ''),
    at INTEGER NOT NULL,
    -- Days since 1970-01-01, where no clock time was asked; from the year -9999 to 9999.
    date INTEGER CONSTRAINT errands_date_is_in_the_calendar CHECK (date BETWEEN -4371587 AND 2932896)
) STRICT;
INSERT INTO "errands" VALUES(3,'send her the paper',1800180000000000,20835);
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contacts (id),
    kind TEXT NOT NULL REFERENCES kinds (kind),
    opener INTEGER NOT NULL,
    ready INTEGER NOT NULL,
    due INTEGER,
    closed_at INTEGER, priority TEXT CONSTRAINT follow_ups_priority_is_one_of_three
    CHECK (priority IN ('low', 'normal', 'high')), silent_since INTEGER, drawn_at INTEGER, lapsed_at INTEGER CONSTRAINT follow_ups_lapsed_are_closed
    CHECK (lapsed_at IS NULL OR closed_at IS NOT NULL), first_day INTEGER, last_day INTEGER
    CONSTRAINT follow_ups_windows_end_after_they_begin CHECK (last_day IS NULL OR first_day <= last_day)
    CONSTRAINT follow_ups_that_want_a_place_have_a_window
        CHECK ((silent_since IS NULL) = (first_day IS NULL) AND (silent_since IS NULL) = (last_day IS NULL)),
    UNIQUE (contact, kind, opener),
    FOREIGN KEY (opener, contact) REFERENCES entries (id, contact),
    CONSTRAINT follow_ups_due_is_not_before_ready CHECK (due IS NULL OR due >= ready)
) STRICT;
INSERT INTO "follow_ups" VALUES(1,1,'reply',1,1800000000000000,1800324000000000,1800028800000000,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "follow_ups" VALUES(2,1,'task',3,1800000000000000,1800324000000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE forgetting (contact INTEGER PRIMARY KEY REFERENCES contacts (id)) STRICT;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('people, history, plan, delivery');
INSERT INTO "grdb_migrations" VALUES('a policy in full');
INSERT INTO "grdb_migrations" VALUES('every kind of follow-up');
INSERT INTO "grdb_migrations" VALUES('mail that logs itself');
INSERT INTO "grdb_migrations" VALUES('what is imported');
INSERT INTO "grdb_migrations" VALUES('drafts that are kept');
INSERT INTO "grdb_migrations" VALUES('people are forgotten');
INSERT INTO "grdb_migrations" VALUES('what the cadences ask for');
INSERT INTO "grdb_migrations" VALUES('the days of a window');
INSERT INTO "grdb_migrations" VALUES('a language');
INSERT INTO "grdb_migrations" VALUES('mailboxes that are kept');
INSERT INTO "grdb_migrations" VALUES('what every entry asks');
INSERT INTO "grdb_migrations" VALUES('by what people are known again');
CREATE TABLE hook_events (event TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "hook_events" VALUES('digest');
INSERT INTO "hook_events" VALUES('reminder');
INSERT INTO "hook_events" VALUES('settings');
INSERT INTO "hook_events" VALUES('undelivered');
CREATE TABLE interactions (
    revision INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entries (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    recorded INTEGER NOT NULL,
    removed INTEGER NOT NULL CONSTRAINT interactions_are_removed_or_not CHECK (removed IN (0, 1)),
    direction TEXT REFERENCES directions (direction),
    at INTEGER,
    channel TEXT,
    about TEXT,
    asks INTEGER CONSTRAINT interactions_ask_or_not CHECK (asks IN (0, 1)),
    gesture INTEGER CONSTRAINT interactions_are_gestures_or_not CHECK (gesture IN (0, 1)),
    text TEXT, quiet TEXT CONSTRAINT interactions_quiet_are_messages
    CHECK (quiet IS NULL OR (quiet IN ('old', 'bare') AND direction IN ('inbound', 'outbound')) IS 1),
    CONSTRAINT interactions_have_a_direction_and_a_moment CHECK (
        removed = 1 OR direction IS NOT NULL AND at IS NOT NULL AND gesture IS NOT NULL),
    CONSTRAINT interactions_removed_are_blank CHECK (
        removed = 0 OR coalesce(direction, at, channel, about, asks, gesture, text) IS NULL),
    CONSTRAINT interactions_that_ask_are_outbound CHECK (asks IS NULL OR direction IS 'outbound'),
    CONSTRAINT interactions_gestures_are_outbound CHECK (gesture IS NOT 1 OR direction IS 'outbound'),
    CONSTRAINT interactions_gestures_ask_nothing CHECK (gesture IS NOT 1 OR asks IS NOT 1)
) STRICT;
INSERT INTO "interactions" VALUES(1,1,4,1800007200000000,0,'inbound',1799982000000000,'email','the engine',NULL,0,'Dear you,',NULL);
INSERT INTO "interactions" VALUES(2,1,5,1800010800000000,0,'inbound',1799978400000000,NULL,'the engine, corrected',NULL,0,'Dear you,',NULL);
INSERT INTO "interactions" VALUES(3,2,6,1800021600000000,0,'outbound',1800021600000000,NULL,'an answer',NULL,0,NULL,NULL);
CREATE TABLE kept (
    name TEXT PRIMARY KEY CONSTRAINT kept_values_have_a_name CHECK (trim(name) <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "kept" VALUES('home-zone','Europe/Paris');
CREATE TABLE kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "kinds" VALUES('approach');
INSERT INTO "kinds" VALUES('meeting');
INSERT INTO "kinds" VALUES('nudge');
INSERT INTO "kinds" VALUES('occasion');
INSERT INTO "kinds" VALUES('reconnect');
INSERT INTO "kinds" VALUES('reply');
INSERT INTO "kinds" VALUES('task');
INSERT INTO "kinds" VALUES('thanks');
CREATE TABLE message_entries (
    message INTEGER NOT NULL REFERENCES messages (id),
    entry INTEGER NOT NULL REFERENCES entries (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    PRIMARY KEY (message, entry, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE message_identities (
    message TEXT NOT NULL CONSTRAINT message_identities_say_something CHECK (trim(message) <> ''),
    entry INTEGER NOT NULL REFERENCES entries (id),
    change INTEGER NOT NULL REFERENCES changes (id),
    PRIMARY KEY (message, entry, change)
) STRICT, WITHOUT ROWID;
INSERT INTO "message_identities" VALUES('<engine@example.org>',1,5);
CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES changes (id),
    counterpart TEXT NOT NULL,
    direction TEXT NOT NULL REFERENCES directions (direction)
        CONSTRAINT messages_are_no_meetings CHECK (direction <> 'meeting'),
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    about TEXT,
    text TEXT,
    invitation INTEGER NOT NULL CONSTRAINT messages_invite_or_not CHECK (invitation IN (0, 1))
, name TEXT, identity TEXT CONSTRAINT messages_identity_says_something
    CHECK (identity IS NULL OR trim(identity) <> '')) STRICT;
INSERT INTO "messages" VALUES(1,10,'https://www.linkedin.com/in/nobody','inbound',1800000000000000,'linkedin',NULL,'hello',0,NULL,NULL);
INSERT INTO "messages" VALUES(2,10,'nobody@example.org','inbound',1800000000000000,'email','hello',NULL,0,'Nobody','<nobody@example.org>');
CREATE TABLE notice_lapses (
    notice INTEGER NOT NULL REFERENCES notices (id),
    follow_up INTEGER NOT NULL REFERENCES follow_ups (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (notice, follow_up)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice_reminders (
    notice INTEGER NOT NULL REFERENCES notices (id),
    position INTEGER NOT NULL CONSTRAINT notice_reminders_are_counted_from_0 CHECK (position >= 0),
    reminder INTEGER NOT NULL UNIQUE REFERENCES reminders (id),
    PRIMARY KEY (notice, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "notice_reminders" VALUES(1,0,1);
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES hook_events (event),
    text TEXT CONSTRAINT notices_text_says_something CHECK (trim(text) <> ''),
    exact INTEGER NOT NULL CONSTRAINT notices_are_exact_or_not CHECK (exact IN (0, 1)),
    created INTEGER NOT NULL,
    shown_at INTEGER,
    -- Counts what was shown, for the clock may be set back.
    shown_order INTEGER UNIQUE, summary INTEGER NOT NULL DEFAULT 0 CONSTRAINT notices_that_sum_up_are_digests
    CHECK (summary = 0 OR summary = 1 AND event = 'digest'),
    CONSTRAINT notices_shown_are_counted CHECK ((shown_at IS NULL) = (shown_order IS NULL))
) STRICT;
INSERT INTO "notices" VALUES(1,'reminder',NULL,0,1800014400000000,1800014400000000,1,0);
CREATE TABLE policy_keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "policy_keys" VALUES('Approach');
INSERT INTO "policy_keys" VALUES('Cadence');
INSERT INTO "policy_keys" VALUES('ContactHours');
INSERT INTO "policy_keys" VALUES('Language');
INSERT INTO "policy_keys" VALUES('MeetingRemind');
INSERT INTO "policy_keys" VALUES('NudgeAfter');
INSERT INTO "policy_keys" VALUES('Nudges');
INSERT INTO "policy_keys" VALUES('OccasionLead');
INSERT INTO "policy_keys" VALUES('Occasions');
INSERT INTO "policy_keys" VALUES('Priority');
INSERT INTO "policy_keys" VALUES('ReplyOverdue');
INSERT INTO "policy_keys" VALUES('ReplyRemind');
INSERT INTO "policy_keys" VALUES('ReplyWithin');
INSERT INTO "policy_keys" VALUES('RestFor');
INSERT INTO "policy_keys" VALUES('Space');
INSERT INTO "policy_keys" VALUES('TaskOverdue');
INSERT INTO "policy_keys" VALUES('ThanksRemind');
INSERT INTO "policy_keys" VALUES('ThanksWithin');
CREATE TABLE reminder_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "reminder_states" VALUES('claimed');
INSERT INTO "reminder_states" VALUES('passed');
INSERT INTO "reminder_states" VALUES('planned');
INSERT INTO "reminder_states" VALUES('shown');
INSERT INTO "reminder_states" VALUES('undelivered');
CREATE TABLE reminder_steps (before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (before, after)) STRICT, WITHOUT ROWID;
INSERT INTO "reminder_steps" VALUES('claimed','passed');
INSERT INTO "reminder_steps" VALUES('claimed','shown');
INSERT INTO "reminder_steps" VALUES('claimed','undelivered');
INSERT INTO "reminder_steps" VALUES('passed','planned');
INSERT INTO "reminder_steps" VALUES('planned','claimed');
INSERT INTO "reminder_steps" VALUES('planned','passed');
CREATE TABLE reminders (
    id INTEGER PRIMARY KEY,
    follow_up INTEGER NOT NULL REFERENCES follow_ups (id),
    rung TEXT NOT NULL CONSTRAINT reminders_have_a_rung CHECK (trim(rung) <> ''),
    wanted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    exact INTEGER NOT NULL CONSTRAINT reminders_are_exact_or_not CHECK (exact IN (0, 1)),
    state TEXT NOT NULL REFERENCES reminder_states (state), of_kind TEXT REFERENCES kinds (kind),
    UNIQUE (follow_up, rung)
) STRICT;
INSERT INTO "reminders" VALUES(1,1,'4d',1800000000000000,1800000000000000,0,'shown','reply');
INSERT INTO "reminders" VALUES(2,2,'asked',1800000000000000,1800000000000000,0,'planned','task');
CREATE TABLE tallies (
    moment TEXT NOT NULL CONSTRAINT tallies_are_of_ready_or_due CHECK (moment IN ('ready', 'due')),
    step INTEGER NOT NULL,
    open INTEGER NOT NULL CONSTRAINT tallies_are_not_negative CHECK (open >= 0),
    PRIMARY KEY (moment, step)
) STRICT, WITHOUT ROWID;
INSERT INTO "tallies" VALUES('due',209585,1);
INSERT INTO "tallies" VALUES('ready',209547,1);
CREATE TABLE week (
    only INTEGER PRIMARY KEY CONSTRAINT week_is_one_row CHECK (only = 1),
    messages INTEGER NOT NULL CONSTRAINT week_messages_are_not_negative CHECK (messages >= 0),
    resting INTEGER NOT NULL CONSTRAINT week_resting_are_not_negative CHECK (resting >= 0)
) STRICT;
INSERT INTO "week" VALUES(1,77,0);
CREATE TABLE weekly_shares (
    contact INTEGER PRIMARY KEY REFERENCES contacts (id),
    messages INTEGER NOT NULL CONSTRAINT weekly_shares_are_not_negative CHECK (messages >= 0),
    resting INTEGER NOT NULL CONSTRAINT weekly_shares_rest_or_not CHECK (resting IN (0, 1)),
    CONSTRAINT weekly_shares_say_something CHECK (messages > 0 OR resting = 1)
) STRICT;
INSERT INTO "weekly_shares" VALUES(1,77,0);
CREATE INDEX changes_that_stand ON changes (id) WHERE undone_at IS NULL;
CREATE TRIGGER changes_keep_what_they_are BEFORE UPDATE OF id, verb, at ON changes
    BEGIN SELECT RAISE(ABORT, 'changes_keep_what_they_are'); END;
CREATE TRIGGER changes_are_undone_once BEFORE UPDATE OF undone_at ON changes WHEN OLD.undone_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'changes_are_undone_once'); END;
CREATE TRIGGER changes_are_undone_from_the_latest BEFORE UPDATE OF undone_at ON changes
    WHEN OLD.undone_at IS NULL AND NEW.id IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'changes_are_undone_from_the_latest'); END;
CREATE INDEX contacts_by_folded_name ON contacts (id, folded) WHERE known = 1;
CREATE TRIGGER contacts_added_are_counted AFTER INSERT ON contacts WHEN NEW.known = 1
    BEGIN UPDATE contact_count SET known = known + 1; END;
CREATE TRIGGER contacts_changed_are_counted AFTER UPDATE OF known ON contacts WHEN NEW.known <> OLD.known
    BEGIN UPDATE contact_count SET known = known + NEW.known - OLD.known; END;
CREATE TRIGGER contacts_are_kept BEFORE DELETE ON contacts BEGIN SELECT RAISE(ABORT, 'contacts_are_kept'); END;
CREATE UNIQUE INDEX contact_circles_hold_a_contact_once ON contact_circles (circle, contact);
CREATE INDEX contact_versions_of_contact ON contact_versions (contact, id);
CREATE INDEX contact_versions_of_change ON contact_versions (change);
CREATE TRIGGER contact_versions_are_immutable BEFORE UPDATE ON contact_versions
    BEGIN SELECT RAISE(ABORT, 'contact_versions_are_immutable'); END;
CREATE TRIGGER contact_versions_belong_to_the_latest_change BEFORE INSERT ON contact_versions
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'contact_versions_belong_to_the_latest_change'); END;
CREATE INDEX entries_that_stand ON entries (contact, sort, id) WHERE stands = 1;
CREATE INDEX entries_of_change ON entries (change);
CREATE TRIGGER entries_keep_what_they_are BEFORE UPDATE OF id, sort, contact, change, recorded ON entries
    BEGIN SELECT RAISE(ABORT, 'entries_keep_what_they_are'); END;
CREATE INDEX interactions_of_entry ON interactions (entry, revision);
CREATE INDEX interactions_of_change ON interactions (change);
CREATE TRIGGER interactions_are_immutable BEFORE UPDATE ON interactions
    BEGIN SELECT RAISE(ABORT, 'interactions_are_immutable'); END;
CREATE TRIGGER interactions_belong_to_the_latest_change BEFORE INSERT ON interactions
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'interactions_belong_to_the_latest_change'); END;
CREATE TRIGGER interactions_are_entries_of_that_sort BEFORE INSERT ON interactions
    WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'interaction'
    BEGIN SELECT RAISE(ABORT, 'interactions_are_entries_of_that_sort'); END;
CREATE TRIGGER interactions_revise_what_stands BEFORE INSERT ON interactions
    WHEN (SELECT revision FROM entries WHERE id = NEW.entry) IS NULL
        AND (NEW.removed = 1 OR EXISTS (SELECT 1 FROM interactions WHERE entry = NEW.entry))
    BEGIN SELECT RAISE(ABORT, 'interactions_revise_what_stands'); END;
CREATE TRIGGER interactions_come_into_force AFTER INSERT ON interactions BEGIN
    UPDATE entries SET revision = iif(NEW.removed, NULL, NEW.revision), stands = NOT NEW.removed WHERE id = NEW.entry;
END;
CREATE TRIGGER errands_are_immutable BEFORE UPDATE ON errands BEGIN SELECT RAISE(ABORT, 'errands_are_immutable'); END;
CREATE TRIGGER errands_are_entries_of_that_sort BEFORE INSERT ON errands
    WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'errand'
    BEGIN SELECT RAISE(ABORT, 'errands_are_entries_of_that_sort'); END;
CREATE TRIGGER decisions_are_immutable BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions_are_immutable'); END;
CREATE TRIGGER decisions_are_entries_of_that_sort_and_contact BEFORE INSERT ON decisions
    WHEN NOT EXISTS (SELECT 1 FROM entries WHERE id = NEW.entry AND sort = 'decision' AND contact IS NEW.contact)
    BEGIN SELECT RAISE(ABORT, 'decisions_are_entries_of_that_sort_and_contact'); END;
CREATE TRIGGER changes_undone_no_longer_stand AFTER UPDATE OF undone_at ON changes BEGIN
    UPDATE entries SET stands = 0 WHERE change = NEW.id AND sort <> 'interaction';
    UPDATE entries SET revision = earlier.revision, stands = earlier.revision IS NOT NULL
    FROM (
        SELECT undone.entry, (
            SELECT iif(standing.removed, NULL, standing.revision)
            FROM interactions AS standing JOIN changes AS its ON its.id = standing.change
            WHERE standing.entry = undone.entry AND its.undone_at IS NULL
            ORDER BY standing.revision DESC LIMIT 1
        ) AS revision
        FROM interactions AS undone WHERE undone.change = NEW.id
    ) AS earlier
    WHERE id = earlier.entry;
END;
CREATE INDEX follow_ups_open_by_contact ON follow_ups (contact) WHERE closed_at IS NULL;
CREATE INDEX follow_ups_open_by_ready ON follow_ups (ready) WHERE closed_at IS NULL;
CREATE INDEX follow_ups_open_by_due ON follow_ups (due, ready) WHERE closed_at IS NULL;
CREATE TRIGGER follow_ups_keep_their_identity BEFORE UPDATE OF id, contact, kind, opener ON follow_ups
    BEGIN SELECT RAISE(ABORT, 'follow_ups_keep_their_identity'); END;
CREATE TRIGGER follow_ups_opened_are_tallied AFTER INSERT ON follow_ups WHEN NEW.closed_at IS NULL BEGIN
    INSERT INTO tallies VALUES ('ready', NEW.ready >> 33, 1) ON CONFLICT DO UPDATE SET open = open + 1;
    INSERT INTO tallies SELECT 'due', NEW.due >> 33, 1 WHERE NEW.due IS NOT NULL ON CONFLICT DO UPDATE SET open = open + 1;
END;
CREATE TRIGGER follow_ups_changed_are_tallied AFTER UPDATE OF ready, due, closed_at ON follow_ups BEGIN
    INSERT INTO tallies SELECT 'ready', NEW.ready >> 33, 1 WHERE NEW.closed_at IS NULL
        ON CONFLICT DO UPDATE SET open = open + 1;
    INSERT INTO tallies SELECT 'due', NEW.due >> 33, 1 WHERE NEW.closed_at IS NULL AND NEW.due IS NOT NULL
        ON CONFLICT DO UPDATE SET open = open + 1;
    UPDATE tallies SET open = open - 1 WHERE OLD.closed_at IS NULL AND moment = 'ready' AND step = OLD.ready >> 33;
    UPDATE tallies SET open = open - 1 WHERE OLD.closed_at IS NULL AND moment = 'due' AND step = OLD.due >> 33;
    DELETE FROM tallies WHERE moment = 'ready' AND step = OLD.ready >> 33 AND open = 0;
    DELETE FROM tallies WHERE moment = 'due' AND step = OLD.due >> 33 AND open = 0;
END;
CREATE INDEX reminders_planned_by_moment ON reminders (at) WHERE state = 'planned';
CREATE INDEX reminders_undelivered ON reminders (follow_up) WHERE state = 'undelivered';
CREATE TRIGGER reminders_begin_as_plans BEFORE INSERT ON reminders WHEN NEW.state NOT IN ('planned', 'passed')
    BEGIN SELECT RAISE(ABORT, 'reminders_begin_as_plans'); END;
CREATE TRIGGER reminders_are_of_what_is_open BEFORE INSERT ON reminders
    WHEN (SELECT closed_at FROM follow_ups WHERE id = NEW.follow_up) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'reminders_are_of_what_is_open'); END;
CREATE TRIGGER reminders_go_step_by_step BEFORE UPDATE OF state ON reminders WHEN NEW.state IS NOT OLD.state
    AND NOT EXISTS (SELECT 1 FROM reminder_steps WHERE before = OLD.state AND after = NEW.state)
    BEGIN SELECT RAISE(ABORT, 'reminders_go_step_by_step'); END;
CREATE TRIGGER reminders_keep_their_rung BEFORE UPDATE OF id, follow_up, rung ON reminders
    BEGIN SELECT RAISE(ABORT, 'reminders_keep_their_rung'); END;
CREATE TRIGGER reminders_attempted_keep_their_moment BEFORE UPDATE OF wanted, at, exact ON reminders
    WHEN OLD.state NOT IN ('planned', 'passed')
    BEGIN SELECT RAISE(ABORT, 'reminders_attempted_keep_their_moment'); END;
CREATE TRIGGER follow_ups_closed_have_no_plans AFTER UPDATE OF closed_at ON follow_ups WHEN NEW.closed_at IS NOT NULL BEGIN
    DELETE FROM reminders WHERE follow_up = NEW.id AND state IN ('planned', 'passed');
END;
CREATE INDEX notices_shown_not_exact ON notices (shown_order) WHERE exact = 0 AND shown_order IS NOT NULL;
CREATE TRIGGER notices_are_kept BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'notices_are_kept'); END;
CREATE TRIGGER notice_reminders_are_claimed BEFORE INSERT ON notice_reminders
    WHEN (SELECT state FROM reminders WHERE id = NEW.reminder) IS NOT 'claimed'
    BEGIN SELECT RAISE(ABORT, 'notice_reminders_are_claimed'); END;
CREATE INDEX deliveries_by_state ON deliveries (state, notice);
CREATE INDEX deliveries_next_try ON deliveries (next_try) WHERE next_try IS NOT NULL;
CREATE TRIGGER deliveries_begin_by_waiting BEFORE INSERT ON deliveries WHEN NEW.state <> 'waiting' OR NEW.failures <> 0
    BEGIN SELECT RAISE(ABORT, 'deliveries_begin_by_waiting'); END;
CREATE TRIGGER deliveries_go_step_by_step BEFORE UPDATE OF state ON deliveries
    WHEN NOT EXISTS (SELECT 1 FROM delivery_steps WHERE before = OLD.state AND after = NEW.state)
    BEGIN SELECT RAISE(ABORT, 'deliveries_go_step_by_step'); END;
CREATE TRIGGER deliveries_are_kept BEFORE DELETE ON deliveries BEGIN SELECT RAISE(ABORT, 'deliveries_are_kept'); END;
CREATE TRIGGER appointments_are_immutable BEFORE UPDATE ON appointments
    BEGIN SELECT RAISE(ABORT, 'appointments_are_immutable'); END;
CREATE TRIGGER appointments_are_entries_of_that_sort BEFORE INSERT ON appointments
    WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'appointment'
    BEGIN SELECT RAISE(ABORT, 'appointments_are_entries_of_that_sort'); END;
CREATE TRIGGER decisions_that_end_appointments_name_one BEFORE INSERT ON decisions WHEN NEW.verb IN ('moved', 'cancelled')
    AND (NEW.kind IS NOT 'meeting' OR NOT EXISTS (SELECT 1 FROM appointments WHERE entry = NEW.opener))
    BEGIN SELECT RAISE(ABORT, 'decisions_that_end_appointments_name_one'); END;
CREATE TRIGGER entries_belong_to_the_latest_change BEFORE INSERT ON entries
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL) AND NOT (NEW.change = 0 AND NEW.sort = 'decision')
    BEGIN SELECT RAISE(ABORT, 'entries_belong_to_the_latest_change'); END;
CREATE TRIGGER decisions_of_the_practice_are_its_own BEFORE INSERT ON decisions
    WHEN (NEW.verb IN ('offered', 'lapsed')) <> ((SELECT change FROM entries WHERE id = NEW.entry) = 0)
    BEGIN SELECT RAISE(ABORT, 'decisions_of_the_practice_are_its_own'); END;
CREATE INDEX decisions_offered ON decisions (contact, at) WHERE verb = 'offered';
CREATE INDEX follow_ups_meetings_by_due ON follow_ups (due) WHERE closed_at IS NULL AND kind = 'meeting';
CREATE INDEX announcements_of_contact ON announcements (contact, at);
CREATE INDEX announcements_by_moment ON announcements (at);
CREATE TRIGGER announcements_are_immutable BEFORE UPDATE ON announcements
    BEGIN SELECT RAISE(ABORT, 'announcements_are_immutable'); END;
CREATE INDEX contact_plans_by_moment ON contact_plans (replan_at, contact) WHERE replan_at IS NOT NULL;
CREATE INDEX contact_plans_of_the_wished ON contact_plans (contact) WHERE waits_since IS NOT NULL;
CREATE INDEX follow_ups_lapsed ON follow_ups (lapsed_at, id) WHERE lapsed_at IS NOT NULL;
CREATE TRIGGER notices_keep_what_they_say BEFORE UPDATE OF id, event, text, exact, created, summary ON notices
    BEGIN SELECT RAISE(ABORT, 'notices_keep_what_they_say'); END;
CREATE TRIGGER notice_lapses_are_of_digests BEFORE INSERT ON notice_lapses
    WHEN (SELECT summary FROM notices WHERE id = NEW.notice) IS NOT 1
    BEGIN SELECT RAISE(ABORT, 'notice_lapses_are_of_digests'); END;
CREATE INDEX channels_by_address ON channels (address COLLATE NOCASE, kind);
CREATE INDEX contacts_by_whole_name ON contacts (folded) WHERE known = 1;
CREATE INDEX interactions_old_inbound ON interactions (at) WHERE quiet = 'old' AND direction = 'inbound';
CREATE INDEX messages_of_counterpart ON messages (counterpart, at);
CREATE INDEX messages_of_mail ON messages (identity, counterpart) WHERE identity IS NOT NULL;
CREATE TRIGGER messages_are_immutable BEFORE UPDATE ON messages BEGIN SELECT RAISE(ABORT, 'messages_are_immutable'); END;
CREATE TRIGGER messages_belong_to_the_latest_change BEFORE INSERT ON messages
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'messages_belong_to_the_latest_change'); END;
CREATE INDEX message_entries_of_entry ON message_entries (entry);
CREATE TRIGGER message_entries_are_immutable BEFORE UPDATE ON message_entries
    BEGIN SELECT RAISE(ABORT, 'message_entries_are_immutable'); END;
CREATE TRIGGER message_entries_belong_to_the_latest_change BEFORE INSERT ON message_entries
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'message_entries_belong_to_the_latest_change'); END;
CREATE INDEX message_identities_of_entry ON message_identities (entry);
CREATE INDEX channels_of_mail ON channels (lower(address), contact) WHERE kind = 'email';
CREATE INDEX drafts_of_contact ON drafts (contact, id);
CREATE INDEX drafts_of_change ON drafts (change);
CREATE TRIGGER drafts_are_immutable BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'drafts_are_immutable'); END;
CREATE TRIGGER drafts_belong_to_the_latest_change BEFORE INSERT ON drafts
    WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'drafts_belong_to_the_latest_change'); END;
CREATE INDEX interactions_sent_texts ON interactions (at) WHERE text IS NOT NULL AND direction = 'outbound';
CREATE TRIGGER contact_versions_are_kept BEFORE DELETE ON contact_versions WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'contact_versions_are_kept'); END;
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'entries_are_kept'); END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'decisions_are_kept'); END;
CREATE TRIGGER follow_ups_are_kept BEFORE DELETE ON follow_ups WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'follow_ups_are_kept'); END;
CREATE TRIGGER announcements_are_kept BEFORE DELETE ON announcements WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'announcements_are_kept'); END;
CREATE TRIGGER drafts_are_kept BEFORE DELETE ON drafts WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE contact = OLD.contact)
    BEGIN SELECT RAISE(ABORT, 'drafts_are_kept'); END;
CREATE TRIGGER interactions_are_kept BEFORE DELETE ON interactions WHEN NOT EXISTS (SELECT 1 FROM entries JOIN forgetting ON forgetting.contact = entries.contact WHERE entries.id = OLD.entry)
    BEGIN SELECT RAISE(ABORT, 'interactions_are_kept'); END;
CREATE TRIGGER errands_are_kept BEFORE DELETE ON errands WHEN NOT EXISTS (SELECT 1 FROM entries JOIN forgetting ON forgetting.contact = entries.contact WHERE entries.id = OLD.entry)
    BEGIN SELECT RAISE(ABORT, 'errands_are_kept'); END;
CREATE TRIGGER appointments_are_kept BEFORE DELETE ON appointments WHEN NOT EXISTS (SELECT 1 FROM entries JOIN forgetting ON forgetting.contact = entries.contact WHERE entries.id = OLD.entry)
    BEGIN SELECT RAISE(ABORT, 'appointments_are_kept'); END;
CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes WHEN NOT EXISTS (SELECT 1 FROM forgetting)
    BEGIN SELECT RAISE(ABORT, 'changes_are_kept'); END;
CREATE TRIGGER messages_are_kept BEFORE DELETE ON messages WHEN NOT EXISTS (SELECT 1 FROM forgetting)
    BEGIN SELECT RAISE(ABORT, 'messages_are_kept'); END;
CREATE TRIGGER message_entries_are_kept BEFORE DELETE ON message_entries WHEN NOT EXISTS (SELECT 1 FROM forgetting)
    BEGIN SELECT RAISE(ABORT, 'message_entries_are_kept'); END;
CREATE TRIGGER reminders_attempted_are_kept BEFORE DELETE ON reminders WHEN OLD.state NOT IN ('planned', 'passed')
    AND NOT EXISTS (
        SELECT 1 FROM follow_ups JOIN forgetting ON forgetting.contact = follow_ups.contact WHERE follow_ups.id = OLD.follow_up)
    BEGIN SELECT RAISE(ABORT, 'reminders_attempted_are_kept'); END;
CREATE TRIGGER weekly_shares_added_are_summed AFTER INSERT ON weekly_shares
    BEGIN UPDATE week SET messages = messages + NEW.messages, resting = resting + NEW.resting; END;
CREATE TRIGGER weekly_shares_changed_are_summed AFTER UPDATE ON weekly_shares
    BEGIN UPDATE week SET messages = messages + NEW.messages - OLD.messages, resting = resting + NEW.resting - OLD.resting; END;
CREATE TRIGGER weekly_shares_gone_are_summed AFTER DELETE ON weekly_shares
    BEGIN UPDATE week SET messages = messages - OLD.messages, resting = resting - OLD.resting; END;
CREATE INDEX follow_ups_that_want_a_place ON follow_ups (priority, last_day, silent_since, contact, id, first_day, drawn_at, closed_at)
    WHERE closed_at IS NULL AND silent_since IS NOT NULL;
CREATE INDEX follow_ups_drawn ON follow_ups (drawn_at)
    WHERE closed_at IS NULL AND silent_since IS NOT NULL AND drawn_at IS NOT NULL;
CREATE INDEX reminders_places ON reminders (follow_up) WHERE rung = 'place' AND state IN ('planned', 'passed');
CREATE TRIGGER reminders_have_the_kind_of_their_follow_up BEFORE INSERT ON reminders
    WHEN NEW.of_kind IS NOT (SELECT kind FROM follow_ups WHERE id = NEW.follow_up)
    BEGIN SELECT RAISE(ABORT, 'reminders_have_the_kind_of_their_follow_up'); END;
CREATE TRIGGER reminders_keep_their_kind BEFORE UPDATE OF of_kind ON reminders
    BEGIN SELECT RAISE(ABORT, 'reminders_keep_their_kind'); END;
CREATE INDEX reminders_by_kind ON reminders (of_kind, at, state) WHERE state <> 'passed';
CREATE INDEX contact_identities_by_value ON contact_identities (value, key);
COMMIT;
