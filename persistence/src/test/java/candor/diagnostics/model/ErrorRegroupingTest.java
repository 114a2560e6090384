package candor.diagnostics.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordRemoval;
import candor.diagnostics.model.NewOccurrence.NewSignature;
import candor.policy.model.Category;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ADR 24: what staff made of errors outlives the version of their grouping, and their last occurrence. */
class ErrorRegroupingTest extends ErrorFixture {
    /** The first version knows the message alone; the second its first word, and what comes behind a colon. */
    private static final Function<String, NewSignature> FIRST = message -> stack(1, message.replaceFirst(":.*", ""));

    private static final Function<String, NewSignature> SECOND =
            message -> stack(2, message.replaceFirst(" v\\d+", ""));

    private static NewSignature stack(int version, String name) {
        return new NewSignature(
                signature(version + name), version, "STACK", List.of("Boom"), List.of(name), null, null);
    }

    private static void lookAtAll(Function<String, NewSignature> grouping) {
        while (lookAtSome(grouping)) {}
    }

    /** As the worker does once nothing new is there. */
    private static void regroup() {
        lookAtAll(SECOND);
        while (DATABASE.<Boolean>call(session -> new ErrorArrivals(session).noteOutdated(2, 3))) {
            lookAtAll(SECOND);
        }
    }

    private String group(int version, String name) {
        return ask("select coalesce((select cast(group_id as text) from error_signature where id = '"
                + signature(version + name) + "'), 'none')");
    }

    private static String triage(String group) {
        return ask(
                "select state || ' ' || coalesce(resolved_in, '-') || ' ' || (select count(*) from error_note where group_id = g.id)"
                        + " || ' ' || (select coalesce(sum(occurrences), 0) from error_signature where group_id = g.id) from error_group g where id = '"
                        + group + "'");
    }

    private void resolve(String group) {
        execute(
                "update error_group set state = 'RESOLVED', resolved_in = '9.1', resolved_at = '2026-01-01', assignee_id = '"
                        + person + "' where id = '" + group + "'");
        note(group);
    }

    private void note(String group) {
        execute("insert into error_note (id, group_id, author_id, at, text) values ('" + UUID.randomUUID() + "', '"
                + group + "', '" + person + "', now(), 'seen')");
    }

    @Test
    @DisplayName(
            "errors that an older grouping has seen are grouped again, their group keeps its state and notes, old signatures vanish")
    void regrouped() {
        for (int i = 0; i < 5; i++) {
            store(report(rows, boom + ": a v" + i, "8.0", "x"));
        }
        lookAtAll(FIRST);
        String group = group(1, boom);
        resolve(group);
        regroup();
        assertThat(group(2, boom + ": a")).isEqualTo(group);
        assertThat(group(1, boom)).isEqualTo("none");
        assertThat(triage(group)).isEqualTo("RESOLVED 9.1 1 5");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName("where the new grouping tells two apart, both stay in the group that they had")
    void toldApart() {
        store(error(NOON, boom + ": a", boom + ": b"));
        lookAtAll(FIRST);
        String group = group(1, boom);
        regroup();
        assertThat(List.of(group(2, boom + ": a"), group(2, boom + ": b"))).containsOnly(group);
    }

    @Test
    @DisplayName(
            "new errors that were faster than the regrouping join the older group, since nobody has touched theirs")
    void newErrorsFirst() {
        store(error(NOON, boom + ": a"));
        lookAtAll(FIRST);
        String group = group(1, boom);
        resolve(group);
        store(error(NOON.minus(300, ChronoUnit.DAYS), boom + ": a"));
        lookAtAll(SECOND);
        assertThat(group(2, boom + ": a")).isNotEqualTo(group);
        String own = group(2, boom + ": a");
        regroup();
        assertThat(group(2, boom + ": a")).isEqualTo(group);
        assertThat(triage(group)).isEqualTo("RESOLVED 9.1 1 2");
        assertThat(ask("select count(*) from error_group where id = '" + own + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("where the new grouping makes one of two, the notes of both are read in the one that is left")
    void madeOne() {
        Function<String, NewSignature> apart = message -> stack(1, message);
        store(error(NOON, boom + " v1"), error(NOON, boom + " v2"), error(NOON, boom + " v2"));
        lookAtAll(apart);
        note(group(1, boom + " v1"));
        note(group(1, boom + " v2"));
        regroup();
        assertThat(triage(group(2, boom))).isEqualTo("NEW - 2 3");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName("what staff merged stays merged")
    void merged() {
        Function<String, NewSignature> apart = message -> stack(1, message);
        store(error(NOON, boom + " v1: a", boom + " v1: b"));
        lookAtAll(apart);
        String group = group(1, boom + " v1: a");
        execute("update error_signature set group_id = '" + group + "' where id = '" + signature("1" + boom + " v1: b")
                + "'");
        regroup();
        assertThat(List.of(group(2, boom + ": a"), group(2, boom + ": b"))).containsOnly(group);
    }

    @Test
    @DisplayName(
            "R17: a group that staff worked on keeps no text when its last error goes, is shown nowhere, and knows its bug again")
    void comesBack() {
        NewRecord row = error(NOON, boom);
        store(row);
        lookAtAll(SECOND);
        String group = group(2, boom);
        resolve(group);
        execute("update error_group set regressed_in = 'of somebody' where id = '" + group + "'");
        remove(row);
        assertThat(triage(group)).isEqualTo("RESOLVED 9.1 1 0");
        assertThat(ask(
                        "select concat_ws('', types, frames, template, severity, regressed_in) from error_signature s join error_group g"
                                + " on g.id = s.group_id where g.id = '" + group + "'"))
                .isEqualTo("{}{}");
        for (String table : List.of("error_day", "error_person", "error_person_day", "error_tag")) {
            assertThat(ask("select count(*) from " + table + " where signature_id = '" + signature(2 + boom) + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        DATABASE.run(session -> {
            assertThat(new ErrorGroups(session).find(UUID.fromString(group), List.of()))
                    .isEmpty();
            assertThat(new ErrorTriage(session).lock(UUID.fromString(group))).isEmpty();
        });

        store(report(rows, boom, "9.2", "x"));
        lookAtAll(SECOND);
        assertThat(triage(group)).isEqualTo("NEW - 1 1");
        assertThat(ask(
                        "select regressed_in || cast(frames as text) from error_signature s join error_group g on g.id = s.group_id"
                                + " where g.id = '" + group + "'"))
                .isEqualTo("9.2{\"" + boom + "\"}");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName(
            "R17: a group that nobody touched goes with its last error, and so does one of a message alone, whose id is of its text")
    void goes() {
        NewRecord untouched = error(NOON, boom);
        NewRecord message = SOURCE.rows(other).row(NOON, Category.SOFTWARE_ERROR, errors("said " + boom));
        store(untouched);
        lookAtAll(SECOND);
        store(message);
        lookAtAll();
        execute("update error_group set state = 'MUTED' where id = '" + signature("said " + boom) + "'");
        remove(untouched);
        remove(message);
        assertThat(ask("select count(*) from error_group where id in ('" + signature(2 + boom) + "', '"
                        + signature("said " + boom) + "')"))
                .isEqualTo("0");
    }

    private static void remove(NewRecord row) {
        DATABASE.run(session -> new RecordRemoval(session).remove(List.of(row.id()), Instant.now()));
    }
}
