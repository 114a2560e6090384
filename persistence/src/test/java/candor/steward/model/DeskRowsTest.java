package candor.steward.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Position;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import candor.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeskRowsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();

    private final UUID organization = UUID.randomUUID();
    private final UUID license = UUID.randomUUID();
    private final UUID server = UUID.randomUUID();
    private final String name = organization.toString();

    @BeforeEach
    void anOrganizationWithAllThereIs() {
        DATABASE.asOwner("""
                insert into organization (id, name, display_name) values ('%1$s', '%1$s', '100%% A_Test of %1$s');
                insert into person (id, sign_in_name, organization_id) values ('%1$s', '%1$s', '%1$s');
                insert into license (id, reference) values ('%2$s', 'L-%2$s');
                insert into license_term (id, license_id, license_type, organization_id, valid_from, valid_to) values
                  (gen_random_uuid(), '%2$s', 'CONSUMER', null, '2024-01-01Z', '2025-01-01Z'),
                  (gen_random_uuid(), '%2$s', 'ENTERPRISE', '%1$s', '2025-01-01Z', null);
                insert into license_assignment (id, license_id, person_id, valid_from) values
                  (gen_random_uuid(), '%2$s', '%1$s', '2024-01-01Z');
                insert into deployment (id, name, hosting, organization_id) values
                  ('%3$s', '%3$s', 'PRIVATE_CUSTOMER_MANAGED', '%1$s');
                insert into collector_source (id, surface, license_id, deployment_id) values
                  ('%2$s', 'SOFTWARE', '%2$s', null), ('%3$s', 'CLOUD', null, '%3$s');
                insert into collector_key (id, source_id, key_hash, revoked_at) values
                  ('%2$s', '%2$s', sha256('a%2$s'), null), ('%3$s', '%3$s', sha256('b%2$s'), now() - interval '1 s'),
                  ('%1$s', '%3$s', sha256('c%2$s'), now() + interval '1 day')""".formatted(organization, license, server));
    }

    @Test
    @DisplayName("an organization is found by a part of its name, taken to the letter, with what it has now")
    void organizations() {
        List<OrganizationRow> found = DATABASE.call(
                session -> new OrganizationRows(session).list("100% a_tEST of " + organization, null, 10));
        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.people()).isEqualTo(1);
            assertThat(row.licenses()).isEqualTo(1);
            assertThat(row.deployments()).isEqualTo(1);
            assertThat(row.agreementVersion()).isNull();
        });
        assertThat(DATABASE.<List<OrganizationRow>>call(
                        session -> new OrganizationRows(session).list("1000 A_Test of " + organization, null, 10)))
                .isEmpty();
        assertThat(DATABASE.<List<PersonRow>>call(
                        session -> new OrganizationRows(session).people(organization, null, null, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.signsIn()).isFalse();
                    assertThat(row.licenses()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName("a license is listed as what it is now, with all that it was")
    void licenses() {
        List<LicenseRow> found = DATABASE.call(session -> new LicenseRows(session).list(null, name, null, 10));
        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo(LicenseType.ENTERPRISE);
            assertThat(row.people()).isEqualTo(1);
            assertThat(row.keys()).isEqualTo(1);
        });
        assertThat(DATABASE.<List<TermRow>>call(session -> new LicenseRows(session).terms(license)))
                .extracting(TermRow::type)
                .containsExactly(LicenseType.ENTERPRISE, LicenseType.CONSUMER);
        assertThat(DATABASE.<List<AssignmentRow>>call(
                        session -> new LicenseRows(session).assignments(license, null, null, 10)))
                .extracting(AssignmentRow::user)
                .containsExactly(name);
    }

    @Test
    @DisplayName("keys are listed with what they are of; one that will be refused later is valid until then")
    void keys() {
        List<KeyRow> all = DATABASE.call(session -> new SourceRows(session).keys(name, false, null, 10));
        assertThat(all).hasSize(3);
        assertThat(all)
                .filteredOn(row -> row.surface() == Surface.SOFTWARE)
                .singleElement()
                .satisfies(row -> assertThat(row.license()).isEqualTo("L-" + license));
        assertThat(DATABASE.<List<KeyRow>>call(session -> new SourceRows(session).keys(name, true, null, 10)))
                .extracting(KeyRow::id)
                .containsExactlyInAnyOrder(license, organization);
        assertThat(DATABASE.<List<DeploymentRow>>call(
                        session -> new SourceRows(session).deployments(null, name, null, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.hosting()).isEqualTo(Hosting.PRIVATE_CUSTOMER_MANAGED);
                    assertThat(row.keys()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName("page after page each key is told once")
    void pages() {
        List<UUID> told = new ArrayList<>();
        Position after = null;
        for (int page = 0; page < 3; page++) {
            Position from = after;
            KeyRow row = DATABASE.<List<KeyRow>>call(session -> new SourceRows(session).keys(name, false, from, 1))
                    .get(0);
            told.add(row.id());
            after = new Position(row.createdAt(), row.id());
        }
        assertThat(told).containsExactlyInAnyOrder(organization, license, server);
    }
}
