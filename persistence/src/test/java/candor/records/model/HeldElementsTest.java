package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.records.model.HeldElements.Part;
import candor.records.model.ServerRecords.Held;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeldElementsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ElementRef ACTION = new ElementRef(Category.USAGE, Element.ACTION);
    private static final ElementRef WHO = new ElementRef(Category.USAGE, Element.USER_IDENTIFIER);

    private final UUID acme = UUID.randomUUID();

    @BeforeAll
    static void partition() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    @DisplayName(
            "R16: rows count for an element of their category that their basis lets be kept, and for a name where they have one")
    void counted() {
        Rows rows = new Rows(UUID.randomUUID(), UUID.randomUUID(), null, acme);
        store(
                rows.row(NOON, Category.USAGE, "{}"),
                rows.row(NOON, Category.USAGE, "{}"),
                rows.row(NOON, Category.VERSION, "{}"));
        List<Part> parts = since(acme, NOON);
        assertThat(parts.stream().filter(each -> each.mayHave(ACTION)).mapToLong(each -> each.rowsWith(ACTION)))
                .containsExactly(2L);
        assertThat(parts.stream().filter(each -> each.mayHave(WHO)).mapToLong(each -> each.rowsWith(WHO)))
                .containsExactly(2L);
        assertThat(new Part(Category.USAGE, Set.of(Element.ACTION), 5, 0).mayHave(ACTION))
                .isFalse();
        assertThat(new Part(Category.USAGE, Set.of(), 5, 3).rowsWith(WHO)).isEqualTo(3);
    }

    @Test
    @DisplayName("R16: another organization's rows, and older ones, are not counted")
    void others() {
        store(
                new Rows(UUID.randomUUID(), null, null, UUID.randomUUID()).row(NOON, Category.USAGE, "{}"),
                new Rows(UUID.randomUUID(), null, null, acme).row(NOON.minusSeconds(1), Category.USAGE, "{}"));
        assertThat(since(acme, NOON)).isEmpty();
    }

    @Test
    @DisplayName(
            "R4: of a deployment the routing rows are told from the others, and another organization's are not counted")
    void deployments() {
        UUID organization = UUID.randomUUID();
        UUID source = UUID.randomUUID();
        UUID deployment = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'o-%1$s', 'A test')"
                        .formatted(organization),
                "insert into deployment (id, name, hosting, organization_id) values ('%s', '%1$s', 'PRIVATE_VENDOR_MANAGED', '%s')"
                        .formatted(deployment, organization),
                "insert into collector_source (id, surface, deployment_id) values ('%s', 'CLOUD', '%s')"
                        .formatted(source, deployment));
        Rows rows = new Rows(source, null, null, organization);
        store(
                rows.row(NOON, Category.ROUTING, "{}"),
                rows.row(NOON, Category.ROUTING, "{}"),
                rows.row(NOON, Category.JOB, "{}"));
        store(new Rows(source, null, null, acme).row(NOON, Category.ROUTING, "{}"));
        assertThat(servers(organization, deployment, UUID.randomUUID())).isEqualTo(Map.of(deployment, new Held(2, 1)));
        assertThat(servers(organization)).isEmpty();
    }

    private static Map<UUID, Held> servers(UUID organization, UUID... deployments) {
        return DATABASE.call(session -> new ServerRecords(session).since(organization, List.of(deployments), NOON));
    }

    private static List<Part> since(UUID organization, Instant moment) {
        return DATABASE.call(session -> new HeldElements(session).since(organization, moment));
    }

    private static void store(NewRecord... rows) {
        DATABASE.run(session -> new RecordStore(session).store(List.of(rows)));
    }
}
