package candor.records.model;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what an organization's rows may have, by what their bases let be kept: no content is read for it. */
@ApplicationScoped
public class HeldElements {
    private static final String PARTS = """
            select part.category, basis.omitted, part.rows, part.named
            from (
              select r.category, r.basis_id, count(*) as rows,
                count(*) filter (where coalesce(r.person_id, r.license_id) is not null or r.installation is not null) as named
              from visible_record r
              where r.organization_id = :organization and r.occurred_at >= :since
              group by r.category, r.basis_id) part
            join basis on basis.id = part.basis_id""";

    @PersistenceContext
    private EntityManager entities;

    public HeldElements() {}

    /** For tests, which bring their own. */
    public HeldElements(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Rows of one category that are held under one basis.
     *
     * @param omitted by their basis
     * @param named   how many of them belong to more than the organization alone
     */
    public record Part(Category category, Set<Element> omitted, long rows, long named) {
        public Part {
            omitted = Set.copyOf(omitted);
        }

        public boolean mayHave(ElementRef element) {
            return element.category() == category && !omitted.contains(element.element());
        }

        /** How many of them may have it, at most. */
        public long rowsWith(ElementRef element) {
            return element.element() == Element.USER_IDENTIFIER ? named : rows;
        }
    }

    /** Rows that occurred at that moment or later: a stretch of one index. */
    public List<Part> since(UUID organization, Instant moment) {
        List<Object[]> rows = entities.createNativeQuery(PARTS, Object[].class)
                .setParameter("organization", organization)
                .setParameter("since", Timestamp.from(moment))
                .getResultList();
        return rows.stream().map(HeldElements::part).toList();
    }

    private static Part part(Object[] row) {
        Set<Element> omitted =
                Arrays.stream((String[]) row[1]).map(Element::valueOf).collect(Collectors.toSet());
        return new Part(
                Category.valueOf((String) row[0]),
                omitted,
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }
}
