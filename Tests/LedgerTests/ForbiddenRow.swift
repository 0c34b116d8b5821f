/// A statement that must not be possible, and the name of what forbids it.
struct ForbiddenRow: Sendable, CustomStringConvertible {
    let sql: String
    let constraint: String
    var description: String { "\(constraint): \(sql)" }

    init(_ sql: String, _ constraint: String) {
        self.sql = sql
        self.constraint = constraint
    }

    /// A small world that is allowed: each statement below spoils it in one way.
    static let world = """
        INSERT INTO changes VALUES (1, 'add', 'Ada', 0, NULL);
        INSERT INTO changes VALUES (2, 'log', 'undone', 0, NULL);
        UPDATE changes SET undone_at = 1 WHERE id = 2;
        INSERT INTO contacts (id, change, added, known, name, folded) VALUES (1, 1, 0, 1, 'Ada', 'ada'), (2, 1, 0, 1, 'Ben', 'ben');
        INSERT INTO contacts (id, change, added, known) VALUES (3, 1, 0, 0);
        INSERT INTO contact_versions VALUES (1, 1, 1, '{"name":"Ada"}');
        INSERT INTO contact_circles VALUES (1, 0, 'admired');
        INSERT INTO channels VALUES (1, 0, 'email', 'ada@example.org');
        INSERT INTO contact_settings VALUES (1, 'ReplyWithin', '3d');
        INSERT INTO entries VALUES
            (1, 'interaction', 1, 1, 0, 0, NULL), (2, 'errand', 1, 1, 0, 1, NULL), (3, 'decision', 1, 1, 0, 1, NULL),
            (4, 'decision', NULL, 1, 0, 1, NULL), (5, 'interaction', 1, 1, 0, 0, NULL), (6, 'decision', 1, 1, 0, 1, NULL),
            (7, 'interaction', 2, 1, 0, 0, NULL), (8, 'errand', 1, 1, 0, 1, NULL), (9, 'appointment', 1, 1, 0, 1, NULL),
            (10, 'appointment', 1, 1, 0, 1, NULL), (11, 'decision', 1, 0, 0, 1, NULL), (12, 'decision', 1, 0, 0, 1, NULL);
        INSERT INTO interactions (revision, entry, change, recorded, removed, direction, at, gesture) VALUES
            (1, 1, 1, 0, 0, 'inbound', 0, 0), (2, 5, 1, 0, 0, 'outbound', 0, 0), (3, 7, 1, 0, 0, 'inbound', 0, 0);
        INSERT INTO interactions (revision, entry, change, recorded, removed) VALUES (4, 5, 1, 0, 1);
        INSERT INTO errands VALUES (2, 'the paper', 0, 20000);
        INSERT INTO appointments VALUES (9, 5, 9, 'the library');
        INSERT INTO follow_ups (id, contact, kind, opener, ready, due) VALUES (1, 1, 'reply', 1, 0, 10), (2, 1, 'task', 2, 0, 10);
        INSERT INTO reminders VALUES (1, 1, '4d', 5, 5, 0, 'planned', 'reply'), (2, 1, '1d', 8, 8, 0, 'planned', 'reply'),
            (3, 1, 'next', 1, 1, 0, 'passed', 'reply');
        UPDATE reminders SET state = 'claimed' WHERE id = 2;
        UPDATE follow_ups SET closed_at = 9 WHERE id = 2;
        INSERT INTO decisions (entry, verb, target, payload, contact, kind, opener, at, until, exact)
            VALUES (3, 'snoozed', 'follow-up', 'moment', 1, 'reply', 1, 0, 5, 0);
        INSERT INTO decisions (entry, verb, target, payload, contact, at) VALUES (11, 'offered', 'contact', 'nothing', 1, 0);
        INSERT INTO announcements VALUES (1, 1, 'reply', 1, 5);
        INSERT INTO contact_plans (contact, replan_at) VALUES (1, 5);
        INSERT INTO contact_notes VALUES (1, 0, 0, 'likes tea');
        INSERT INTO contact_topics VALUES (1, 0, 0, 'engines', 'https://example.org', NULL);
        INSERT INTO drafts VALUES (1, 1, 1, 'Dear Ada');
        INSERT INTO notices (id, event, exact, created) VALUES (1, 'reminder', 0, 0);
        INSERT INTO notice_reminders VALUES (1, 0, 2);
        INSERT INTO deliveries (notice, hook, state) VALUES (1, 'desktop', 'waiting'), (1, 'letter', 'waiting');
        UPDATE deliveries SET state = 'running' WHERE hook = 'letter';
        INSERT INTO notices (id, event, exact, created, summary) VALUES (2, 'digest', 0, 0, 1);
        INSERT INTO notice_lapses VALUES (2, 2, 9);
        INSERT INTO kept VALUES ('zone', 'Europe/Paris');
        INSERT INTO contact_imported VALUES (1, '{"linkedin":{"title":["Countess"]}}');
        INSERT INTO contact_identities VALUES (1, 'uid', 'u-1');
        INSERT INTO messages VALUES (1, 1, 'https://www.linkedin.com/in/ada', 'inbound', 0, 'linkedin', NULL, 'hello', 0, NULL, NULL);
        INSERT INTO message_entries VALUES (1, 1, 1);
        """

