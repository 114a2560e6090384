package candor.members.web;

import candor.members.MemberView;
import candor.members.MemberView.Amount;
import candor.members.MemberView.License;
import candor.policy.model.Surface;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A member as a line of the list.
 *
 * @param licenses those in force; of a former member those that were
 * @param amounts  by surface, the largest first
 */
public record MemberLine(MemberView member, List<License> licenses, List<Map.Entry<Surface, Amount>> amounts) {

    static MemberLine of(MemberView member, Instant now) {
        return new MemberLine(
                member,
                member.licenses().stream()
                        .filter(each -> member.leftAt() != null || each.isInForceAt(now))
                        .toList(),
                member.volumes().entrySet().stream()
                        .sorted((one, other) -> Long.compare(
                                other.getValue().records(), one.getValue().records()))
                        .toList());
    }

    /** The member's records. */
    public String records() {
        return "records.xhtml?user=" + name();
    }

    /** What the deletion of all of them would take away. */
    public String deletion() {
        return "deletions.xhtml?see=1&users=" + name()
                + Arrays.stream(Surface.values())
                        .map(surface -> "&surface=" + surface)
                        .collect(Collectors.joining());
    }

    private String name() {
        return URLEncoder.encode(member.signInName(), StandardCharsets.UTF_8);
    }

    public boolean changeable() {
        return member.leftAt() == null && !member.yourself();
    }

    /** The step that changes the role. */
    public String roleStep() {
        return Boolean.TRUE.equals(member.administrator()) ? "dismiss" : "appoint";
    }
}
