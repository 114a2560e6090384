package candor.diagnostics;

import candor.diagnostics.grouping.Grouping;
import candor.diagnostics.grouping.ReportedError;
import candor.diagnostics.grouping.Signature;
import candor.diagnostics.masking.Masking;
import candor.diagnostics.model.ArrivedError;
import candor.diagnostics.model.ErrorArrivals;
import candor.diagnostics.model.ErrorArrivals.Taken;
import candor.diagnostics.model.ErrorOccurrences;
import candor.diagnostics.model.NewOccurrence;
import candor.diagnostics.model.NewOccurrence.NewSignature;
import candor.diagnostics.model.NewOccurrence.Tags;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts errors that have arrived into groups, and again those that an older version of the grouping has seen. What a group keeps is masked before: no name of anybody's becomes part of it. */
@Stateless
@PermitAll
public class ErrorAssignment {
    private static final int PORTION = 200;

    @Inject
    private ErrorArrivals arrivals;

    @Inject
    private ErrorOccurrences occurrences;

    @Inject
    private PersonalWords words;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean assignSome() {
        Optional<Taken> taken = arrivals.take(PORTION);
        if (taken.isEmpty()) {
            return false;
        }
        if (taken.get().notes().isEmpty()) {
            return arrivals.noteOutdated(Grouping.SIGNATURE_VERSION, PORTION);
        }
        List<NewOccurrence> found = new ArrayList<>();
        taken.get().errors().forEach(error -> found.addAll(of(error)));
        occurrences.replace(taken.get().records(), found, clock.instant());
        arrivals.done(taken.get().notes());
        return true;
    }

    private List<NewOccurrence> of(ArrivedError error) {
        List<NewOccurrence> found = new ArrayList<>();
        int position = 0;
        for (ErrorContent content : ErrorContent.of(error.category(), error.content())) {
            Masking masking = new Masking(words.of(error, content));
            found.add(new NewOccurrence(
                    error,
                    position++,
                    content.at() == null ? error.occurredAt() : content.at(),
                    signature(content, masking),
                    tags(error, masking)));
        }
        return found;
    }

    private static NewSignature signature(ErrorContent content, Masking masking) {
        String message = content.message() == null ? null : masking.mask(content.message(), 4_000);
        Signature signature = Grouping.of(new ReportedError(content.severity(), message, content.stack()));
        String template = signature.template();
        Signature masked = new Signature(
                signature.kind(),
                signature.types().stream().map(masking::mask).toList(),
                signature.frames().stream().map(masking::mask).toList(),
                template == null ? null : masking.mask(template),
                signature.severity());
        return new NewSignature(
                masked.id(),
                Grouping.SIGNATURE_VERSION,
                masked.kind().name(),
                masked.types(),
                masked.frames(),
                masked.template(),
                masked.severity());
    }

    private static Tags tags(ArrivedError error, Masking masking) {
        JsonNode software = ErrorContent.read(error.version()).path("software");
        JsonNode environment = ErrorContent.read(error.environment()).path("environment");
        JsonNode device = ErrorContent.read(error.content()).path("deviceEvent");
        return new Tags(
                masking.version(software.path("version")),
                masking.version(software.path("pluginVersion")),
                masking.tag(software.path("host")),
                masking.tag(environment.path("operatingSystem")),
                masking.tag(
                        environment.isMissingNode() ? device.at("/hardware/gpu") : environment.at("/hardware/gpu")));
    }
}
