package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.audit.model.SealedChain.Extent;
import candor.audit.model.SealedChain.Sealed;
import candor.platform.model.SearchBounds;
import candor.testing.Measured;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the chain costs: sealing against writing what is sealed, verifying against reading what is verified, and finding words in it. It
 * prints ratios and judges nothing; docs/benchmarks.md says how to run it.
 */
class AuditBenchmark {
    private static final int ENTRIES = Integer.getInteger("entries", 100_000);
    private static final int PORTION = 1000; // as the service seals
    private static final int RECORDS_OF_A_LOOK = 50;
    private static final int LOOKS = 21;

    private final AuditFixture audit = new AuditFixture();

    @Test
    @DisplayName("half acts, half looks at fifty records: written and sealed, verified and read, searched")
    void chain() {
        Measured sealing = new Measured("sealing : writing what is sealed");
        Measured each = new Measured("sealed entries a second");
        for (int portion = 0; portion < ENTRIES / PORTION; portion++) {
            double written = seconds(() -> AuditFixture.DATABASE.run(this::write));
            double sealed = seconds(audit::seal);
            sealing.add(sealed / written);
            each.add(PORTION / sealed);
        }
        sealing.print();
        each.print();
        AuditFixture.DATABASE.asOwner("vacuum analyze");
        verified();
        searched();
    }

    private void verified() {
        Measured ratio = new Measured("verifying : reading the same entries with their acts");
        Measured each = new Measured("verified entries a second");
        for (int round = 0; round < 1 + 5; round++) {
            double read = seconds(() -> AuditFixture.DATABASE.run(AuditBenchmark::read));
            double verified = seconds(() -> assertThat(audit.verify().broken()).isNull());
            if (round > 0) {
                ratio.add(verified / read);
                each.add(ENTRIES / verified);
            }
        }
        ratio.print();
        each.print();
    }

    private void searched() {
        Measured newest = new Measured("newest 50, ms");
        Measured common = new Measured("50 with a word that half of them have, ms");
        Measured nowhere = new Measured("a word that none has, ms");
        for (int round = 0; round < LOOKS; round++) {
            newest.add(1000 * seconds(() -> assertThat(find(null)).hasSize(50)));
            common.add(1000 * seconds(() -> assertThat(find("hold.SET")).hasSize(50)));
            nowhere.add(
                    1000 * seconds(() -> assertThat(find("nobody wrote this")).isEmpty()));
        }
        newest.print();
        common.print();
        nowhere.print();
    }

    private static List<FoundEntry> find(@Nullable String text) {
        AuditFilter filter = new AuditFilter(null, null, null, null, null, null, null, text);
        return AuditFixture.DATABASE.call(session -> text == null
                ? new AuditSearch(session).find(filter, null, 50)
                : new AuditSearch(session)
                        .search(filter, null, 50, SearchBounds.USUAL)
                        .items());
    }

    /** In one transaction, so that what is compared is not the number of commits. */
    private void write(Session session) {
        for (int n = 0; n < PORTION / 2; n++) {
            audit.act(session, "hold.set", "{\"rows\": \"" + n + "\"}");
            UUID look = UuidCreator.getTimeOrderedEpoch();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Map<UUID, Long> seen = Map.of(audit.subject, (long) RECORDS_OF_A_LOOK);
            session.persist(
                    new DataAccess(look, now, audit.actor, "org-admin", "BROWSE", "review " + n, null, "{}", seen));
            session.flush();
            new AccessRepository(session)
                    .write(
                            look,
                            IntStream.range(0, RECORDS_OF_A_LOOK)
                                    .mapToObj(record -> UUID.randomUUID())
                                    .toList());
            session.clear();
        }
    }

    private static void read(Session session) {
        SealedChain chain = new SealedChain(session);
        AuditedActs acts = new AuditedActs(session);
        Extent extent = chain.extent();
        for (long after = 0; after < extent.entries(); after += PORTION) {
            List<Sealed> batch = chain.entries(after, extent.entries(), PORTION);
            List<UUID> ids = batch.stream().map(each -> each.entry().act()).toList();
            assertThat(acts.read(ids)).hasSize(batch.size());
        }
    }

    private static double seconds(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }
}
