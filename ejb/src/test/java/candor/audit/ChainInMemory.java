package candor.audit;

import candor.audit.model.AuditHead;
import candor.audit.model.Link;
import candor.audit.model.SealedChain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A chain whose owner does with it as they like. What the real one does is tested where its tables are. */
final class ChainInMemory extends SealedChain {
    static final AuditHead.Signatures SIGNATURES = new AuditHead.Signatures() {
        @Override
        public String sign(String payload) {
            byte[] said = payload.getBytes(StandardCharsets.UTF_8);
            return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(said) + ".ours";
        }

        @Override
        public boolean isOurs(String jws) {
            return jws.endsWith(".ours");
        }
    };

    final List<Link> links = new ArrayList<>();
    final Set<UUID> sealed = new HashSet<>();
    final Set<UUID> waiting = new HashSet<>();

    /** Seals one more, whose hash is of nothing but this byte. */
    Link seal(int hash) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) hash);
        Link link = new Link(links.size() + 1L, bytes);
        links.add(link);
        return link;
    }

    static AuditHead head(Link link) {
        return new AuditHead(
                link.sequence(),
                SIGNATURES.sign("{\"hash\":\"%s\",\"sequence\":%d,\"signedAt\":\"2026-03-01T12:00:00Z\",\"version\":1}"
                        .formatted(HexFormat.of().formatHex(link.hash()), link.sequence())));
    }

    @Override
    public Link end() {
        return links.isEmpty() ? new Link(0, new byte[32]) : links.get(links.size() - 1);
    }

    @Override
    public boolean has(Link place) {
        return place.sequence() == 0
                || links.stream()
                        .anyMatch(link ->
                                link.sequence() == place.sequence() && Arrays.equals(link.hash(), place.hash()));
    }

    @Override
    public Optional<AuditHead> head() {
        return links.isEmpty() ? Optional.empty() : Optional.of(head(end()));
    }

    @Override
    public List<UUID> notIn(Collection<UUID> acts) {
        return acts.stream().filter(act -> !sealed.contains(act)).toList();
    }

    @Override
    public boolean isWaiting(UUID act) {
        return waiting.contains(act);
    }
}
