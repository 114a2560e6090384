package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.model.LicenseHoldings.Held;
import candor.licensing.model.LicenseHoldings.PrivateServer;
import candor.policy.model.Hosting;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicenseHoldingsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final UUID SERVER = UUID.randomUUID();

    @BeforeAll
    static void somebody() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'holdings', 'H'), ('%s', 'holdings-2', 'H')"
                        .formatted(ORGANIZATION, OTHER),
                "insert into person (id, sign_in_name) values ('%s', 'holder')".formatted(PERSON),
                "insert into license (id, reference) values ('%s', 'HOLD-1')".formatted(LICENSE),
                assigned("'2025-01-01T00:00:00Z'", "'2025-06-01T00:00:00Z'"),
                assigned("'2026-01-01T00:00:00Z'", "null"),
                "insert into deployment (id, name, hosting, organization_id) values ('%s', 'holdings-private', 'PRIVATE_VENDOR_MANAGED', '%s')"
                        .formatted(SERVER, ORGANIZATION));
    }

    @Test
    @DisplayName("every assignment of a person to a license, past ones too, in order of time")
    void held() {
        List<Held> held = DATABASE.call(session -> new LicenseHoldings(session).of(PERSON));
        assertThat(held)
                .containsExactly(
                        new Held(LICENSE, "HOLD-1", period("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z")),
                        new Held(LICENSE, "HOLD-1", period("2026-01-01T00:00:00Z", null)));
        assertThat(DATABASE.<List<Held>>call(session -> new LicenseHoldings(session).of(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    @DisplayName("the private servers of an organization, and of no other")
    void servers() {
        assertThat(serversOf(Set.of(ORGANIZATION, OTHER)))
                .containsExactly(
                        new PrivateServer(SERVER, "holdings-private", Hosting.PRIVATE_VENDOR_MANAGED, ORGANIZATION));
        assertThat(serversOf(Set.of(OTHER))).isEmpty();
        assertThat(serversOf(Set.of())).isEmpty();
    }

    private static List<PrivateServer> serversOf(Set<UUID> organizations) {
        return DATABASE.call(session -> new LicenseHoldings(session).serversOf(organizations));
    }

    private static String assigned(String from, String to) {
        return "insert into license_assignment (id, license_id, person_id, valid_from, valid_to) values ('%s', '%s', '%s', %s, %s)"
                .formatted(UUID.randomUUID(), LICENSE, PERSON, from, to);
    }

    private static Period period(String from, @org.jspecify.annotations.Nullable String until) {
        return new Period(Instant.parse(from), until == null ? null : Instant.parse(until));
    }
}
