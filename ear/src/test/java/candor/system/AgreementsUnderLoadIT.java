package candor.system;

import static candor.system.Receipts.receipts;
import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Agreements that change while reports stream in. */
@WholeSystemTest
class AgreementsUnderLoadIT {
    private static final int CHANGES = 12;
    private static final String OMITS_PROMPTS = "\"RENDER_INPUT\": {\"omit\": [\"PROMPT\"]}";
    private static final String OMITS_NOTHING = "\"RENDER_INPUT\": {\"omit\": []}";

    private final WholeSystem system;
    private final Tenant tenant;
    private final AtomicBoolean changing = new AtomicBoolean(true);

    AgreementsUnderLoadIT(WholeSystem system) {
        this.system = system;
        this.tenant = new Tenant(system);
    }

    @Test
    @DisplayName(
            "R8, R12, R14: each row keeps what its own basis allows, and its receipt said so, whatever changed meanwhile")
    void eachByItsOwnBasis() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<JsonNode> receipts = new ArrayList<>();
        try {
            List<Future<List<JsonNode>>> sent = IntStream.range(0, 6)
                    .mapToObj(sender -> senders.submit(this::sendWhileChanging))
                    .toList();
            for (int version = 1; version <= CHANGES; version++) {
                tenant.endAgreements();
                tenant.agreement(
                        version,
                        Instant.now().toString(),
                        Tenant.FOR_GOOD,
                        version % 2 == 0 ? OMITS_PROMPTS : OMITS_NOTHING);
                receipts.addAll(send()); // so that each version meets at least one report
            }
            changing.set(false);
            for (Future<List<JsonNode>> each : sent) {
                receipts.addAll(each.get());
            }
        } finally {
            changing.set(false);
            senders.shutdownNow();
        }
        long withPrompt =
                receipts.stream().filter(AgreementsUnderLoadIT::keptPrompt).count();
        assertThat(withPrompt).isBetween(1L, receipts.size() - 1L);
        assertThat(tenant.ask("select count(*) filter (where content::text like '%harbour%') from collected_record"))
                .isEqualTo(String.valueOf(withPrompt));
        assertThat(tenant.ask("""
                select count(*) filter (where content::text like '%harbour%' and basis_id in
                  (select id from basis where category = 'RENDER_INPUT' and 'PROMPT' = any (basis.omitted))) from collected_record""")).isEqualTo("0");
        assertThat(Integer.parseInt(tenant.ask("""
                select count(distinct (select agreement_version from basis where id = basis_id)) from collected_record"""))).isGreaterThanOrEqualTo(2);
    }

    private static boolean keptPrompt(JsonNode receipt) {
        boolean kept = texts(receipt.path("retained")).contains("RENDER_INPUT");
        return kept && !texts(receipt.path("omitted")).contains("RENDER_INPUT.PROMPT");
    }

    private List<JsonNode> sendWhileChanging() {
        List<JsonNode> receipts = new ArrayList<>();
        while (changing.get()) {
            receipts.addAll(send());
        }
        return receipts;
    }

    private List<JsonNode> send() {
        return receipts(system.collect(
                tenant.key, Reports.full().toString(), Reports.full().toString()));
    }
}
