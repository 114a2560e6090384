package candor.collection;

import candor.collection.model.NewRecord;
import candor.licensing.InForce.Holder;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.Owner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The rows of decided records: one a category, each with its basis and the day until which it is held (R14, R15). */
final class RecordRows {
    private final Instant receivedAt;
    private final Supplier<UUID> ids;

    RecordRows(Instant receivedAt, Supplier<UUID> ids) {
        this.receivedAt = receivedAt;
        this.ids = ids;
    }

    List<NewRecord> of(DecidedRecord record) {
        return record.content().keySet().stream()
                .map(category -> of(record, category))
                .toList();
    }

    NewRecord of(DecidedRecord record, Category category) {
        boolean nameless = record.isNameless(category);
        boolean timeless = record.ruling(category).omitted().contains(Element.TIMESTAMP);
        // R1: a visit to the website is its visitor's own, also where that is an organization's member.
        Holder organization = record.ruling(category).owner() == Owner.ORGANIZATION
                ? record.situation().made().organization()
                : null;
        return new NewRecord(
                ids.get(),
                record.source().id(),
                record.clientId(),
                category,
                timeless ? day(receivedAt) : record.occurredAt(),
                timeless ? day(receivedAt) : receivedAt,
                nameless ? null : record.situation().license(),
                record.person(category),
                organization == null ? null : organization.id(),
                nameless ? null : record.minimized().envelope().installation(),
                nameless ? null : record.visitor(),
                record.decision().basis(category),
                retainUntil(record, category, record.ruling(category).retentionDays()),
                record.omittedOf(category),
                record.content().get(category).toString());
    }

    /** R15: counted from when it was made, or from the arrival where the client's clock is ahead or may not be kept. */
    LocalDate retainUntil(DecidedRecord record, Category category, int days) {
        boolean timeless = record.ruling(category).omitted().contains(Element.TIMESTAMP);
        Instant start = timeless || record.occurredAt().isAfter(receivedAt) ? receivedAt : record.occurredAt();
        return LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(days);
    }

    private static Instant day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }
}
