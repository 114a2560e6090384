package candor.collection;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.minimization.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KnownJobTest {
    private static final UUID JOB = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    record State(String json, long second) {}

    @Test
    @DisplayName("of each part the state made last is believed, and what it does not speak of stays")
    void lastWordOnEachPart() throws Exception {
        JsonNode known = learn(List.of(
                new State("{\"status\": \"COMPLETED\", \"metadata\": {\"progress\": 100}}", 20),
                new State(
                        "{\"name\": \"a villa\", \"status\": \"QUEUED\", \"metadata\": {\"scene\": \"villa\", \"progress\": 0}}",
                        0),
                new State("{\"status\": \"RUNNING\", \"metadata\": {\"progress\": 50, \"node\": 7}}", 10)));
        assertThat(known)
                .isEqualTo(
                        read(
                                "{\"status\": \"COMPLETED\", \"name\": \"a villa\", \"metadata\": {\"progress\": 100, \"scene\": \"villa\", \"node\": 7}}"));
    }

    @Test
    @DisplayName("of two states of one moment the one further on is believed")
    void oneMoment() throws Exception {
        assertThat(learn(List.of(
                                new State("{\"status\": \"COMPLETED\"}", 5), new State("{\"status\": \"RUNNING\"}", 5)))
                        .path("status")
                        .asText())
                .isEqualTo("COMPLETED");
    }

    @Test
    @DisplayName("tasks are told apart by their ids, those without one by their place")
    void tasks() throws Exception {
        JsonNode known = learn(List.of(
                new State("{\"tasks\": [{\"taskId\": \"b\", \"status\": \"QUEUED\"}, {\"status\": \"QUEUED\"}]}", 0),
                new State(
                        "{\"tasks\": [{\"taskId\": \"a\", \"status\": \"RUNNING\"}, {\"taskId\": \"b\", \"status\": \"FAILED\"}]}",
                        1),
                new State("{\"tasks\": [{\"status\": \"COMPLETED\"}]}", 2)));
        assertThat(known.path("tasks")).isEqualTo(read("""
                {"tasks": [{"taskId": "a", "status": "RUNNING"}, {"taskId": "b", "status": "FAILED"}, {"status": "COMPLETED"}]}""").path("tasks"));
    }

    @Test
    @DisplayName("R13: what was said when is kept by digests: no name of anything stays in it")
    void stampsNameNothing() throws Exception {
        KnownJob job = KnownJob.nothing(JOB);
        job.learn(
                read(
                        "{\"metadata\": {\"secret-name\": 1}, \"tasks\": [{\"taskId\": \"secret-task\", \"status\": \"QUEUED\"}]}"),
                NOON);
        assertThat(job.stamps()).doesNotContain("secret").contains(NOON.toString());
    }

    @Property(tries = 300)
    void theOrderOfArrivalMakesNoDifference(@ForAll("states") List<State> states, @ForAll Random random)
            throws JsonProcessingException {
        List<State> shuffled = new ArrayList<>(states);
        Collections.shuffle(shuffled, random);
        assertThat(learn(shuffled)).isEqualTo(learn(states));
    }

    @Provide
    Arbitrary<List<State>> states() {
        Arbitrary<String> status = Arbitraries.of("QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED");
        Arbitrary<String> task = Combinators.combine(Arbitraries.of("t1", "t2", "t3"), status)
                .as("{\"taskId\": \"%s\", \"status\": \"%s\"}"::formatted);
        Arbitrary<String> json = Combinators.combine(
                        status, Arbitraries.of("x", "y"), Arbitraries.integers().between(0, 3), task)
                .as("{\"jobId\": \"j\", \"status\": \"%s\", \"metadata\": {\"%s\": %d}, \"tasks\": [%s]}"::formatted);
        return Combinators.combine(json, Arbitraries.longs().between(0, 4))
                .as(State::new)
                .list()
                .ofMaxSize(8);
    }

    /** As the intake does it: what is known is written down and read again between any two states. */
    private static JsonNode learn(List<State> states) throws JsonProcessingException {
        KnownJob job = KnownJob.nothing(JOB);
        for (State state : states) {
            job = KnownJob.of(JOB, job.content(), job.stamps());
            job.learn(read(state.json), NOON.plusSeconds(state.second));
        }
        return read(job.content());
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) Json.mapper().readTree(json);
    }
}
