package candor.members;

import candor.licensing.model.Period;
import candor.members.model.MemberLicenses.Held;
import candor.members.model.MemberRow;
import candor.members.model.MemberVolumes.Volume;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs, or belonged, to the caller's organization.
 *
 * @param administrator as last known; absent: nobody knows, for the person has not been here
 * @param leftAt        absent: still belongs to it
 * @param lastSignIn    to the hour; absent: never since such things are written down
 * @param lastRecord    when the newest record occurred that is held for the organization; absent: none is
 * @param licenses      the organization's that the person works, worked or will work under
 * @param volumes       what is held for the organization; a surface without records is not in it
 * @param yourself      whether it is the caller
 */
public record MemberView(
        UUID id,
        String signInName,
        @Nullable Boolean administrator,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Nullable Instant lastSignIn,
        @Nullable Instant lastRecord,
        List<License> licenses,
        Map<Surface, Amount> volumes,
        boolean yourself) {

    public MemberView {
        licenses = List.copyOf(licenses);
    }

    /** @param until the moment from which it is over; absent: for good */
    public record License(
            String reference, Instant from, @Nullable Instant until) {
        static License of(Held held) {
            return new License(
                    held.reference(), held.valid().start(), held.valid().end());
        }

        public boolean isInForceAt(Instant moment) {
            return new Period(from, until).contains(moment);
        }
    }

    /** @param bytes of the records' content as JSON text, and of assets */
    public record Amount(long records, long bytes) {
        private static Amount sum(Amount one, Amount other) {
            return new Amount(one.records + other.records, one.bytes + other.bytes);
        }
    }

    static MemberView of(
            MemberRow row, List<Held> held, List<Volume> volumes, @Nullable Instant lastRecord, boolean yourself) {
        Map<Surface, Amount> amounts = new EnumMap<>(Surface.class);
        volumes.forEach(each ->
                amounts.merge(each.category().surface(), new Amount(each.records(), each.bytes()), Amount::sum));
        return new MemberView(
                row.id(),
                row.signInName(),
                row.administrator(),
                row.joinedAt(),
                row.leftAt(),
                row.seenAt(),
                lastRecord,
                held.stream().map(License::of).toList(),
                amounts,
                yourself);
    }

    public Amount total() {
        return volumes.values().stream().reduce(new Amount(0, 0), Amount::sum);
    }

    /** The later of sign-in and newest record; absent: there is neither. */
    public @Nullable Instant lastSeen() {
        return Stream.of(lastSignIn, lastRecord)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
