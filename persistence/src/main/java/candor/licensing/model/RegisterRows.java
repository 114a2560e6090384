package candor.licensing.model;

import candor.policy.model.AgreementTerms;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the intake needs to know of who is who, for many records at once. Below Hibernate, as the rows themselves are
 * written (ADR 3): a query whose list of values has another length each time is planned anew each time, which took a fifth
 * of the server's time (docs/benchmarks.md). Nothing is remembered between calls.
 */
@ApplicationScoped
public class RegisterRows {
    @PersistenceContext
    private EntityManager entities;

    public RegisterRows() {}

    /** For tests, which bring their own. */
    public RegisterRows(EntityManager entities) {
        this.entities = entities;
    }

    /** An organization by id and short name. */
    public record Holder(UUID id, String name) {}

    /** A collector key with its source. @param hash SHA-256 of the key @param revoked by the database's clock, which all nodes share */
    public record Key(
            UUID id,
            byte[] hash,
            boolean revoked,
            UUID source,
            Surface surface,
            @Nullable UUID license,
            @Nullable Hosting hosting,
            @Nullable Holder organization) {}

    /** What a license was for a period. */
    public record Term(
            UUID license, LicenseType type, @Nullable Holder organization, Period valid) {}

    /** That a person works under a license, for a period. */
    public record Assignment(UUID license, UUID person, String signInName, Period valid) {}

    /** A version of an agreement. */
    public record Agreement(UUID id, UUID organization, int version, Period inForce, AgreementTerms terms) {}

    /** What administrators leave out, from a moment until the next one. */
    public record Narrowed(UUID organization, Instant setAt, Narrowing narrowing) {}

    /** Somebody's account of the website. */
    public record Account(UUID person, String signInName) {}

    /** @param hashes SHA-256 of keys; of those that nobody was given there is none */
    public List<Key> keys(Collection<byte[]> hashes) {
        return read(
                """
                select k.id, k.key_hash, coalesce(k.revoked_at <= now(), false), s.id, s.surface, s.license_id, d.hosting, o.id, o.name
                from collector_key k join collector_source s on s.id = k.source_id
                left join deployment d on d.id = s.deployment_id left join organization o on o.id = d.organization_id
                where k.key_hash in (select decode(hash, 'hex') from unnest(?::text[]) as sent (hash))""",
                "text",
                hex(hashes),
                row -> new Key(
                        row.getObject(1, UUID.class),
                        row.getBytes(2),
                        row.getBoolean(3),
                        row.getObject(4, UUID.class),
                        Surface.valueOf(row.getString(5)),
                        row.getObject(6, UUID.class),
                        row.getString(7) == null ? null : Hosting.valueOf(row.getString(7)),
                        holder(row, 8)));
    }

    /** All terms that some licenses ever had. */
    public List<Term> terms(Collection<UUID> licenses) {
        return read(
                """
                select t.license_id, t.license_type, t.valid_from, t.valid_to, o.id, o.name
                from license_term t left join organization o on o.id = t.organization_id
                where t.license_id = any (?::uuid[])""",
                "uuid",
                licenses,
                row -> new Term(
                        row.getObject(1, UUID.class),
                        LicenseType.valueOf(row.getString(2)),
                        holder(row, 5),
                        period(row, 3)));
    }

    /** The assignments, past ones too, of the people with these sign-in names to whatever licenses. */
    public List<Assignment> assignments(Collection<String> signInNames) {
        return read(
                """
                select a.license_id, p.id, p.sign_in_name, a.valid_from, a.valid_to
                from license_assignment a join person p on p.id = a.person_id
                where p.sign_in_name = any (?::text[]) and p.kind = 'HUMAN'""",
                "text",
                signInNames,
                row -> new Assignment(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), period(row, 4)));
    }

    /** Everybody who has one of these sign-in names, with a license or without; a program is nobody whom records are about. */
    public List<Account> accounts(Collection<String> signInNames) {
        return read(
                "select id, sign_in_name from person where sign_in_name = any (?::text[]) and kind = 'HUMAN'",
                "text",
                signInNames,
                row -> new Account(row.getObject(1, UUID.class), row.getString(2)));
    }

    /**
     * All versions of the agreements with these organizations.
     *
     * @throws IllegalStateException if what is stored is not in the policy's vocabulary: fail closed
     */
    public List<Agreement> agreements(Collection<UUID> organizations) {
        return read(
                """
                select id, organization_id, version, in_force_from, in_force_to, terms from service_agreement
                where organization_id = any (?::uuid[])""",
                "uuid",
                organizations,
                row -> new Agreement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        period(row, 4),
                        AgreementTermsJson.read(row.getString(6))));
    }

    /** All that the administrators of these organizations ever narrowed, in order of time (R16). */
    public List<Narrowed> narrowings(Collection<UUID> organizations) {
        return read(
                """
                select organization_id, set_at, omitted from collection_narrowing
                where organization_id = any (?::uuid[]) order by set_at, id""",
                "uuid",
                organizations,
                row -> new Narrowed(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        new Narrowing(Arrays.stream((String[]) row.getArray(3).getArray())
                                .map(ElementRef::parse)
                                .collect(Collectors.toSet()))));
    }

    /** The driver makes no arrays of byte arrays. */
    private static List<String> hex(Collection<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, String type, Collection<?> values, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        if (values.isEmpty()) {
            return found;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setArray(1, connection.createArrayOf(type, values.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
            }
        });
        return found;
    }

    private static @Nullable Holder holder(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new Holder(id, Objects.requireNonNull(row.getString(column + 1)));
    }

    private static Period period(ResultSet row, int column) throws SQLException {
        Timestamp end = row.getTimestamp(column + 1);
        return new Period(row.getTimestamp(column).toInstant(), end == null ? null : end.toInstant());
    }
}
