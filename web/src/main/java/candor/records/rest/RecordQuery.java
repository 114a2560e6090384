package candor.records.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordSearch;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of records (contract). One that is not listed, or cannot be read, is a {@code 400}. */
final class RecordQuery {
    private static final int DEFAULT_LIMIT = 50;
    private static final Set<String> OF_CUSTOMERS = Set.of("surface", "category", "from", "to", "q", "limit", "cursor");

    private final MultivaluedMap<String, String> parameters;

    private RecordQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @param forAdministrators whether {@code user} may be asked for */
    static RecordSearch read(MultivaluedMap<String, String> parameters, boolean forAdministrators) {
        parameters.forEach((name, values) -> {
            boolean listed = OF_CUSTOMERS.contains(name) || forAdministrators && name.equals("user");
            if (!listed || values.size() > 1) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, listed ? name : null);
            }
        });
        return new RecordQuery(parameters).search();
    }

    private RecordSearch search() {
        return new RecordSearch(
                value("surface", Surface::valueOf),
                value("category", Category::valueOf),
                value("from", RecordQuery::moment),
                value("to", RecordQuery::moment),
                value("user", Function.identity()),
                value("q", Function.identity()),
                value("cursor", Function.identity()),
                limit());
    }

    private int limit() {
        Integer limit = value("limit", Integer::valueOf);
        if (limit != null && (limit < 1 || limit > RecordSearch.MOST)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "limit");
        }
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** RFC 3339, or a day in UTC. */
    private static Instant moment(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private <T> @Nullable T value(String name, Function<String, T> read) {
        String text = parameters.getFirst(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, name);
        }
    }
}
