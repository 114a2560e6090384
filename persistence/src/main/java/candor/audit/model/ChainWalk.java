package candor.audit.model;

import candor.audit.model.AuditHead.Signatures;
import candor.audit.model.SealedChain.Extent;
import candor.audit.model.SealedChain.Sealed;
import candor.audit.model.Verification.Break;
import candor.audit.model.Verification.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain once, from its first entry, and stops at the first link that does not hold. Entries that are added meanwhile are
 * not looked at: it needs no transaction around it.
 */
public final class ChainWalk {
    private static final int AT_ONCE = 1000;

    private final SealedChain chain;
    private final AuditedActs acts;
    private final Signatures signatures;
    private final TreeMap<Long, Link> kept = new TreeMap<>();
    private Link here = Link.START;
    private long heads;

    /** @param kept places of the chain that are known from elsewhere: kept heads whose signature is good, what a node remembers */
    public ChainWalk(SealedChain chain, AuditedActs acts, Signatures signatures, List<Link> kept) {
        this.chain = chain;
        this.acts = acts;
        this.signatures = signatures;
        kept.forEach(each -> this.kept.put(each.sequence(), each));
    }

    public Verification walk() {
        Extent extent = chain.extent();
        Break broken = alongEntries(extent.entries());
        if (broken == null) {
            broken = end(extent);
        }
        if (broken == null) {
            broken = beside();
        }
        return new Verification(extent.entries(), heads, extent.unsealed(), broken);
    }

    private @Nullable Break alongEntries(long until) {
        while (here.sequence() < until) {
            List<Sealed> batch = chain.entries(here.sequence(), until, AT_ONCE);
            Map<UUID, AuditedAct> found =
                    acts.read(batch.stream().map(each -> each.entry().act()).toList());
            long last = batch.isEmpty()
                    ? until
                    : batch.get(batch.size() - 1).entry().sequence();
            Map<Long, AuditHead> signed = new TreeMap<>();
            chain.heads(here.sequence(), last).forEach(head -> signed.put(head.sequence(), head));
            for (Sealed each : batch) {
                Break broken = entry(
                        each,
                        found.get(each.entry().act()),
                        signed.get(each.entry().sequence()));
                if (broken != null) {
                    return broken;
                }
                here = each.entry().link();
            }
            if (here.sequence() < last) {
                return new Break(Fault.REMOVED, here.sequence() + 1, null);
            }
            Break forged = signature(signed.get(last));
            if (forged != null) {
                return forged;
            }
        }
        return null;
    }

    private @Nullable Break entry(Sealed sealed, @Nullable AuditedAct act, @Nullable AuditHead head) {
        ChainEntry entry = sealed.entry();
        Fault fault = fault(sealed, act);
        if (fault != null) {
            long sequence = fault == Fault.REMOVED ? here.sequence() + 1 : entry.sequence();
            return new Break(fault, sequence, fault == Fault.REMOVED ? null : entry.act());
        }
        Link remembered = kept.get(entry.sequence());
        heads += (head == null ? 0 : 1) + (remembered == null ? 0 : 1);
        boolean same = (head == null || head.says(entry.link()))
                && (remembered == null || Arrays.equals(remembered.hash(), entry.hash()));
        return same ? null : new Break(Fault.REWRITTEN, entry.sequence(), entry.act());
    }

    private @Nullable Fault fault(Sealed sealed, @Nullable AuditedAct act) {
        ChainEntry entry = sealed.entry();
        if (entry.sequence() != here.sequence() + 1) {
            return Fault.REMOVED;
        } else if (!entry.follows(here)) {
            return Fault.UNLINKED;
        } else if (act == null) {
            return Fault.GONE;
        }
        return entry.isOf(act) && sealed.copy().equals(act.copy()) ? null : Fault.EDITED;
    }

    /** All before it is signed with it: of the others it is enough that they say the same. */
    private @Nullable Break signature(@Nullable AuditHead head) {
        return head == null || signatures.isOurs(head.jws()) ? null : new Break(Fault.FORGED, head.sequence(), null);
    }

    private @Nullable Break end(Extent extent) {
        long known = kept.isEmpty() ? extent.signed() : Math.max(extent.signed(), kept.lastKey());
        if (known > extent.entries()) {
            return new Break(Fault.TRUNCATED, extent.entries() + 1, null);
        }
        return extent.signed() < extent.entries() ? new Break(Fault.UNSIGNED, extent.signed() + 1, null) : null;
    }

    private @Nullable Break beside() {
        Optional<Break> outside = chain.outside().map(act -> new Break(Fault.OUTSIDE, 0, act));
        return outside.or(() -> chain.gone().map(act -> new Break(Fault.LOST, 0, act)))
                .orElse(null);
    }
}
