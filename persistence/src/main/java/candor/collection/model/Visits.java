package candor.collection.model;

import static candor.collection.model.Sql.read;

import candor.collection.model.Sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which of the website's visitors is whom: once somebody signs in as a visitor, what that visitor did before is theirs
 * (R1). Whichever of the two arrives first, the other finds it. Must be called inside a transaction.
 */
@ApplicationScoped
public class Visits {
    /** One at a time for a visitor, on whatever node: else a sign-in and an earlier visit would not see each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended(visitor::text, 4)) from (
              select visitor from unnest(?::uuid[]) as sent (visitor) order by visitor) as sorted""";

    private static final String SIGN_IN = """
            insert into visitor_account (visitor_id, person_id, first_at, last_at)
            select visitor_id, person_id, min(at), max(at)
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as sent (visitor_id, person_id, at)
            group by visitor_id, person_id order by visitor_id, person_id
            on conflict (visitor_id, person_id) do update
            set first_at = least(visitor_account.first_at, excluded.first_at),
              last_at = greatest(visitor_account.last_at, excluded.last_at)
            where excluded.first_at < visitor_account.first_at or excluded.last_at > visitor_account.last_at""";

    private static final String JOIN = """
            update collected_record earlier set person_id = (
              select account.person_id from visitor_account account
              where account.visitor_id = earlier.visitor_id and account.last_at >= earlier.occurred_at
              order by greatest(account.first_at, earlier.occurred_at), account.person_id limit 1)
            where earlier.visitor_id = any (?::uuid[]) and earlier.person_id is null and exists (
              select from visitor_account account
              where account.visitor_id = earlier.visitor_id and account.last_at >= earlier.occurred_at)""";

    private static final String ACCOUNTS = """
            select visitor_id, person_id, first_at, last_at from visitor_account where visitor_id = any (?::uuid[])
            order by visitor_id, person_id""";

    @PersistenceContext
    private EntityManager entities;

    public Visits() {}

    /** For tests, which bring their own. */
    public Visits(EntityManager entities) {
        this.entities = entities;
    }

    /** That somebody was signed in as a visitor. */
    public record SignIn(UUID visitor, UUID person, Instant at) {}

    /** Somebody who was seen signed in as a visitor, from a first to a last moment. */
    public record Account(UUID person, Instant firstAt, Instant lastAt) {}

    /** Nobody else takes in rows of these visitors until the transaction ends. */
    public void lock(Collection<UUID> visitors) {
        work(visitors, LOCK, statement -> read(statement, row -> {}));
    }

    /** Notes sign-ins, and gives what these visitors did before to whoever signed in next. */
    public void signIn(List<SignIn> signIns) {
        if (signIns.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement note = connection.prepareStatement(SIGN_IN)) {
                new Columns<>(connection, note, signIns)
                        .add("uuid", SignIn::visitor)
                        .add("uuid", SignIn::person)
                        .add("timestamptz", each -> each.at().toString());
                note.executeUpdate();
            }
        });
        List<UUID> visitors = signIns.stream().map(SignIn::visitor).distinct().toList();
        work(visitors, JOIN, PreparedStatement::executeUpdate);
    }

    /** Who was seen signed in as some visitors. */
    public Map<UUID, List<Account>> accountsOf(Collection<UUID> visitors) {
        Map<UUID, List<Account>> accounts = new HashMap<>();
        work(
                visitors,
                ACCOUNTS,
                statement -> read(statement, row -> accounts.computeIfAbsent(
                                row.getObject(1, UUID.class), visitor -> new ArrayList<>())
                        .add(new Account(
                                row.getObject(2, UUID.class),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant()))));
        return accounts;
    }

    private void work(Collection<UUID> visitors, String sql, Work work) {
        if (visitors.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", visitors.toArray()));
                work.on(statement);
            }
        });
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }
}
