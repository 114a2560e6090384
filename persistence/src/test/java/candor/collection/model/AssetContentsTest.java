package candor.collection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.AssetContents.Asset;
import candor.platform.model.Sha256;
import candor.policy.model.Category;
import candor.records.model.StoredContents;
import candor.records.model.StoredContents.Content;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssetContentsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final Rows ROWS = new Rows(SOURCE, null, null, null);
    private static final byte[] DIGEST = Sha256.of("a picture");

    private final NewRecord row = ROWS.row(Instant.now(), Category.GENERATED_ASSET, "{\"mediaType\": \"image/png\"}");
    private final UUID upload = UUID.randomUUID();

    @BeforeAll
    static void partition() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @Test
    @DisplayName("an asset is found by its source and the id that its client gave it, and by no other source")
    void found() {
        announce();
        Optional<Asset> asset = ask(contents -> contents.asset(SOURCE, row.clientId()));
        assertThat(asset).hasValueSatisfying(found -> {
            assertThat(found.recordId()).isEqualTo(row.id());
            assertThat(found.mediaType()).isEqualTo("image/png");
        });
        assertThat(this.<Optional<Asset>>ask(contents -> contents.asset(UUID.randomUUID(), row.clientId())))
                .isEmpty();
    }

    @Test
    @DisplayName("bytes count once all of them are there, and come back piece by piece")
    void complete() {
        announce();
        begin();
        assertThat(stored()).isEmpty();
        assertThat(finish()).isTrue();
        Content content = stored().get(row.id());
        assertThat(content.size()).isEqualTo(9);
        assertThat(content.sha256()).isEqualTo(DIGEST);
        assertThat(piece(0)).contains("a pi");
        assertThat(piece(1)).contains("cture");
        assertThat(piece(2)).isEmpty();
    }

    @Test
    @DisplayName("R17: bytes of an asset that was deleted meanwhile are not completed")
    void deletedMeanwhile() {
        begin();
        assertThat(finish()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("an asset has its bytes once: a second upload cannot be completed")
    void once() {
        announce();
        begin();
        finish();
        UUID second = UUID.randomUUID();
        DATABASE.run(session -> new AssetContents(session).begin(second, row.id(), Instant.now()));
        assertThatThrownBy(() -> DATABASE.run(
                        session -> new AssetContents(session).complete(second, row.id(), 1, DIGEST, Instant.now())))
                .hasStackTraceContaining("asset_content_of_record");
    }

    @Test
    @DisplayName("what was broken off goes with its pieces, what is complete stays")
    void brokenOff() {
        announce();
        begin();
        assertThat(this.<Integer>ask(
                        contents -> contents.abandonStartedBefore(Instant.now().plusSeconds(60))))
                .isPositive();
        assertThat(piece(0)).isEmpty();
        begin();
        finish();
        DATABASE.run(session -> new AssetContents(session).abandon(upload));
        assertThat(piece(0)).isPresent();
    }

    private void announce() {
        DATABASE.run(session -> new RecordStore(session).store(List.of(row)));
    }

    private void begin() {
        DATABASE.run(session -> {
            AssetContents contents = new AssetContents(session);
            contents.begin(upload, row.id(), Instant.now());
            contents.append(upload, 0, "a pi".getBytes(StandardCharsets.UTF_8));
            contents.append(upload, 1, "cture".getBytes(StandardCharsets.UTF_8));
        });
    }

    private boolean finish() {
        return ask(contents -> contents.complete(upload, row.id(), 9, DIGEST, Instant.now()));
    }

    private Map<UUID, Content> stored() {
        return DATABASE.call(session -> new StoredContents(session).of(List.of(row.id())));
    }

    private Optional<String> piece(int position) {
        return DATABASE.<Optional<byte[]>>call(session -> new StoredContents(session).piece(upload, position))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private <T> T ask(Function<AssetContents, T> question) {
        return DATABASE.call(session -> question.apply(new AssetContents(session)));
    }
}
