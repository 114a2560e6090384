package candor.collection;

import candor.collection.minimization.Checked.Clean;
import candor.collection.minimization.Minimized;
import candor.collection.minimization.Minimizer;
import candor.collection.model.RecordKey;
import candor.decision.Decision;
import candor.licensing.InForce.Holder;
import candor.licensing.Situation;
import candor.licensing.Source;
import candor.platform.model.Sha256;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Rule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record, decided and minimized.
 *
 * @param key by which it is known when it is sent again; of a job's state the job is a part of it
 */
record DecidedRecord(
        Source source,
        Clean clean,
        Minimized minimized,
        List<String> dropped,
        Decision decision,
        Situation situation,
        RecordKey key) {

    static DecidedRecord of(Source source, Clean clean, Decision decision, Situation situation) {
        Minimized minimized = Minimizer.of(source.surface())
                .minimize(clean, category -> decision.ruling(category).leftOut(), isRouted(clean, decision));
        List<String> dropped = new ArrayList<>(clean.dropped());
        dropped.addAll(minimized.alsoDropped());
        if (clean.envelope().user() != null && situation.person() == null) {
            dropped.add("/user");
        }
        UUID job = minimized.content().containsKey(Category.JOB) ? job(source, clean, decision, situation) : null;
        RecordKey key = new RecordKey(source.id(), clean.envelope().id(), job);
        return new DecidedRecord(source, clean, minimized, dropped, decision, situation, key);
    }

    /** Of the job whose state it is: the same id means another job for another license, organization or person. */
    private static UUID job(Source source, Clean clean, Decision decision, Situation situation) {
        Holder organization = situation.made().organization();
        boolean nameless = decision.ruling(Category.JOB).leftOut().contains(Element.USER_IDENTIFIER);
        return Sha256.uuid(
                source.id().toString(),
                String.valueOf(situation.license()),
                organization == null ? "" : organization.id().toString(),
                String.valueOf(nameless ? null : situation.person()),
                String.valueOf(clean.jobId()));
    }

    /** The same, a record of the cloud services, with more left out: what an earlier basis does not allow to be kept. */
    DecidedRecord without(Set<Element> more) {
        if (decision.ruling(clean.kind().category()).leftOut().containsAll(more)) {
            return this;
        }
        Minimized less = Minimizer.of(source.surface())
                .minimize(
                        clean,
                        category -> {
                            Set<Element> leftOut = EnumSet.noneOf(Element.class);
                            leftOut.addAll(decision.ruling(category).leftOut());
                            leftOut.addAll(more);
                            return leftOut;
                        },
                        isRouted());
        return new DecidedRecord(source, clean, less, dropped, decision, situation, key);
    }

    /** R4, R5: of a record of the cloud services only that it was routed may be known. */
    private static boolean isRouted(Clean clean, Decision decision) {
        Category category = clean.kind().category();
        return category != null && decision.ruling(category).disposition() == Disposition.ROUTE_ONLY;
    }

    boolean isRouted() {
        return isRouted(clean, decision);
    }

    /** Nothing of it is kept, and it had something. */
    boolean isRefused() {
        return content().isEmpty() && !minimized.omitted().isEmpty();
    }

    Map<Category, ObjectNode> content() {
        return minimized.content();
    }

    UUID clientId() {
        return clean.envelope().id();
    }

    /** When it was made: to the microsecond, as the database keeps it. */
    Instant occurredAt() {
        return clean.envelope().occurredAt().truncatedTo(ChronoUnit.MICROS);
    }

    boolean isJobState() {
        return content().containsKey(Category.JOB);
    }

    /** The website's visitor, by a digest; absent: none was named. */
    @Nullable
    UUID visitor() {
        String visitor = clean.envelope().visitor();
        return visitor == null ? null : Sha256.uuid(source.id().toString(), visitor);
    }

    /** Whom a category's row is about; absent: nobody is known or may be. */
    @Nullable
    UUID person(Category category) {
        return isNameless(category) ? null : situation.person();
    }

    /** Whether a category's row is associated with the organization alone (POLICY, below the table of elements). */
    boolean isNameless(Category category) {
        return ruling(category).leftOut().contains(Element.USER_IDENTIFIER);
    }

    Ruling ruling(Category category) {
        return decision.ruling(category);
    }

    List<ElementRef> omittedOf(Category category) {
        return minimized.omitted().stream()
                .filter(each -> each.category() == category || isRouted() && category == Category.ROUTING)
                .toList();
    }

    /** What it brought something of, kept or not. */
    Set<Category> brought() {
        Set<Category> brought = EnumSet.noneOf(Category.class);
        brought.addAll(content().keySet());
        minimized.omitted().forEach(each -> brought.add(each.category()));
        if (brought.isEmpty()) { // nothing but an envelope: decided like any other of its kind
            Category ofKind = clean.kind().category();
            brought.add(ofKind == null ? Category.of(source.surface()).get(0) : ofKind);
        }
        return brought;
    }

    /** The rules that decided of all that it brought. */
    Set<Rule> rules() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        brought().forEach(each -> rules.addAll(ruling(each).rules()));
        if (minimized.scrubbed()) {
            rules.add(Rule.R13);
        }
        return rules;
    }
}
