package candor.erasure.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A filter as the tables of orders and of requests hold it, but for people and jobs: what is absent does not restrict. */
@Embeddable
public class FilterColumns {
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<String> surfaces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<String> categories;

    @Column(name = "occurred_from", updatable = false)
    private @Nullable Instant occurredFrom;

    @Column(name = "occurred_to", updatable = false)
    private @Nullable Instant occurredTo;

    protected FilterColumns() {}

    public FilterColumns(ErasureFilter filter) {
        this.surfaces = orNothing(filter.surfaces(), Surface::name);
        this.categories = orNothing(filter.categories(), Category::name);
        this.occurredFrom = filter.from();
        this.occurredTo = filter.to();
    }

    /** @param columns absent where none of them restricts: that is how they come back from the database */
    public static ErasureFilter filter(@Nullable FilterColumns columns, Set<UUID> people, Set<String> jobs) {
        return columns == null
                ? new ErasureFilter(people, Set.of(), Set.of(), jobs, null, null)
                : new ErasureFilter(
                        people,
                        among(columns.surfaces, Surface::valueOf),
                        among(columns.categories, Category::valueOf),
                        jobs,
                        columns.occurredFrom,
                        columns.occurredTo);
    }

    private static <T> @Nullable List<String> orNothing(Collection<T> chosen, Function<T, String> name) {
        return chosen.isEmpty() ? null : chosen.stream().map(name).sorted().toList();
    }

    private static <T> Set<T> among(@Nullable List<String> names, Function<String, T> reader) {
        return names == null ? Set.of() : names.stream().map(reader).collect(Collectors.toSet());
    }
}
