package candor.testing;

import candor.collection.model.NewRecord;
import candor.policy.model.Category;
import candor.records.model.BasisFacts;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows to store, each its own unless a test says otherwise. */
public record Rows(
        UUID source,
        @Nullable UUID license,
        @Nullable UUID person,
        @Nullable UUID organization) {
    public static final BasisFacts BASIS = basis("1");

    public static BasisFacts basis(String policyVersion) {
        return new BasisFacts(
                policyVersion,
                policyVersion,
                "3, Consumer",
                List.of("R7"),
                "CONSUMER",
                null,
                null,
                null,
                null,
                "RETAIN",
                List.of(),
                "LICENSE_HOLDER",
                null,
                List.of("SUPPORT"),
                List.of(),
                730);
    }

    public NewRecord row(Instant occurredAt, Category category, String content) {
        return row(UUID.randomUUID(), occurredAt, category, content, BASIS);
    }

    public NewRecord row(UUID clientId, Instant occurredAt, Category category, String content, BasisFacts basis) {
        return new NewRecord(
                UuidCreator.getTimeOrderedEpoch(),
                source,
                clientId,
                category,
                occurredAt.truncatedTo(ChronoUnit.MICROS),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                license,
                person,
                organization,
                "installation-1",
                null,
                basis,
                LocalDate.now().plusDays(730),
                List.of(),
                content);
    }
}
