package candor.audit.model;

import candor.audit.model.SealedChain.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a part of the chain as lines of JSON that can be verified without the database (docs/audit.md): first its
 * first number and the head that signs its end, then the entries, with heads in between.
 */
@ApplicationScoped
public class ChainExport {
    private static final int AT_ONCE = 1000;

    @Inject
    private SealedChain chain;

    @Inject
    private AuditedActs acts;

    public ChainExport() {}

    /** For tests, which bring their own. */
    public ChainExport(SealedChain chain, AuditedActs acts) {
        this.chain = chain;
        this.acts = acts;
    }

    /**
     * @param first number of the first entry, from 1
     * @param last  at least to this entry, and on to the head that signs it; absent: to the newest head
     * @param lines each is given with its line feed; nothing where there is no such part
     */
    public void write(long first, @Nullable Long last, Appendable lines) throws IOException {
        Optional<AuditHead> end =
                last == null ? chain.head() : chain.headFrom(last).or(chain::head);
        if (end.isEmpty() || end.get().sequence() < first) {
            return;
        }
        lines.append("{\"from\":" + first + ",\"head\":\"" + end.get().jws() + "\"}\n");
        long after = first - 1;
        long until = end.get().sequence();
        while (after < until) {
            List<Sealed> batch = chain.entries(after, until, AT_ONCE);
            if (batch.isEmpty()) {
                return; // the verifier misses what the first line has promised
            }
            writeEntries(batch, lines);
            long before = after;
            after = batch.get(batch.size() - 1).entry().sequence();
            List<AuditHead> heads = chain.heads(before, Math.min(after, until - 1));
            if (!heads.isEmpty() && heads.get(heads.size() - 1).sequence() == after) {
                writeHead(heads.get(heads.size() - 1), lines);
            }
        }
    }

    private void writeEntries(List<Sealed> batch, Appendable lines) throws IOException {
        Map<UUID, AuditedAct> found =
                acts.read(batch.stream().map(each -> each.entry().act()).toList());
        for (Sealed each : batch) {
            AuditedAct act = found.get(each.entry().act());
            lines.append("{\"entry\":")
                    .append(act == null ? "null" : each.entry().canonical(act))
                    .append(",\"hash\":\"")
                    .append(HexFormat.of().formatHex(each.entry().hash()))
                    .append("\"}\n");
        }
    }

    private static void writeHead(AuditHead head, Appendable lines) throws IOException {
        lines.append("{\"head\":\"").append(head.jws()).append("\"}\n");
    }
}
