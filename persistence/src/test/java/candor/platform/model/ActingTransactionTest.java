package candor.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.platform.model.Acting.Office;
import candor.policy.model.Category;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a query that asks for everything is shown: it has no condition of its own. */
class ActingTransactionTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final UUID organization = organization();
    private final UUID granting = organization();
    private final UUID person = person(null);
    private final UUID member = person(organization);
    private final UUID license = license(person, "CONSUMER", null);
    private final UUID enterprise = license(member, "ENTERPRISE", organization);

    private final NewRecord own = row(null, person, null);
    private final NewRecord nameless = row(license, null, null);
    private final NewRecord members = row(enterprise, member, organization);
    private final NewRecord ofTheOrganization = row(enterprise, null, organization);
    private final NewRecord membersOwn = row(null, member, null);
    private final NewRecord ofAnother = row(null, null, granting);

    @BeforeEach
    void store() {
        DATABASE.asOwner("insert into service_agreement (id, organization_id, version, in_force_from, terms) "
                + "values ('%s', '%s', 1, now() - interval '1 day', '{\"staffDiagnostics\": true}')"
                        .formatted(UUID.randomUUID(), granting));
        DATABASE.run(session -> {
            new RecordStore(session).ensurePartition(LocalDate.now());
            new RecordStore(session).store(List.of(own, nameless, members, ofTheOrganization, membersOwn, ofAnother));
        });
    }

    @Test
    @DisplayName("a person's transaction has their rows, and nameless ones of their consumer licenses")
    void person() {
        assertThat(shown(new Acting(person, null, null))).containsExactlyInAnyOrder(own.id(), nameless.id());
        assertThat(shown(new Acting(member, null, null)))
                .as("nameless rows of an enterprise license are not its user's")
                .containsExactlyInAnyOrder(members.id(), membersOwn.id());
    }

    @Test
    @DisplayName(
            "R16: an administrator's has the organization's rows besides, and those of its members that are no organization's")
    void administrator() {
        UUID administrator = person(organization);
        assertThat(shown(new Acting(administrator, organization, null)))
                .containsExactlyInAnyOrder(members.id(), ofTheOrganization.id(), membersOwn.id());
        assertThat(shown(new Acting(administrator, null, null))).isEmpty();
    }

    @Test
    @DisplayName("R18: staff's has consumers' rows and those of organizations that grant it, a steward's has all")
    void offices() {
        UUID somebody = person(null);
        assertThat(shown(new Acting(somebody, null, Office.STAFF)))
                .containsExactlyInAnyOrder(own.id(), nameless.id(), membersOwn.id(), ofAnother.id());
        assertThat(shown(new Acting(somebody, null, Office.STEWARD)))
                .containsExactlyInAnyOrder(
                        own.id(), nameless.id(), members.id(), ofTheOrganization.id(), membersOwn.id(), ofAnother.id());
    }

    @Test
    @DisplayName(
            "what acts for nobody in particular has all, and the next transaction of a connection acts for nobody again")
    void nobody() throws SQLException {
        try (Session session = DATABASE.open()) {
            session.beginTransaction();
            new ActingTransaction(session).actFor(new Acting(person, null, null));
            assertThat(ids(session)).hasSize(2);
            session.getTransaction().commit();
            session.beginTransaction();
            assertThat(ids(session)).hasSize(6);
            session.doWork(connection -> ActingTransaction.actFor(new Acting(person, null, null), connection));
            assertThat(ids(session)).as("said without JPA").hasSize(2);
            session.getTransaction().rollback();
            session.beginTransaction();
            assertThat(ids(session)).hasSize(6);
            session.getTransaction().rollback();
        }
    }

    private List<UUID> shown(Acting acting) {
        return DATABASE.call(session -> {
            new ActingTransaction(session).actFor(acting);
            return ids(session);
        });
    }

    /** Of this test's rows. */
    private List<UUID> ids(Session session) {
        return session.createNativeQuery("select id from visible_record where id = any (:rows)", UUID.class)
                .setParameter("rows", new UUID[] {
                    own.id(), nameless.id(), members.id(), ofTheOrganization.id(), membersOwn.id(), ofAnother.id()
                })
                .getResultList();
    }

    private static NewRecord row(@Nullable UUID license, @Nullable UUID person, @Nullable UUID organization) {
        UUID source = SOURCE.rows(UUID.randomUUID()).source();
        return new Rows(source, license, person, organization).row(NOON, Category.VERSION, "{}");
    }

    private static UUID organization() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                .formatted(id, id.toString().replace("-", "")));
        return id;
    }

    private static UUID person(@Nullable UUID organization) {
        UUID id = UUID.randomUUID();
        String of = organization == null ? "null" : "'" + organization + "'";
        DATABASE.asOwner(
                "insert into person (id, sign_in_name, organization_id) values ('%s', '%1$s', %s)".formatted(id, of));
        return id;
    }

    private static UUID license(UUID holder, String type, @Nullable UUID organization) {
        UUID id = UUID.randomUUID();
        String of = organization == null ? "null" : "'" + organization + "'";
        DATABASE.asOwner(
                "insert into license (id, reference) values ('%s', '%1$s')".formatted(id),
                "insert into license_term (id, license_id, license_type, organization_id, valid_from) values (gen_random_uuid(), '%s', '%s', %s, now())"
                        .formatted(id, type, of),
                "insert into license_assignment (id, license_id, person_id, valid_from) values (gen_random_uuid(), '%s', '%s', now())"
                        .formatted(id, holder));
        return id;
    }
}
