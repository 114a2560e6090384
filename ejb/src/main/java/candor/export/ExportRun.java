package candor.export;

import candor.catalogue.CurrentCatalogue;
import candor.export.ExportContents.About;
import candor.export.ExportContents.Taken;
import candor.export.ExportLedger.Attempt;
import candor.export.ExportLedger.Made;
import candor.export.model.ExportRows;
import candor.export.model.ExportScope;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.model.Acting;
import candor.platform.model.ActingTransaction;
import candor.records.RecordViews;
import candor.records.model.Basis;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * One attempt at an export. It reads in one read-only transaction of its own, and writes each piece in another. While it lasts,
 * signs of life are given; an attempt that was superseded stops at the next.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll // called by the job that a person ordered
public class ExportRun {
    private static final int WORKERS = 3; // of its own: one that waited for another export's could wait forever
    private static final ObjectMapper JSON = new ObjectMapper();

    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Resource
    private ManagedThreadFactory threads;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ExportLedger ledger;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RecordViews views;

    @Inject
    private CurrentCatalogue catalogue;

    @Inject
    private Clock clock;

    /** Does the whole of it, unless it was cancelled or somebody else took over. */
    public void carryOut(UUID order) {
        ledger.present(order).ifPresent(attempt -> {
            try (Connection connection = database.getConnection()) {
                inOneSnapshot(connection, attempt);
            } catch (SupersededException superseded) {
                return; // nothing is left of this attempt: whoever took over, or cancelled, removed it
            } catch (SQLException e) {
                throw new IllegalStateException("the database did not give its rows", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void inOneSnapshot(Connection connection, Attempt attempt) throws SQLException, IOException {
        connection.setAutoCommit(false); // a cursor needs a transaction
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            ActingTransaction.actFor(new Acting(attempt.person(), attempt.organizationId(), null), connection);
            write(connection, attempt);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void write(Connection connection, Attempt attempt) throws SQLException, IOException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, threads);
        try (SignsOfLife signs = new SignsOfLife(schedule, ledger, attempt)) {
            ExportRows rows = new ExportRows(connection, scope(attempt));
            signs.expect(rows.amount());
            Instant heldAt =
                    clock.instant(); // after the first statement, which took the snapshot: nothing in it came later
            ExportContents contents = new ExportContents(rows, records(attempt), workers, signs);
            PieceStream pieces = new PieceStream(
                    (position, bytes) -> ledger.append(attempt.id(), attempt.number(), position, bytes));
            Taken taken = contents.writeTo(pieces, about(attempt), catalogue.get());
            signs.close(); // a finished order takes none
            String counts = JSON.writeValueAsString(taken.counts());
            ledger.finish(attempt, new Made(pieces.size(), pieces.sha256(), heldAt, counts, taken.people()));
        } finally {
            workers.shutdownNow();
        }
    }

    private ExportScope scope(Attempt attempt) {
        UUID organization = attempt.organizationId();
        Holder holder = organization == null
                ? new OfPerson(attempt.person(), licensing.consumerLicensesOf(attempt.person()))
                : new OfOrganization(organization);
        return new ExportScope(holder, attempt.people(), Filters.read(attempt.filter()));
    }

    private RecordJson records(Attempt attempt) {
        Locale language = Locale.forLanguageTag(attempt.language());
        return new RecordJson((basis, until) ->
                views.basis(entities.find(Basis.class, basis).facts(), until, language, attempt::nameOf));
    }

    private About about(Attempt attempt) throws IOException {
        ObjectNode filter = (ObjectNode) JSON.readTree(attempt.filter());
        licensing.people(attempt.people()).stream()
                .map(Person::signInName)
                .sorted()
                .forEach(user -> filter.withArray("users").add(user));
        String organization = attempt.organizationId() == null ? null : attempt.organization();
        return new About(attempt.signInName(), organization, clock.instant(), filter, attempt.language());
    }
}
