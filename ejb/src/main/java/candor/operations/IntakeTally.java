package candor.operations;

import candor.operations.model.IntakeCounts.Counted;
import candor.operations.model.IntakeCounts.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What this node has counted since it last wrote it down: counting costs the intake an addition in memory and nothing else. */
@ApplicationScoped
public class IntakeTally {
    private final Map<Counted, LongAdder> counted = new ConcurrentHashMap<>();

    /** @param name of a fixed few: a surface and an outcome ({@code CLOUD.ROUTED}), a rule, a kind of refusal */
    public void count(Kind kind, String name) {
        counted.computeIfAbsent(new Counted(kind, name), first -> new LongAdder())
                .increment();
    }

    /** What was counted, which is then nobody's but the caller's. */
    public Map<Counted, Long> take() {
        Map<Counted, Long> taken = new HashMap<>();
        counted.forEach((what, number) -> {
            long sum = number.sumThenReset();
            if (sum > 0) {
                taken.put(what, sum);
            }
        });
        return taken;
    }
}
