package candor.erasure.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link JournaledErasure} as a line of JSON. What restricts nothing is left out; what is not known makes a line unreadable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JournalLine(
        UUID id,
        UUID orderedBy,
        String orderedAt,
        String beginsAt,
        @Nullable Long expected,
        @Nullable UUID approvedBy,
        @Nullable String approvedAt,
        @Nullable String approvalExpiresAt,
        @Nullable UUID person,
        @Nullable List<UUID> licenses,
        @Nullable UUID organization,
        @Nullable Set<UUID> people,
        @Nullable Set<Surface> surfaces,
        @Nullable Set<Category> categories,
        @Nullable Set<String> jobs,
        @Nullable String from,
        @Nullable String to) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private static JournalLine of(JournaledErasure order) {
        JournaledErasure.Approval approval = order.approval();
        ErasureFilter filter = order.scope().filter();
        return new JournalLine(
                order.id(),
                order.orderedBy(),
                order.orderedAt().toString(),
                order.beginsAt().toString(),
                order.expected(),
                approval == null ? null : approval.by(),
                approval == null ? null : text(approval.at()),
                approval == null ? null : text(approval.expiresAt()),
                order.scope().person(),
                order.scope().licenses(),
                order.scope().organization(),
                filter.people(),
                filter.surfaces(),
                filter.categories(),
                filter.jobs(),
                text(filter.from()),
                text(filter.to()));
    }

    /** Without its end of line. */
    static String write(JournaledErasure order) {
        try {
            return JSON.writeValueAsString(of(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException which says nothing of the content */
    static JournaledErasure read(String line) {
        try {
            JournalLine read = JSON.readValue(line, JournalLine.class);
            return Objects.requireNonNull(read).order();
        } catch (JsonProcessingException | RuntimeException quotesTheLine) {
            throw new IllegalArgumentException("not an order");
        }
    }

    private JournaledErasure order() {
        ErasureFilter filter =
                new ErasureFilter(all(people), all(surfaces), all(categories), all(jobs), moment(from), moment(to));
        return new JournaledErasure(
                id, scope(filter), orderedBy, Instant.parse(orderedAt), Instant.parse(beginsAt), expected, approval());
    }

    private ErasureScope scope(ErasureFilter filter) {
        return person == null
                ? new ErasureScope(new OfOrganization(Objects.requireNonNull(organization)), organization, filter)
                : new ErasureScope(new OfPerson(person, licenses == null ? List.of() : licenses), organization, filter);
    }

    private JournaledErasure.@Nullable Approval approval() {
        return approvedBy == null && approvedAt == null && approvalExpiresAt == null
                ? null
                : new JournaledErasure.Approval(
                        Objects.requireNonNull(approvedBy), moment(approvedAt), moment(approvalExpiresAt));
    }

    private static <T> Set<T> all(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
