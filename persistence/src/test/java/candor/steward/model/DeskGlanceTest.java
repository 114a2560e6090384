package candor.steward.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.steward.model.DeskRows.WaitingKey;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeskGlanceTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = Instant.parse("2026-05-30T12:00:00Z");

    private final UUID website = UUID.randomUUID();
    private final UUID servers = UUID.randomUUID();

    @Test
    @DisplayName(
            "keys that end within the time are told by their ends, and neither those that have ended nor later ones")
    void ending() {
        sources();
        UUID second = key(website, "2026-05-01Z", "2026-06-05Z", null);
        UUID first = key(servers, "2026-05-01Z", "2026-06-01Z", "2026-05-30Z");
        UUID ended = key(website, "2026-05-01Z", "2026-05-30Z", null);
        UUID later = key(website, "2026-05-01Z", "2026-07-01Z", null);
        List<UUID> told = ids(rows -> rows.ending(NOW, Instant.parse("2026-06-13T12:00:00Z"), 50));
        assertThat(told).containsSubsequence(first, second).doesNotContain(ended, later);
    }

    @Test
    @DisplayName("R3: a key that was never used is told once it had time, never that of a customer's own server")
    void unused() {
        sources();
        UUID idle = key(website, "2026-05-01Z", null, null);
        UUID used = key(website, "2026-05-01Z", null, "2026-05-02Z");
        UUID revoked = key(website, "2026-05-01Z", "2026-05-02Z", null);
        UUID young = key(website, "2026-05-29Z", null, null);
        UUID unknowable = key(servers, "2026-05-01Z", null, null);
        assertThat(ids(rows -> rows.unused(Instant.parse("2026-05-23T12:00:00Z"), 500)))
                .contains(idle)
                .doesNotContain(used, revoked, young, unknowable);
    }

    @Test
    @DisplayName("R18: readings of staff are told only where they were refused, since the moment, with the latest")
    void bulkReading() {
        Instant since = Instant.parse("2198-01-01T00:00:00Z");
        UUID staff = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(staff));
        DATABASE.run(session -> {
            for (String reading : List.of("2197-12-31Z', 5, true", "2198-01-02Z', 5, true", "2198-01-03Z', 5, false")) {
                session.createNativeQuery("""
                        insert into error_reading (id, staff_id, at, occurrences, refused)
                        values (gen_random_uuid(), :staff, '""" + reading + ")")
                        .setParameter("staff", staff)
                        .executeUpdate();
            }
            DeskRows.BulkReading told = new DeskRows(session).bulkReading(since);
            assertThat(told.refusals()).isEqualTo(1);
            assertThat(told.latest()).isEqualTo("2198-01-02T00:00:00Z");
            assertThat(new DeskRows(session)
                            .bulkReading(since.plusSeconds(900_000_000))
                            .latest())
                    .isNull();
            session.getTransaction().setRollbackOnly();
        });
    }

    @Test
    @DisplayName(
            "people, servers and assignments of an organization are searched by a part of a name, taken to the letter")
    void searched() {
        UUID of = UUID.randomUUID();
        DATABASE.asOwner("""
                insert into organization (id, name, display_name) values ('%1$s', '%1$s', 'S');
                insert into license (id, reference) values ('%1$s', '%1$s');
                insert into person (id, sign_in_name, organization_id) values
                  ('%1$s', 'Ann_%1$s', '%1$s'), (gen_random_uuid(), 'bob-%1$s', '%1$s');
                insert into license_assignment (id, license_id, person_id, valid_from, valid_to) values
                  (gen_random_uuid(), '%1$s', '%1$s', '2024-01-01Z', '2025-01-01Z'),
                  (gen_random_uuid(), '%1$s', '%1$s', '2025-01-01Z', null),
                  (gen_random_uuid(), '%1$s', (select id from person where sign_in_name = 'bob-%1$s'), '2999-01-01Z', null);
                insert into deployment (id, name, hosting, organization_id) values
                  ('%1$s', 'Render %1$s', 'PRIVATE_VENDOR_MANAGED', '%1$s')""".formatted(of));
        DATABASE.run(session -> {
            assertThat(new OrganizationRows(session).people(of, "ANN_", null, 10))
                    .extracting(PersonRow::user)
                    .containsExactly("Ann_" + of);
            assertThat(new OrganizationRows(session).people(of, "%", null, 10)).isEmpty();
            assertThat(new SourceRows(session).deployments("render", of.toString(), null, 10))
                    .hasSize(1);
            assertThat(new SourceRows(session).deployments("paint", of.toString(), null, 10))
                    .isEmpty();
            List<AssignmentRow> anns = new LicenseRows(session).assignments(of, "ann", null, 10);
            assertThat(anns).extracting(AssignmentRow::standing).containsExactly(Standing.IN_FORCE, Standing.ENDED);
            assertThat(anns).extracting(AssignmentRow::endable).containsExactly(true, false);
            assertThat(new LicenseRows(session).assignments(of, "bob", null, 10))
                    .extracting(AssignmentRow::standing)
                    .containsExactly(Standing.UPCOMING);
        });
    }

    private void sources() {
        DATABASE.asOwner("""
                insert into organization (id, name, display_name) values ('%1$s', '%1$s', 'D');
                insert into deployment (id, name, hosting, organization_id) values
                  ('%1$s', '%1$s', 'PRIVATE_CUSTOMER_MANAGED', '%1$s');
                insert into collector_source (id, surface, deployment_id) values
                  ('%1$s', 'CLOUD', '%1$s'), ('%2$s', 'WEBSITE', null)""".formatted(servers, website));
    }

    private static UUID key(UUID source, String made, String revoked, String used) {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("""
                insert into collector_key (id, source_id, key_hash, created_at, revoked_at, last_used_at)
                values ('%1$s', '%2$s', sha256('%1$s'), '%3$s', %4$s, %5$s)""".formatted(id, source, made, quoted(revoked), quoted(used)));
        return id;
    }

    private static String quoted(String moment) {
        return moment == null ? "null" : "'" + moment + "'";
    }

    private static List<UUID> ids(Function<DeskRows, List<WaitingKey>> read) {
        return DATABASE.<List<WaitingKey>>call(session -> read.apply(new DeskRows(session))).stream()
                .map(WaitingKey::id)
                .toList();
    }
}
