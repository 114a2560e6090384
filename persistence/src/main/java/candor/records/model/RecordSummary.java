package candor.records.model;

import candor.policy.model.Category;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held, counted by category and month. The database counts every change in the transaction that makes it (ADR 10): a
 * reader adds up the summary and the changes not folded into it yet, takes off what is being deleted (ADR 13), and is exact at once.
 */
@ApplicationScoped
public class RecordSummary {
    private static final String COUNTED = """
            select category, month, sum(records), sum(reduced), sum(bytes), max(until) from (
              select category, month, records, reduced, bytes, until from record_summary where %1$s
              union all
              select category, month, records, reduced, bytes, until from record_summary_change where %1$s
              union all
              select category, month, -records, -reduced, -bytes, null from concealed_count where %1$s) counted
            group by category, month having sum(records) > 0 order by month, category""";

    private static final String OF_PERSON =
            "(person_id = :holder or person_id is null and license_id = any (:licenses))";

    /** One at a time in a cluster; who comes second has nothing to do. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('record_summary'))";

    /** Tells which counts reached zero: looking for them would read the whole summary every few seconds. */
    private static final String FOLD = """
            with folded as (
              delete from record_summary_change where id in (select id from record_summary_change order by id limit :most)
              returning *),
            moved as (
              insert into record_summary (organization_id, person_id, license_id, category, month, records, reduced, bytes, until)
              select organization_id, person_id, license_id, category, month, sum(records), sum(reduced), sum(bytes), max(until)
              from folded group by organization_id, person_id, license_id, category, month
              on conflict (person_id, license_id, organization_id, category, month) do update
              set records = record_summary.records + excluded.records, reduced = record_summary.reduced + excluded.reduced,
                bytes = record_summary.bytes + excluded.bytes, until = greatest(record_summary.until, excluded.until)
              returning ctid, records)
            select cast(ctid as text) from moved where records = 0""";

    /** Where rows lie changes only by folding, which is done by one at a time. */
    private static final String EMPTY =
            "delete from record_summary where ctid = any (cast(:empty as tid[])) and records = 0";

    @PersistenceContext
    private EntityManager entities;

    public RecordSummary() {}

    /** For tests, which bring their own. */
    public RecordSummary(EntityManager entities) {
        this.entities = entities;
    }

    /** The moments of occurrence of a holder's oldest and newest record. */
    public record Span(Instant first, Instant last) {}

    /** In the order of months. */
    public List<SummaryRow> of(Holder holder) {
        String condition = holder instanceof OfPerson ? OF_PERSON : "organization_id = :holder";
        var query = entities.createNativeQuery(COUNTED.formatted(condition), Object[].class);
        if (holder instanceof OfPerson person) {
            query.setParameter("holder", person.person())
                    .setParameter("licenses", person.consumerLicenses().toArray(UUID[]::new));
        } else {
            query.setParameter("holder", ((OfOrganization) holder).organization());
        }
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(RecordSummary::row).toList();
    }

    /** Of an organization's records those of one person, in the order of months. */
    public List<SummaryRow> ofMember(UUID organization, UUID person) {
        List<Object[]> rows = entities.createNativeQuery(
                        COUNTED.formatted("organization_id = :organization and person_id = :person"), Object[].class)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .getResultList();
        return rows.stream().map(RecordSummary::row).toList();
    }

    /** Looked up at both ends of an index, not counted. */
    public Optional<Span> span(Holder holder) {
        if (holder instanceof OfOrganization organization) {
            return span("r.organizationId = :holder", organization.organization());
        }
        OfPerson person = (OfPerson) holder;
        Optional<Span> span = span("r.personId = :holder", person.person());
        for (UUID license : person.consumerLicenses()) {
            Optional<Span> nameless = span("r.personId is null and r.licenseId = :holder", license);
            span = span.isEmpty()
                    ? nameless
                    : span.map(one -> nameless.map(other -> both(one, other)).orElse(one));
        }
        return span;
    }

    /**
     * Moves changes into the summary. Must be called inside a transaction.
     *
     * @param most changes that are moved at once
     */
    public void fold(int most) {
        boolean alone =
                (Boolean) entities.createNativeQuery(ALONE, Boolean.class).getSingleResult();
        if (alone) {
            List<?> empty = entities.createNativeQuery(FOLD, String.class)
                    .setParameter("most", most)
                    .getResultList();
            if (!empty.isEmpty()) {
                entities.createNativeQuery(EMPTY)
                        .setParameter("empty", empty.toArray(String[]::new))
                        .executeUpdate();
            }
        }
    }

    private Optional<Span> span(String ofHolder, UUID holder) {
        Instant first = end(ofHolder, holder, "asc");
        Instant last = end(ofHolder, holder, "desc");
        return first == null || last == null ? Optional.empty() : Optional.of(new Span(first, last));
    }

    private @Nullable Instant end(String ofHolder, UUID holder, String order) {
        return entities.createQuery(
                        "select r.occurredAt from CollectedRecord r where " + ofHolder + " order by r.occurredAt "
                                + order + ", r.id " + order,
                        Instant.class)
                .setParameter("holder", holder)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static Span both(Span one, Span other) {
        return new Span(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    private static SummaryRow row(Object[] row) {
        return new SummaryRow(
                Category.valueOf((String) row[0]),
                YearMonth.from(((Date) row[1]).toLocalDate()),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                row[5] == null ? null : ((Date) row[5]).toLocalDate());
    }
}
