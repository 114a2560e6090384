package candor.diagnostics.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorOccurrencesTest extends ErrorFixture {

    @Test
    @DisplayName("errors are found in the order their transactions end, also where an older id appears later")
    void slowTransactions() {
        Session slow = DATABASE.open();
        slow.beginTransaction();
        new RecordStore(slow).store(List.of(error(NOON, boom)));
        store(error(NOON, boom));
        lookAtAll();
        assertThat(count()).isEqualTo("1 of 1");
        slow.getTransaction().commit();
        slow.close();
        lookAtAll();
        assertThat(count()).isEqualTo("2 of 1");
    }

    @Test
    @DisplayName("counts and people are kept by group and day, and several errors of a record are several")
    void counted() {
        store(error(NOON, boom, boom), error(NOON.plus(1, ChronoUnit.DAYS), boom));
        store(SOURCE.rows(other).row(NOON, Category.SOFTWARE_ERROR, errors(boom)));
        lookAtAll();
        assertThat(count()).isEqualTo("4 of 2");
        assertThat(ask(
                        "select string_agg(day || ' ' || occurrences || ' ' || people, ', ' order by day) from error_day where signature_id = '"
                                + signature(boom) + "'"))
                .isEqualTo("2026-03-31 3 2, 2026-04-01 1 1");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName(
            "R17: with a row go its occurrences, counts and, with the last of them, the text of its signature and its group")
    void deleted() {
        NewRecord one = error(NOON, boom);
        NewRecord two = SOURCE.rows(other).row(NOON, Category.SOFTWARE_ERROR, errors(boom));
        store(one, two);
        lookAtAll();
        remove(one.id());
        assertThat(count()).isEqualTo("1 of 1");
        assertThat(wrongCounts()).isEqualTo("000");
        remove(two.id());
        assertThat(count()).isEqualTo("none");
        assertThat(ask("select count(*) from error_group where id = '" + signature(boom) + "'"))
                .isEqualTo("0");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName(
            "R17: what an occurrence took from the report's version and machine goes with those rows, and the error stays")
    void tags() {
        List<NewRecord> report = report(rows, boom, "4.2.1", "RTX 4090");
        store(report);
        lookAtAll();
        assertThat(ask("select version || gpu from error_occurrence where record_id = '"
                        + report.get(2).id() + "'"))
                .isEqualTo("4.2.1RTX 4090");
        remove(report.get(1).id());
        assertThat(ask("select count(*) from error_tag where value = 'RTX 4090' and signature_id = '" + signature(boom)
                        + "'"))
                .isEqualTo("0");
        lookAtAll();
        assertThat(ask("select version || coalesce(gpu, ' -') from error_occurrence where record_id = '"
                        + report.get(2).id() + "'"))
                .isEqualTo("4.2.1 -");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName("R11: what is reduced is forgotten in the same transaction, and looked at again")
    void reduced() {
        NewRecord row = error(NOON, boom);
        store(row);
        lookAtAll();
        execute("update collected_record set content = '{\"errors\": [{\"message\": \"less " + boom
                + "\"}]}' where id = '" + row.id() + "'");
        assertThat(count()).isEqualTo("0 of 0");
        lookAtAll();
        assertThat(count()).isEqualTo("none");
        assertThat(ask("select occurrences from error_signature where id = '" + signature("less " + boom) + "'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a visitor's errors are the person's once they join")
    void joined() {
        Rows visitor = new Rows(SOURCE.id(), null, null, null);
        NewRecord row = visitor.row(NOON, Category.SOFTWARE_ERROR, errors(boom));
        store(row);
        lookAtAll();
        assertThat(count()).isEqualTo("1 of 0");
        execute("update collected_record set person_id = '" + person + "' where id = '" + row.id() + "'");
        lookAtAll();
        assertThat(count()).isEqualTo("1 of 1");
    }

    @Test
    @DisplayName("R18: a private server's errors are not even counted")
    void privateServers() {
        NewRecord row = error(NOON, boom);
        store(row);
        DATABASE.asOwner(
                "insert into basis (digest, policy_version, arrival_policy_version, clause, rules, hosting, disposition, omitted, owner, purposes, rights, retention_days) "
                        + "select sha256(gen_random_uuid()::text::bytea), '1', '1', '2', '{R4}', 'PRIVATE_VENDOR_MANAGED', 'RETAIN', '{}', 'X', '{}', '{}', 1",
                "update collected_record set basis_id = (select max(id) from basis) where id = '" + row.id() + "'");
        lookAtAll();
        assertThat(count()).isEqualTo("none");
    }

    @Test
    @DisplayName(
            "R18: an error belongs to the organization of its record, of its license then, or of the website's visitor")
    void organizations() {
        UUID license = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into license (id, reference) values ('%s', '%1$s')".formatted(license),
                "insert into license_term (id, license_id, license_type, organization_id, valid_from) values (gen_random_uuid(), '%s', 'ENTERPRISE', '%s', '2026-01-01')"
                        .formatted(license, organization),
                "update person set organization_id = '%s' where id = '%s'".formatted(organization, other));
        NewRecord ofLicense =
                new Rows(SOURCE.id(), license, person, null).row(NOON, Category.SOFTWARE_ERROR, errors(boom));
        NewRecord ofMember = new Rows(SOURCE.id(), null, other, null)
                .row(
                        NOON,
                        Category.DEVICE_EVENT,
                        "{\"deviceEvent\": {\"errorReport\": {}}, \"errors\": [{\"message\": \"" + boom + "\"}]}");
        NewRecord ofConsumer =
                new Rows(SOURCE.id(), SOURCE.license(), other, null).row(NOON, Category.SOFTWARE_ERROR, errors(boom));
        store(ofLicense, ofMember, ofConsumer);
        lookAtAll();
        assertThat(organizationOf(ofLicense)).isEqualTo(organization.toString());
        assertThat(organizationOf(ofMember)).isEqualTo(organization.toString());
        assertThat(organizationOf(ofConsumer)).isEqualTo("null");
    }

    private static String organizationOf(NewRecord row) {
        return ask("select organization_id from error_occurrence where record_id = '" + row.id() + "'");
    }

    @Test
    @DisplayName("a row that is being deleted while it is looked at leaves no occurrence behind")
    void deletedMeanwhile() {
        lookAtAll();
        NewRecord row = error(NOON, boom);
        store(row);
        Session deleting = DATABASE.open();
        deleting.beginTransaction();
        new RecordRemoval(deleting).remove(List.of(row.id()), Instant.now());
        assertThat(lookAtSome()).as("it is left for later").isFalse();
        deleting.getTransaction().commit();
        deleting.close();
        lookAtAll();
        assertThat(count()).isEqualTo("none");

        NewRecord next = error(NOON, boom);
        store(next);
        Session looking = DATABASE.open();
        looking.beginTransaction();
        ErrorArrivals.Taken taken = new ErrorArrivals(looking).take(100).orElseThrow();
        new ErrorOccurrences(looking).replace(taken.records(), found(taken.errors()), Instant.now());
        CompletableFuture<Void> deletion = CompletableFuture.runAsync(() -> remove(next.id()));
        DATABASE.awaitBlockedBy(looking);
        looking.getTransaction().commit();
        looking.close();
        deletion.join();
        lookAtAll();
        assertThat(count()).isEqualTo("none");
        assertThat(ask("select count(*) from error_occurrence where record_id = '" + next.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("one node at a time looks")
    void alone() {
        Session first = DATABASE.open();
        first.beginTransaction();
        assertThat(new ErrorArrivals(first).take(1)).isPresent();
        assertThat(DATABASE.<Boolean>call(
                        session -> new ErrorArrivals(session).take(1).isEmpty()))
                .isTrue();
        first.getTransaction().rollback();
        first.close();
    }

    @Test
    @DisplayName(
            "what is resolved in a version is new again once that version, or a later one, has it; an older one changes nothing")
    void regressions() {
        store(report(rows, boom, "4.8", "a"));
        lookAtAll();
        execute(
                "update error_group set state = 'RESOLVED', resolved_in = '4.9', resolved_at = '2026-03-01' where id = '"
                        + signature(boom) + "'");
        store(report(rows, boom, "4.8.12", "a"));
        lookAtAll();
        assertThat(state()).isEqualTo("RESOLVED");
        store(report(rows, boom, "4.10", "a"));
        lookAtAll();
        assertThat(state()).isEqualTo("NEW 4.10");
    }

    private String state() {
        return ask("select concat_ws(' ', state, regressed_in) from error_group where id = '" + signature(boom) + "'");
    }

    @Test
    @DisplayName("ADR 13: what an order conceals vanishes with it, and comes back when it is undone")
    void concealed() {
        NewRecord mine = error(NOON, boom);
        List<NewRecord> report = report(SOURCE.rows(other), boom, "4", "RTX 4090");
        store(mine);
        store(report);
        lookAtAll();
        UUID order = order(person, "null");
        assertThat(count()).isEqualTo("1 of 1");
        lookAtAll();
        assertThat(count()).isEqualTo("1 of 1");
        undo(order);
        lookAtAll();
        assertThat(count()).isEqualTo("2 of 2");

        UUID machines = order(other, "'{ENVIRONMENT}'");
        lookAtAll();
        assertThat(ask("select count(*) from error_tag where value = 'RTX 4090' and signature_id = '" + signature(boom)
                        + "'"))
                .isEqualTo("0");
        assertThat(count()).isEqualTo("2 of 2");
        undo(machines);
        lookAtAll();
        assertThat(ask("select count(*) from error_tag where value = 'RTX 4090' and signature_id = '" + signature(boom)
                        + "'"))
                .isEqualTo("1");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    private UUID order(UUID whose, String categories) {
        UUID order = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        DATABASE.asOwner("""
                insert into erasure (id, ordered_by, ordered_at, state, person_id, categories, begins_at, total)
                values ('%s', '%s', now(), 'WAITING', '%2$s', %s, now(), 0)""".formatted(order, whose, categories));
        execute("insert into concealment (erasure_id) values ('" + order + "')");
        return order;
    }

    private static void undo(UUID order) {
        execute("update erasure set state = 'CANCELLED' where id = '" + order + "'");
        execute("delete from concealment where erasure_id = '" + order + "'");
    }

    @Test
    @DisplayName("a partition that is dropped takes its occurrences along by one call")
    void dropped() {
        NewRecord row = error(NOON, boom);
        store(row);
        lookAtAll();
        execute("delete from error_arrival");
        String next = new UUID(row.id().getMostSignificantBits() + 1, 0).toString();
        String first = new UUID(row.id().getMostSignificantBits(), 0).toString();
        ask("select cast(forget_errors_between('" + first + "', '" + next + "') as text)");
        assertThat(count()).isEqualTo("none");
        assertThat(wrongCounts()).isEqualTo("000");
    }

    @Test
    @DisplayName("whatever is stored, changed and deleted, the kept counts are those of the occurrences")
    void anyChanges() {
        Random random = new Random(6);
        List<NewRecord> there = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<NewRecord> report = report(
                    SOURCE.rows(random.nextBoolean() ? person : other),
                    boom + random.nextInt(4),
                    "4." + random.nextInt(3),
                    "gpu " + random.nextInt(3));
            store(report);
            there.addAll(report);
            if (random.nextInt(3) == 0) {
                remove(there.remove(random.nextInt(there.size())).id());
            }
            if (random.nextInt(3) == 0) {
                execute("update collected_record set content = content || '{\"x\": " + i + "}' where id = '"
                        + there.get(random.nextInt(there.size())).id() + "'");
            }
            if (random.nextInt(4) == 0) {
                lookAtAll();
                assertThat(wrongCounts()).as("after %d", i).isEqualTo("000");
            }
        }
    }

    private static void remove(UUID id) {
        DATABASE.run(session -> new RecordRemoval(session).remove(List.of(id), Instant.now()));
    }
}