    /// What the schema must refuse.
    static let all: [ForbiddenRow] = [
        // Changes
        ForbiddenRow("INSERT INTO changes VALUES (9, ' ', 'x', 0, NULL)", "changes_have_a_verb"),
        ForbiddenRow("DELETE FROM changes WHERE id = 2", "changes_are_kept"),
        ForbiddenRow("UPDATE changes SET verb = 'done' WHERE id = 1", "changes_keep_what_they_are"),
        ForbiddenRow("UPDATE changes SET undone_at = 2 WHERE id = 2", "changes_are_undone_once"),
        ForbiddenRow("UPDATE changes SET undone_at = NULL WHERE id = 2", "changes_are_undone_once"),
        ForbiddenRow(
            "INSERT INTO changes VALUES (9, 'log', 'x', 0, NULL); UPDATE changes SET undone_at = 2 WHERE id = 1",
            "changes_are_undone_from_the_latest"),
        // People
        ForbiddenRow(
            "INSERT INTO contacts (change, added, known, name, folded) VALUES (1, 0, 1, ' ', '')", "contacts_known_have_a_name"),
        ForbiddenRow("INSERT INTO contacts (change, added, known, name) VALUES (1, 0, 1, 'Cy')", "contacts_known_have_a_name"),
        ForbiddenRow("UPDATE contacts SET name = NULL WHERE id = 1", "contacts_known_have_a_name"),
        ForbiddenRow("UPDATE contacts SET known = 0 WHERE id = 1", "contacts_not_known_are_blank"),
        ForbiddenRow("UPDATE contacts SET known = 2 WHERE id = 1", "contacts_are_known_or_not"),
        ForbiddenRow("UPDATE contacts SET zone = '' WHERE id = 1", "contacts_zone_has_a_name"),
        ForbiddenRow("UPDATE contacts SET birthday = '--02-30' WHERE id = 1", "contacts_birthday_is_a_date"),
        ForbiddenRow("UPDATE contacts SET birthday = '2027-02-29' WHERE id = 1", "contacts_birthday_is_a_date"),
        ForbiddenRow("UPDATE contacts SET birthday = 'in May' WHERE id = 1", "contacts_birthday_is_a_date"),
        ForbiddenRow("INSERT INTO contacts (change, added, known) VALUES (99, 0, 0)", "FOREIGN KEY constraint failed"),
        ForbiddenRow(
            "INSERT INTO contacts (change, added, known) VALUES (1, 'soon', 0)", "cannot store TEXT value in INTEGER column"),
        ForbiddenRow("DELETE FROM contacts WHERE id = 3", "contacts_are_kept"),
        ForbiddenRow("INSERT INTO contact_count VALUES (2, 0)", "contact_count_is_one_row"),
        ForbiddenRow("UPDATE contact_count SET known = -1", "contact_count_is_not_negative"),
        ForbiddenRow("INSERT INTO contact_circles VALUES (1, 1, 'admired')", "UNIQUE constraint failed: contact_circles.circle"),
        ForbiddenRow(
            "INSERT INTO contact_circles VALUES (1, 0, 'opportunity')", "UNIQUE constraint failed: contact_circles.contact"),
        ForbiddenRow("INSERT INTO contact_circles VALUES (1, -1, 'opportunity')", "contact_circles_are_counted_from_0"),
        ForbiddenRow("INSERT INTO contact_circles VALUES (1, 1, '')", "contact_circles_have_a_name"),
        ForbiddenRow("INSERT INTO channels VALUES (1, -1, 'email', 'a')", "channels_are_counted_from_0"),
        ForbiddenRow("INSERT INTO channels VALUES (1, 1, 'E-Mail', 'a')", "channels_kind_is_a_lower_case_word"),
        ForbiddenRow("INSERT INTO channels VALUES (1, 1, 'email', '')", "channels_have_an_address"),
        ForbiddenRow("INSERT INTO contact_settings VALUES (1, 'Colour', 'red')", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO contact_settings VALUES (1, 'ReplyWithin', '5d')", "UNIQUE constraint failed: contact_settings"),
        ForbiddenRow("INSERT INTO contact_versions VALUES (9, 1, 1, 'Ada')", "contact_versions_are_objects"),
        ForbiddenRow("INSERT INTO contact_versions VALUES (9, 1, 1, '{}')", "contact_versions_are_objects"),
        ForbiddenRow(
            "INSERT INTO contact_versions VALUES (9, 1, 2, '{\"name\":\"Ada\"}')", "contact_versions_belong_to_the_latest_change"),
        ForbiddenRow("UPDATE contact_versions SET record = '{}'", "contact_versions_are_immutable"),
        ForbiddenRow("DELETE FROM contact_versions", "contact_versions_are_kept"),
        // History
        ForbiddenRow("INSERT INTO entries VALUES (99, 'letter', 1, 1, 0, 1, NULL)", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO entries VALUES (99, 'errand', 99, 1, 0, 1, NULL)", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO entries VALUES (99, 'errand', NULL, 1, 0, 1, NULL)", "entries_of_the_user_are_decisions"),
        ForbiddenRow("INSERT INTO entries VALUES (99, 'errand', 1, 2, 0, 1, NULL)", "entries_belong_to_the_latest_change"),
        ForbiddenRow("INSERT INTO entries VALUES (99, 'errand', 1, 1, 0, 2, NULL)", "entries_stand_or_not"),
        ForbiddenRow(
            "INSERT INTO entries VALUES (99, 'interaction', 1, 1, 0, 1, NULL)", "entries_of_interactions_stand_by_a_revision"),
        ForbiddenRow("UPDATE entries SET revision = 1 WHERE id = 2", "entries_of_interactions_stand_by_a_revision"),
        ForbiddenRow("UPDATE entries SET stands = 0 WHERE id = 1", "entries_of_interactions_stand_by_a_revision"),
        ForbiddenRow("UPDATE entries SET contact = 2 WHERE id = 1", "entries_keep_what_they_are"),
        ForbiddenRow("DELETE FROM entries WHERE id = 8", "entries_are_kept"),
        ForbiddenRow("INSERT INTO message_identities VALUES (' ', 1, 1)", "message_identities_say_something"),
        ForbiddenRow("INSERT INTO message_identities VALUES ('<1@x>', 99, 1)", "FOREIGN KEY constraint failed"),
        ForbiddenRow("UPDATE interactions SET at = 7 WHERE revision = 1", "interactions_are_immutable"),
        ForbiddenRow("DELETE FROM interactions WHERE revision = 1", "interactions_are_kept"),
        ForbiddenRow(interaction("2, 1, 0, 0, 'inbound', 0, NULL, 0"), "interactions_are_entries_of_that_sort"),
        ForbiddenRow(interaction("5, 1, 0, 0, 'inbound', 0, NULL, 0"), "interactions_revise_what_stands"),
        ForbiddenRow(interaction("1, 2, 0, 0, 'inbound', 0, NULL, 0"), "interactions_belong_to_the_latest_change"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'sideways', 0, NULL, 0"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'inbound', NULL, NULL, 0"), "interactions_have_a_direction_and_a_moment"),
        ForbiddenRow(interaction("1, 1, 0, 1, 'inbound', 0, NULL, 0"), "interactions_removed_are_blank"),
        ForbiddenRow(interaction("1, 1, 0, 2, 'inbound', 0, NULL, 0"), "interactions_are_removed_or_not"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'inbound', 0, 1, 0"), "interactions_that_ask_are_outbound"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'meeting', 0, NULL, 1"), "interactions_gestures_are_outbound"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'outbound', 0, 1, 1"), "interactions_gestures_ask_nothing"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'outbound', 0, 2, 0"), "interactions_ask_or_not"),
        ForbiddenRow(interaction("1, 1, 0, 0, 'outbound', 0, NULL, 2"), "interactions_are_gestures_or_not"),
        ForbiddenRow("INSERT INTO errands VALUES (8, ' ', 0, NULL)", "errands_have_a_text"),
        ForbiddenRow("INSERT INTO errands VALUES (8, 'x', 0, 9000000)", "errands_date_is_in_the_calendar"),
        ForbiddenRow("INSERT INTO errands VALUES (6, 'x', 0, NULL)", "errands_are_entries_of_that_sort"),
        ForbiddenRow("UPDATE errands SET text = 'x'", "errands_are_immutable"),
        ForbiddenRow("DELETE FROM errands", "errands_are_kept"),
        ForbiddenRow(
            decision("6, 'forgave', 'contact', 'nothing', 1, NULL, NULL, NULL, NULL, NULL"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(decision("6, 'paused', 'contact', 'interval', 1, NULL, NULL, 1, 2, NULL"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(
            decision("6, 'done', 'follow-up', 'nothing', 1, 'reply', 7, NULL, NULL, NULL"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(
            decision("6, 'archived', 'contact', 'nothing', 2, NULL, NULL, NULL, NULL, NULL"),
            "decisions_are_entries_of_that_sort_and_contact"),
        ForbiddenRow(
            decision("8, 'archived', 'contact', 'nothing', 1, NULL, NULL, NULL, NULL, NULL"),
            "decisions_are_entries_of_that_sort_and_contact"),
        ForbiddenRow(
            decision("4, 'resumed', 'user', 'nothing', NULL, 'reply', NULL, NULL, NULL, NULL"), "decisions_of_the_user_name_nobody"),
        ForbiddenRow(
            decision("4, 'archived', 'contact', 'nothing', NULL, NULL, NULL, NULL, NULL, NULL"), "decisions_on_a_contact_name_them"),
        ForbiddenRow(
            decision("6, 'archived', 'contact', 'nothing', 1, 'reply', 1, NULL, NULL, NULL"), "decisions_on_a_contact_name_them"),
        ForbiddenRow(
            decision("6, 'done', 'follow-up', 'nothing', 1, 'task', NULL, NULL, NULL, NULL"), "decisions_on_a_follow_up_name_it"),
        ForbiddenRow(
            decision("6, 'done', 'follow-up', 'nothing', 1, 'task', 2, NULL, 5, NULL"), "decisions_without_payload_have_none"),
        ForbiddenRow(
            decision("6, 'snoozed', 'follow-up', 'moment', 1, 'task', 2, NULL, 5, NULL"), "decisions_until_a_moment_have_it"),
        ForbiddenRow(decision("6, 'snoozed', 'follow-up', 'moment', 1, 'task', 2, NULL, 5, 2"), "decisions_are_exact_or_not"),
        ForbiddenRow(decision("6, 'away', 'contact', 'interval', 1, NULL, NULL, 5, 5, NULL"), "decisions_for_an_interval_have_it"),
        ForbiddenRow(
            decision("6, 'away', 'contact', 'interval', 1, NULL, NULL, NULL, 5, NULL"), "decisions_for_an_interval_have_it"),
        ForbiddenRow("UPDATE decisions SET until = 9", "decisions_are_immutable"),
        ForbiddenRow("DELETE FROM decisions", "decisions_are_kept"),
        // Appointments
        ForbiddenRow("INSERT INTO appointments VALUES (10, 5, 9, ' ')", "appointments_place_says_something"),
        ForbiddenRow("INSERT INTO appointments VALUES (10, 5, 5, NULL)", "appointments_end_after_they_start"),
        ForbiddenRow("INSERT INTO appointments VALUES (8, 5, 9, NULL)", "appointments_are_entries_of_that_sort"),
        ForbiddenRow("UPDATE appointments SET ends = 10", "appointments_are_immutable"),
        ForbiddenRow("DELETE FROM appointments", "appointments_are_kept"),
        ForbiddenRow(
            decision("6, 'cancelled', 'follow-up', 'nothing', 1, 'meeting', 10, NULL, NULL, NULL"),
            "decisions_that_end_appointments_name_one"),
        ForbiddenRow(
            decision("6, 'moved', 'follow-up', 'nothing', 1, 'thanks', 9, NULL, NULL, NULL"),
            "decisions_that_end_appointments_name_one"),
        // The plan
        ForbiddenRow(
            followUp("1, 'reply', 1, 0, 10"), "UNIQUE constraint failed: follow_ups.contact, follow_ups.kind, follow_ups.opener"),
        ForbiddenRow(followUp("1, 'reply', 7, 0, 10"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(followUp("1, 'gift', 5, 0, 10"), "FOREIGN KEY constraint failed"),
        ForbiddenRow(followUp("1, 'reply', 5, 10, 9"), "follow_ups_due_is_not_before_ready"),
        ForbiddenRow("UPDATE follow_ups SET opener = 5 WHERE id = 1", "follow_ups_keep_their_identity"),
        ForbiddenRow("DELETE FROM follow_ups WHERE id = 2", "follow_ups_are_kept"),
        ForbiddenRow("INSERT INTO tallies VALUES ('lapse', 0, 1)", "tallies_are_of_ready_or_due"),
        ForbiddenRow("UPDATE tallies SET open = -1", "tallies_are_not_negative"),
        ForbiddenRow(
            "INSERT INTO reminders VALUES (9, 1, '4d', 5, 5, 0, 'planned', 'reply')",
            "UNIQUE constraint failed: reminders.follow_up, reminders.rung"),
        ForbiddenRow("INSERT INTO reminders VALUES (9, 1, '', 5, 5, 0, 'planned', 'reply')", "reminders_have_a_rung"),
        ForbiddenRow("INSERT INTO reminders VALUES (9, 1, '2d', 5, 5, 2, 'planned', 'reply')", "reminders_are_exact_or_not"),
        ForbiddenRow("INSERT INTO reminders VALUES (9, 1, '2d', 5, 5, 0, 'shown', 'reply')", "reminders_begin_as_plans"),
        ForbiddenRow("INSERT INTO reminders VALUES (9, 2, '2d', 5, 5, 0, 'planned', 'task')", "reminders_are_of_what_is_open"),
        ForbiddenRow("INSERT INTO reminders VALUES (9, 99, '2d', 5, 5, 0, 'planned', NULL)", "FOREIGN KEY constraint failed"),
        ForbiddenRow(
            "INSERT INTO reminders VALUES (9, 1, '2d', 5, 5, 0, 'planned', 'task')", "reminders_have_the_kind_of_their_follow_up"),
        ForbiddenRow("UPDATE reminders SET of_kind = 'task' WHERE id = 1", "reminders_keep_their_kind"),
        ForbiddenRow("UPDATE reminders SET state = 'shown' WHERE id = 1", "reminders_go_step_by_step"),
        ForbiddenRow("UPDATE reminders SET state = 'planned' WHERE id = 2", "reminders_go_step_by_step"),
        ForbiddenRow("UPDATE reminders SET state = 'claimed' WHERE id = 3", "reminders_go_step_by_step"),
        ForbiddenRow("UPDATE reminders SET state = 'seen' WHERE id = 1", "reminders_go_step_by_step"),
        ForbiddenRow("UPDATE reminders SET rung = '5d' WHERE id = 1", "reminders_keep_their_rung"),
        ForbiddenRow("UPDATE reminders SET at = 9 WHERE id = 2", "reminders_attempted_keep_their_moment"),
        ForbiddenRow("DELETE FROM reminders WHERE id = 2", "reminders_attempted_are_kept"),
        // Delivery
        ForbiddenRow("INSERT INTO notices (event, exact, created) VALUES ('party', 0, 0)", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO notices (event, exact, created) VALUES ('digest', 2, 0)", "notices_are_exact_or_not"),
        ForbiddenRow(
            "INSERT INTO notices (event, text, exact, created) VALUES ('digest', ' ', 0, 0)", "notices_text_says_something"),
        ForbiddenRow("UPDATE notices SET shown_at = 5", "notices_shown_are_counted"),
        ForbiddenRow("UPDATE notices SET event = 'digest'", "notices_keep_what_they_say"),
        ForbiddenRow("DELETE FROM notices", "notices_are_kept"),
        ForbiddenRow("INSERT INTO notice_reminders VALUES (1, 1, 2)", "UNIQUE constraint failed: notice_reminders.reminder"),
        ForbiddenRow("INSERT INTO notice_reminders VALUES (1, 1, 1)", "notice_reminders_are_claimed"),
        ForbiddenRow("UPDATE notice_reminders SET position = -1", "notice_reminders_are_counted_from_0"),
        ForbiddenRow(
            "INSERT INTO deliveries (notice, hook, state) VALUES (1, 'desktop', 'waiting')", "UNIQUE constraint failed: deliveries"),
        ForbiddenRow("INSERT INTO deliveries (notice, hook, state) VALUES (1, '', 'waiting')", "deliveries_have_a_hook"),
        ForbiddenRow("INSERT INTO deliveries (notice, hook, state) VALUES (1, 'other', 'running')", "deliveries_begin_by_waiting"),
        ForbiddenRow(
            "INSERT INTO deliveries (notice, hook, state) VALUES (99, 'other', 'waiting')", "FOREIGN KEY constraint failed"),
        ForbiddenRow("UPDATE deliveries SET state = 'lingering' WHERE hook = 'desktop'", "deliveries_go_step_by_step"),
        ForbiddenRow("UPDATE deliveries SET state = 'lost' WHERE hook = 'desktop'", "deliveries_go_step_by_step"),
        ForbiddenRow("UPDATE deliveries SET next_try = 5 WHERE hook = 'desktop'", "deliveries_next_try_is_after_a_failure"),
        ForbiddenRow(
            "UPDATE deliveries SET failures = 1, next_try = 5 WHERE hook = 'letter'", "deliveries_next_try_is_after_a_failure"),
        ForbiddenRow("UPDATE deliveries SET failures = -1", "deliveries_failures_are_counted"),
        ForbiddenRow("DELETE FROM deliveries", "deliveries_are_kept"),
        ForbiddenRow(
            "INSERT INTO notices (event, exact, created, summary) VALUES ('reminder', 0, 0, 1)", "notices_that_sum_up_are_digests"),
        ForbiddenRow(
            "INSERT INTO notices (event, exact, created, summary) VALUES ('digest', 0, 0, 2)", "notices_that_sum_up_are_digests"),
        ForbiddenRow("UPDATE notices SET summary = 1 WHERE id = 1", "notices_keep_what_they_say"),
        ForbiddenRow("INSERT INTO notice_lapses VALUES (1, 2, 9)", "notice_lapses_are_of_digests"),
        ForbiddenRow("INSERT INTO notice_lapses VALUES (2, 2, 8)", "UNIQUE constraint failed: notice_lapses"),
        ForbiddenRow("UPDATE follow_ups SET lapsed_at = 9 WHERE id = 1", "follow_ups_lapsed_are_closed"),
        // The practice and the week
        ForbiddenRow(
            "INSERT INTO entries VALUES (20, 'errand', 1, 0, 0, 1, NULL)", "entries_belong_to_the_latest_change"),
        ForbiddenRow(
            "INSERT INTO decisions (entry, verb, target, payload, contact, at) VALUES (6, 'offered', 'contact', 'nothing', 1, 0)",
            "decisions_of_the_practice_are_its_own"),
        ForbiddenRow(
            "INSERT INTO decisions (entry, verb, target, payload, contact, at) VALUES (12, 'woken', 'contact', 'nothing', 1, 0)",
            "decisions_of_the_practice_are_its_own"),
        ForbiddenRow("UPDATE follow_ups SET priority = 'urgent'", "follow_ups_priority_is_one_of_three"),
        ForbiddenRow(
            "UPDATE follow_ups SET silent_since = 0, first_day = 8, last_day = 7", "follow_ups_windows_end_after_they_begin"),
        ForbiddenRow("UPDATE follow_ups SET silent_since = 0", "follow_ups_that_want_a_place_have_a_window"),
        ForbiddenRow("UPDATE announcements SET at = 6", "announcements_are_immutable"),
        ForbiddenRow("DELETE FROM announcements", "announcements_are_kept"),
        ForbiddenRow("INSERT INTO announcements VALUES (2, 2, 'reply', 1, 5)", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO contact_plans (contact) VALUES (2)", "contact_plans_say_something"),
        ForbiddenRow("INSERT INTO contact_plans (contact, waits_since) VALUES (2, 5)", "contact_plans_of_the_wished_are_whole"),
        ForbiddenRow("UPDATE contact_plans SET offers = 1", "contact_plans_of_the_wished_are_whole"),
        ForbiddenRow(wish("'urgent', 0, 0"), "contact_plans_priority_is_one_of_three"),
        ForbiddenRow(wish("'high', 2, 0"), "contact_plans_lapsed_or_not"),
        ForbiddenRow(wish("'high', 0, 2"), "contact_plans_preferred_or_not"),
        ForbiddenRow("INSERT INTO weekly_shares VALUES (1, -1, 0)", "weekly_shares_are_not_negative"),
        ForbiddenRow("INSERT INTO weekly_shares VALUES (1, 5, 2)", "weekly_shares_rest_or_not"),
        ForbiddenRow("INSERT INTO weekly_shares VALUES (1, 0, 0)", "weekly_shares_say_something"),
        ForbiddenRow("INSERT INTO week VALUES (2, 0, 0)", "week_is_one_row"),
        ForbiddenRow("UPDATE week SET messages = -1", "week_messages_are_not_negative"),
        ForbiddenRow("UPDATE week SET resting = -1", "week_resting_are_not_negative"),
        ForbiddenRow("INSERT INTO contact_notes VALUES (1, -1, 0, 'x')", "contact_notes_are_counted_from_0"),
        ForbiddenRow("INSERT INTO contact_notes VALUES (1, 1, 0, ' ')", "contact_notes_say_something"),
        ForbiddenRow("INSERT INTO contact_topics VALUES (1, -1, 0, 'x', NULL, NULL)", "contact_topics_are_counted_from_0"),
        ForbiddenRow("INSERT INTO contact_topics VALUES (1, 1, 0, ' ', NULL, NULL)", "contact_topics_say_something"),
        ForbiddenRow("INSERT INTO contact_topics VALUES (1, 1, 0, 'x', ' ', NULL)", "contact_topics_link_says_something"),
        ForbiddenRow("INSERT INTO contact_imported VALUES (2, '{}')", "contact_imported_are_objects"),
        ForbiddenRow("INSERT INTO contact_imported VALUES (1, '{\"mail\":{}}')", "UNIQUE constraint failed: contact_imported"),
        ForbiddenRow("INSERT INTO contact_identities VALUES (1, 'title', 'x')", "contact_identities_are_of_three_sorts"),
        ForbiddenRow("INSERT INTO contact_identities VALUES (99, 'uid', 'x')", "FOREIGN KEY constraint failed"),
        // Drafts
        ForbiddenRow("INSERT INTO drafts VALUES (9, 1, 1, ' ')", "drafts_say_something"),
        ForbiddenRow("INSERT INTO drafts VALUES (9, 99, 1, 'x')", "FOREIGN KEY constraint failed"),
        ForbiddenRow("INSERT INTO drafts VALUES (9, 1, 2, 'x')", "drafts_belong_to_the_latest_change"),
        ForbiddenRow("UPDATE drafts SET text = 'x'", "drafts_are_immutable"),
        ForbiddenRow("DELETE FROM drafts", "drafts_are_kept"),
        // Messages
        ForbiddenRow(message("1, 'x', 'meeting', 0"), "messages_are_no_meetings"),
        ForbiddenRow(message("1, 'x', 'inbound', 2"), "messages_invite_or_not"),
        ForbiddenRow(message("2, 'x', 'inbound', 0"), "messages_belong_to_the_latest_change"),
        ForbiddenRow(
            "INSERT INTO messages VALUES (9, 1, 'a@x', 'inbound', 0, 'email', NULL, NULL, 0, NULL, ' ')",
            "messages_identity_says_something"),
        ForbiddenRow("UPDATE messages SET text = 'other'", "messages_are_immutable"),
        ForbiddenRow("DELETE FROM messages", "messages_are_kept"),
        ForbiddenRow("INSERT INTO message_entries VALUES (1, 5, 2)", "message_entries_belong_to_the_latest_change"),
        ForbiddenRow("UPDATE message_entries SET entry = 5", "message_entries_are_immutable"),
        ForbiddenRow("DELETE FROM message_entries", "message_entries_are_kept"),
        ForbiddenRow(quiet("'meeting', 'old'"), "interactions_quiet_are_messages"),
        ForbiddenRow(quiet("'inbound', 'shy'"), "interactions_quiet_are_messages"),
        ForbiddenRow("INSERT INTO kept VALUES ('zone', 'Asia/Tokyo')", "UNIQUE constraint failed: kept.name"),
        ForbiddenRow("INSERT INTO kept VALUES (' ', 'x')", "kept_values_have_a_name"),
    ]

    private static func wish(_ values: String) -> String {
        """
        INSERT INTO contact_plans (contact, waits_since, eligible_from, offers, priority, lapsed, preferred) VALUES (2, 0, 0, 0, \(values))
        """
    }

    private static func message(_ values: String) -> String {
        "INSERT INTO messages (change, counterpart, direction, invitation, at, channel) VALUES (\(values), 0, 'linkedin')"
    }

    private static func quiet(_ values: String) -> String {
        "INSERT INTO interactions (entry, change, recorded, removed, at, gesture, direction, quiet) VALUES (1, 1, 0, 0, 0, 0, \(values))"
    }

    private static func interaction(_ values: String) -> String {
        "INSERT INTO interactions (entry, change, recorded, removed, direction, at, asks, gesture) VALUES (\(values))"
    }

    private static func decision(_ values: String) -> String {
        "INSERT INTO decisions (entry, verb, target, payload, contact, kind, opener, starts, until, exact, at) VALUES (\(values), 0)"
    }

    private static func followUp(_ values: String) -> String {
        "INSERT INTO follow_ups (contact, kind, opener, ready, due) VALUES (\(values))"
    }
}
