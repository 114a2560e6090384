package candor.agreement.web;

import candor.agreement.AgreementEndings;
import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.agreement.DraftText;
import candor.portal.web.DeskForm;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a button of an agreement's page asked for: writes, approves, ends it or throws it away. */
@RequestScoped
public class AgreementActs {
    private static final String HERE = "/steward/agreement.xhtml?id=";

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementEndings endings;

    @Inject
    private DeskForm form;

    @Inject
    private Words words;

    private @Nullable TermsForm typed;

    /** @param id absent: a new one is written */
    void act(@Nullable UUID id) throws IOException {
        if (form.act().equals("write")) {
            write(id);
        } else if (id != null) {
            switch (form.act()) {
                case "approve" -> agreements.approve(id, revision());
                case "discard" -> agreements.discard(id);
                case "end" -> endAt(id);
                case "approveEnd" -> endings.approve(id);
                case "withdrawEnd" -> endings.withdraw(id);
                default -> {
                    return;
                }
            }
            form.go(form.act().equals("discard") ? "/steward/index.xhtml" : HERE + id);
        }
    }

    private void endAt(UUID id) {
        Instant day = form.day("at");
        if (day != null) {
            endings.propose(id, day);
        }
    }

    private void write(@Nullable UUID id) throws IOException {
        TermsForm sent = TermsForm.read(form);
        typed = sent; // what was typed stays, should it be refused
        Instant from = form.day("from");
        Instant to = form.day("to");
        if (from == null || to != null && !to.isAfter(from)) {
            form.say(words.say("desk.day.missing"));
            return;
        }
        DraftText text = new DraftText(from, to, !form.sent("supersedes").isEmpty(), sent.terms());
        UUID written = id == null
                ? agreements.draft(form.sent("organization"), text).id()
                : agreements
                        .rewrite(id, text, revision())
                        .map(AgreementView::id)
                        .orElse(id);
        form.go(HERE + written);
    }

    private @Nullable Integer revision() {
        String sent = form.sent("revision");
        return sent.matches("\\d{1,9}") ? Integer.valueOf(sent) : null;
    }

    /** What was written and refused; absent: nothing was. */
    Optional<TermsForm> typed() {
        return Optional.ofNullable(typed);
    }
}
