package candor.retention.model;

import candor.hold.model.HeldRows;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What of an organization's rows is about to reach the end of its period, by day and category. Must be called inside a transaction. */
@ApplicationScoped
public class RowsToGo {
    /** From the index alone. */
    private static final String COUNT = """
            select retain_until, category, count(*), 0 from collected_record
            where organization_id = :organization and retain_until < :end group by 1, 2 order by 1, 2""";

    private static final String COUNT_WITH_HOLDS = """
            select held.retain_until, held.category, count(*) filter (where not %1$s), count(*) filter (where %1$s)
            from visible_record held
            where held.organization_id = :organization and held.retain_until < :end group by 1, 2 order by 1, 2""".formatted(HeldRows.ON_HOLD);

    @PersistenceContext
    private EntityManager entities;

    public RowsToGo() {}

    /** For tests, which bring their own. */
    public RowsToGo(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Rows with the same end.
     *
     * @param until   the last day on which they are held
     * @param records that go after it
     * @param held    that a legal hold keeps
     */
    public record Due(LocalDate until, Category category, long records, long held) {}

    /** @param end the first last day that is too late. Rows that are being deleted are not counted */
    public List<Due> before(LocalDate end, UUID organization) {
        boolean exceptions = (Boolean) entities.createNativeQuery(
                        "select exists (select from legal_hold where lifted_at is null) or exists (select from concealment)",
                        Boolean.class)
                .getSingleResult();
        @SuppressWarnings("unchecked") // the result class is given
        List<Object[]> rows = entities.createNativeQuery(exceptions ? COUNT_WITH_HOLDS : COUNT, Object[].class)
                .setParameter("organization", organization)
                .setParameter("end", end)
                .getResultList();
        return rows.stream().map(RowsToGo::due).toList();
    }

    private static Due due(Object[] row) {
        return new Due(
                ((Date) row[0]).toLocalDate(),
                Category.valueOf((String) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }
}
