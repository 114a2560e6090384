package candor.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.collection.Intake;
import candor.collection.Outcome;
import candor.collection.Receipt;
import candor.collection.RecordFeed;
import candor.collection.minimization.Json;
import candor.collection.minimization.ReadRecord;
import candor.identity.CurrentPerson;
import candor.licensing.CollectorKeys;
import candor.licensing.Source;
import candor.licensing.UnknownKeyException;
import candor.policy.model.Surface;
import candor.records.MyRecords;
import candor.records.OrganizationRecords;
import candor.records.RecordSearch;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services inside the real container: what its security and its transactions do for them. */
@ExtendWith(ArquillianExtension.class)
class ServicesIT {
    private static final RecordSearch ALL = new RecordSearch(null, null, null, null, null, null, null, 10);

    @Inject
    private MyRecords mine;

    @Inject
    private OrganizationRecords organizations;

    @Inject
    private CurrentPerson current;

    @Inject
    private AccessLog accesses;

    @Inject
    private CollectorKeys keys;

    @Inject
    private Intake intake;

    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return CandorArchive.with(ServicesIT.class);
    }

    @Test
    void nobodyWhoIsNotSignedInReadsAnything() {
        assertThrows(EJBAccessException.class, () -> mine.find(ALL));
        assertThrows(EJBAccessException.class, () -> mine.record(UUID.randomUUID()));
        assertThrows(EJBAccessException.class, () -> organizations.find(ALL));
        assertThrows(EJBAccessException.class, () -> organizations.record(UUID.randomUUID()));
        assertThrows(EJBAccessException.class, () -> current.caller());
        assertThrows(
                EJBAccessException.class,
                () -> accesses.record(
                        new Look(UUID.randomUUID(), "staff", "READ", "", null, Map.of(), Map.of(), List.of())));
    }

    @Test
    void aKeyLeadsToItsSourceAndAnotherToNone() {
        assertTrue(keys.authenticate("demo-license-casey").licenseId() != null);
        assertThrows(UnknownKeyException.class, () -> keys.authenticate("demo-license-casey "));
    }

    @Test
    void ofARequestThatBreaksOffHalfWayNothingIsStored() throws Exception {
        UUID id = UUID.randomUUID();
        Iterator<ReadRecord> first = List.of(report(id)).iterator();
        RecordFeed breakingOff = () -> {
            if (first.hasNext()) {
                return first.next();
            }
            throw new IllegalStateException("the sender is gone");
        };
        assertThrows(RuntimeException.class, () -> intake.accept(casey(), () -> breakingOff));
        assertEquals(0, count(id));
        assertEquals(Outcome.RETAINED, send(id).outcome());
        assertEquals(1, count(id));
        assertEquals(Outcome.DUPLICATE, send(id).outcome());
    }

    @Test
    void aPortionThatIsReadAsItIsStoredKeepsItsOrder() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(1201).toList();
        List<ReadRecord> reports = ids.stream().map(ServicesIT::report).toList();
        List<Receipt> receipts = intake.accept(casey(), () -> RecordFeed.of(reports));
        assertEquals(
                ids.stream().map(UUID::toString).toList(),
                receipts.stream().map(Receipt::id).toList());
        assertEquals(
                Set.of(Outcome.RETAINED),
                receipts.stream().map(Receipt::outcome).collect(Collectors.toSet()));
    }

    @Test
    void theApplicationsRoleMayNotChangeTheSchema() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThrows(SQLException.class, () -> connection.createStatement().execute("create table mine (a int)"));
        }
    }

    private Receipt send(UUID id) {
        return intake.accept(Surface.SOFTWARE, "demo-license-casey", List.of(report(id)))
                .get(0);
    }

    private Source casey() {
        return keys.authenticate("demo-license-casey");
    }

    private static ReadRecord report(UUID id) {
        String report = "{\"id\": \"" + id + "\", \"occurredAt\": \"" + Instant.now()
                + "\", \"software\": {\"version\": \"1\"}}";
        return Json.read(report.getBytes(StandardCharsets.UTF_8));
    }

    private long count(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from collected_record where client_id = '" + id + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
