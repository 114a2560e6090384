package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.FoundPart;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditSearchTest {
    private static final AuditFilter REVIEWS = new AuditFilter(null, null, null, null, null, null, null, "A Review");

    private final AuditFixture audit = new AuditFixture();

    @Test
    @DisplayName("a search that gives up goes on from where it stopped, and finds everything once")
    void windowByWindow() {
        List<UUID> looks = audit.sealed(23).stream().filter(this::isLook).toList();
        List<UUID> found = new ArrayList<>();
        Position after = null;
        int searches = 0;
        do {
            FoundPart<FoundEntry> part = search(after, new SearchBounds(4, Duration.ZERO));
            assertThat(part.items().size()).isLessThanOrEqualTo(4);
            part.items().forEach(entry -> found.add(entry.id()));
            after = part.searchedTo();
            searches++;
        } while (after != null);
        assertThat(searches).isEqualTo(6); // 23 in windows of 4
        assertThat(found)
                .containsExactlyElementsOf(IntStream.iterate(looks.size() - 1, n -> n >= 0, n -> n - 1)
                        .mapToObj(looks::get)
                        .toList());
    }

    @Test
    @DisplayName("with time it searches on by itself, to the end")
    void toTheEnd() {
        List<UUID> looks = audit.sealed(11).stream().filter(this::isLook).toList();
        FoundPart<FoundEntry> all = search(null, new SearchBounds(2, Duration.ofMinutes(1)));
        assertThat(all.searchedTo()).isNull();
        assertThat(all.items()).hasSameSizeAs(looks);
    }

    private static FoundPart<FoundEntry> search(@Nullable Position after, SearchBounds bounds) {
        return AuditFixture.DATABASE.call(session -> new AuditSearch(session).search(REVIEWS, after, 50, bounds));
    }

    private boolean isLook(UUID entry) {
        return AuditFixture.DATABASE.call(session -> session.find(DataAccess.class, entry) != null);
    }
}
