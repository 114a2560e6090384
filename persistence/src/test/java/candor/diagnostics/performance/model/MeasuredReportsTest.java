package candor.diagnostics.performance.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordRemoval;
import candor.testing.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeasuredReportsTest extends MeasuredFixture {
    private final UUID person = newPerson();
    private final Rows rows = SOURCE.rows(person);

    private List<NewRecord> two(Rows whose) {
        return report(whose, NOON, "4.1", "RTX 4090", List.of("COMPLETED", "FAILED"), List.of(1000, 90_000));
    }

    private static List<UUID> ids(Collection<NewRecord> rows) {
        return rows.stream().map(NewRecord::id).toList();
    }

    @Test
    @DisplayName("a report counts once, its tasks by outcome and duration, by release and machine")
    void counted() {
        store(two(rows));
        store(two(rows));
        measureAll();
        Figures figures = by(DAY, List.of(), Trait.VERSION, Trait.GPU).get(List.of("4.1", "RTX 4090"));
        assertThat(figures.reports()).isEqualTo(2);
        assertThat(figures.completed()).isEqualTo(2);
        assertThat(figures.failed()).isEqualTo(2);
        assertThat(figures.values().count()).isEqualTo(4);
        assertThat(figures.holders()).containsExactly(person);
        assertThat(by(DAY.plusDays(1), List.of())).isEmpty();
    }

    @Test
    @DisplayName("R17: deleted rows are counted no more at once, before anybody has come to add the changes up")
    void deleted() {
        List<NewRecord> report = two(rows);
        store(report);
        store(two(rows));
        measureAll();
        remove(ids(report));
        assertThat(all().reports()).isEqualTo(1);
        assertThat(all().values().count()).isEqualTo(2);
        measureAll();
        assertThat(all().reports()).isEqualTo(1);
    }

    @Test
    @DisplayName("R17: with the last report of a release its name goes, and nobody's id stays")
    void forgotten() {
        List<NewRecord> report = two(rows);
        store(report);
        measureAll();
        assertThat(ask("select count(*) from measure_cell where product = '" + product + "'"))
                .isEqualTo("1");
        remove(ids(report));
        assertThat(ask("select count(*) from measured_report where holder_id = '" + person + "'"))
                .isEqualTo("0");
        measureAll();
        assertThat(ask("select count(*) from measure_cell where product = '" + product + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("R17: what a report told by a row goes with that row, and the rest still counts")
    void partly() {
        List<NewRecord> report = two(rows);
        store(report);
        measureAll();
        remove(List.of(report.get(3).id()));
        measureAll();
        assertThat(all().values().count()).isZero();
        assertThat(all().failed()).isEqualTo(1);
        remove(List.of(report.get(1).id()));
        measureAll();
        assertThat(by(DAY, List.of(), Trait.GPU)
                        .get(java.util.Collections.singletonList(null))
                        .failed())
                .isEqualTo(1);
        assertThat(ask("select count(*) from measure_cell where gpu is not null and product = '" + product + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("R11: what is reduced counts as what is left")
    void reduced() {
        List<NewRecord> report = two(rows);
        store(report);
        measureAll();
        execute("update collected_record set content = '{\"tasks\": []}' where id = '"
                + report.get(3).id() + "'");
        measureAll();
        assertThat(all().values().count()).isZero();
        assertThat(all().reports()).isEqualTo(1);
    }

    @Test
    @DisplayName("ADR 13: what an order conceals counts no more, and again once it is undone, also where it is a part")
    void concealed() {
        UUID other = newPerson();
        store(two(rows));
        store(two(SOURCE.rows(other)));
        measureAll();
        UUID order = conceal(person, "null");
        measureAll();
        assertThat(all().holders()).containsExactly(other);
        assertThat(all().reports()).isEqualTo(1);
        undo(order);
        measureAll();
        assertThat(all().reports()).isEqualTo(2);

        UUID machines = conceal(other, "'{ENVIRONMENT}'");
        measureAll();
        assertThat(by(DAY, List.of(), Trait.GPU).get(List.of("RTX 4090")).reports())
                .isEqualTo(1);
        assertThat(all().reports()).isEqualTo(2);
        undo(machines);
        measureAll();
        assertThat(by(DAY, List.of(), Trait.GPU).get(List.of("RTX 4090")).reports())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("R18: a private server's reports are not even counted")
    void privateServers() {
        List<NewRecord> report = two(rows);
        store(report);
        DATABASE.asOwner(
                "insert into basis (digest, policy_version, arrival_policy_version, clause, rules, hosting, disposition, omitted, owner, purposes, rights, retention_days) "
                        + "select sha256(gen_random_uuid()::text::bytea), '1', '1', '2', '{R4}', 'PRIVATE_VENDOR_MANAGED', 'RETAIN', '{}', 'X', '{}', '{}', 1",
                "update collected_record set basis_id = (select max(id) from basis) where client_id = '"
                        + report.get(0).clientId() + "'");
        measureAll();
        assertThat(all().reports()).isZero();
    }

    @Test
    @DisplayName(
            "R18: an organization's reports are seen by whoever may see its people's diagnostics, a consumer's by all")
    void organizations() {
        UUID organization = UUID.randomUUID();
        DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                .formatted(organization, organization.toString().replace("-", "")));
        store(two(rows));
        store(two(new Rows(SOURCE.id(), SOURCE.license(), person, organization)));
        measureAll();
        assertThat(by(DAY, List.of()).get(List.of()).reports()).isEqualTo(1);
        assertThat(by(DAY, List.of(organization)).get(List.of()).reports()).isEqualTo(2);
    }

    @Test
    @DisplayName("figures are known to be of enough people once there are five, however much each of them sent")
    void enough() {
        List<UUID> people = IntStream.range(0, 5).mapToObj(i -> newPerson()).toList();
        people.subList(0, 4).forEach(each -> IntStream.range(0, 7).forEach(i -> store(two(SOURCE.rows(each)))));
        measureAll();
        assertThat(all().isOfEnough()).isFalse();
        store(two(SOURCE.rows(people.get(4))));
        measureAll();
        assertThat(all().isOfEnough()).isTrue();
    }

    @Test
    @DisplayName("a report that is being deleted while it is measured leaves nothing behind")
    void deletedMeanwhile() {
        measureAll();
        List<NewRecord> report = two(rows);
        store(report);
        Session deleting = DATABASE.open();
        deleting.beginTransaction();
        new RecordRemoval(deleting).remove(ids(report), Instant.now());
        measureAll();
        assertThat(all().reports()).as("it is left for later").isZero();
        deleting.getTransaction().commit();
        deleting.close();
        measureAll();
        assertThat(ask("select count(*) from measured_report where holder_id = '" + person + "'"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from measure_arrival")).isEqualTo("0");
    }

    @Test
    @DisplayName("one node at a time measures")
    void alone() {
        Session first = DATABASE.open();
        first.beginTransaction();
        assertThat(new ReportArrivals(first).take(1)).isPresent();
        assertThat(DATABASE.<Boolean>call(
                        session -> new ReportArrivals(session).take(1).isEmpty()))
                .isTrue();
        first.getTransaction().rollback();
        first.close();
    }
}
