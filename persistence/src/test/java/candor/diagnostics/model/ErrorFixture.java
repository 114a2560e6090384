package candor.diagnostics.model;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.diagnostics.model.ErrorArrivals.Taken;
import candor.diagnostics.model.NewOccurrence.NewSignature;
import candor.diagnostics.model.NewOccurrence.Tags;
import candor.platform.model.Sha256;
import candor.policy.model.Category;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Rows that carry errors, and the work that finds them; an error's message is its signature. */
abstract class ErrorFixture {
    static final TestDatabase DATABASE = TestDatabase.get();
    static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    final UUID person = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final UUID organization = UUID.randomUUID();
    final Rows rows = SOURCE.rows(person);
    /** A signature of this test's own. */
    final String boom = "boom " + UUID.randomUUID();

    @BeforeEach
    void people() {
        for (UUID each : List.of(person, other)) {
            DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(each));
        }
        DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                .formatted(organization, organization.toString().replace("-", "")));
    }

    static String errors(String... messages) {
        return "{\"errors\": ["
                + String.join(
                        ", ",
                        List.of(messages).stream()
                                .map(each -> "{\"message\": \"" + each + "\"}")
                                .toList()) + "]}";
    }

    NewRecord error(Instant at, String... messages) {
        return rows.row(at, Category.SOFTWARE_ERROR, errors(messages));
    }

    /** An error, its version and its machine. */
    List<NewRecord> report(Rows whose, String message, String version, String gpu) {
        UUID client = UUID.randomUUID();
        return List.of(
                whose.row(
                        client,
                        NOON,
                        Category.VERSION,
                        "{\"software\": {\"version\": \"" + version + "\"}}",
                        Rows.BASIS),
                whose.row(
                        client,
                        NOON,
                        Category.ENVIRONMENT,
                        "{\"environment\": {\"hardware\": {\"gpu\": \"" + gpu + "\"}}}",
                        Rows.BASIS),
                whose.row(client, NOON, Category.SOFTWARE_ERROR, errors(message), Rows.BASIS));
    }

    static void store(NewRecord... records) {
        store(List.of(records));
    }

    static void store(List<NewRecord> records) {
        DATABASE.run(session -> {
            new RecordStore(session).ensurePartition(LocalDate.now());
            new RecordStore(session).store(records);
        });
    }

    /** Until nothing waits any more. */
    static void lookAtAll() {
        while (lookAtSome()) {}
    }

    /** @return whether something was looked at */
    static boolean lookAtSome() {
        return lookAtSome(
                message -> new NewSignature(signature(message), 1, "MESSAGE", List.of(), List.of(), message, null));
    }

    /** @param grouping the signature of a message */
    static boolean lookAtSome(Function<String, NewSignature> grouping) {
        return DATABASE.call(session -> {
            Taken taken = new ErrorArrivals(session).take(100).orElseThrow();
            new ErrorOccurrences(session).replace(taken.records(), found(taken.errors(), grouping), Instant.now());
            new ErrorArrivals(session).done(taken.notes());
            return !taken.notes().isEmpty();
        });
    }

    static List<NewOccurrence> found(List<ArrivedError> errors) {
        return found(
                errors,
                message -> new NewSignature(signature(message), 1, "MESSAGE", List.of(), List.of(), message, null));
    }

    private static List<NewOccurrence> found(List<ArrivedError> errors, Function<String, NewSignature> grouping) {
        List<NewOccurrence> found = new ArrayList<>();
        for (ArrivedError error : errors) {
            int position = 0;
            for (JsonNode each : json(error.content()).path("errors")) {
                String message = each.path("message").asText();
                found.add(new NewOccurrence(
                        error,
                        position++,
                        error.occurredAt(),
                        grouping.apply(message),
                        new Tags(
                                json(error.version()).at("/software/version").textValue(),
                                null,
                                null,
                                null,
                                json(error.environment())
                                        .at("/environment/hardware/gpu")
                                        .textValue())));
            }
        }
        return found;
    }

    static UUID signature(String message) {
        return Sha256.uuid(message);
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return JSON.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One value as text. */
    static String ask(String sql) {
        return DATABASE.call(session ->
                String.valueOf(session.createNativeQuery(sql, Object.class).getSingleResult()));
    }

    static void execute(String sql) {
        DATABASE.run((Session session) -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    String count() {
        return ask("select coalesce((select occurrences || ' of ' || people from error_signature where id = '"
                + signature(boom) + "'), 'none')");
    }

    /** Every kept count of everything against the occurrences themselves. */
    static String wrongCounts() {
        return ask("""
                select count(*) from (
                  (select id, occurrences, people, first_at, last_at from error_signature where occurrences > 0 except
                   select signature_id, count(*), count(distinct person_id), min(at), max(at) from error_occurrence group by 1)
                  union all
                  (select signature_id, count(*), count(distinct person_id), min(at), max(at) from error_occurrence group by 1 except
                   select id, occurrences, people, first_at, last_at from error_signature)) a""") + ask("""
                select count(*) from (
                  (select signature_id, day, occurrences, people from error_day except
                   select signature_id, day, count(*), count(distinct person_id) from error_occurrence group by 1, 2)
                  union all
                  (select signature_id, day, count(*), count(distinct person_id) from error_occurrence group by 1, 2 except
                   select signature_id, day, occurrences, people from error_day)) b""") + ask("""
                select count(*) from (
                  (select signature_id, value, organization_id, occurrences from error_tag where tag = 'GPU' except
                   select signature_id, gpu, organization_id, count(*) from error_occurrence where gpu is not null group by 1, 2, 3)
                  union all
                  (select signature_id, gpu, organization_id, count(*) from error_occurrence where gpu is not null group by 1, 2, 3 except
                   select signature_id, value, organization_id, occurrences from error_tag where tag = 'GPU')) c""");
    }
}
