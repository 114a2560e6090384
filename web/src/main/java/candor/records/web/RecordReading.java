package candor.records.web;

import candor.licensing.ToolNotGrantedException;
import candor.portal.web.AddressId;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.records.RecordView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One record's page, whosever it is: what is not there, not the visitor's or not an id at all is equally not found. */
@RequestScoped
public class RecordReading {
    @Inject
    private FacesContext faces;

    @Inject
    private Visitor visitor;

    private @Nullable RecordView record;
    private @Nullable RecordContent content;

    void load(Function<UUID, Optional<RecordView>> find) {
        if (visitor.isStranger()) {
            return;
        }
        ExternalContext external = faces.getExternalContext();
        try {
            AddressId.read(external.getRequestParameterMap().get("id"))
                    .flatMap(find)
                    .ifPresentOrElse(this::show, this::notFound);
        } catch (ToolNotGrantedException withoutView) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    private void show(RecordView found) {
        record = found;
        content = RecordContent.of(found.category(), found.content(), addressOfBytes(found));
    }

    /** Of {@link AssetServlet}, from the record's page beside it. */
    private static @Nullable String addressOfBytes(RecordView found) {
        return found.hasContent() ? "content?id=" + found.id() : null;
    }

    private void notFound() {
        ErrorAnswer.NOT_FOUND.send(faces);
    }

    @Nullable
    RecordView record() {
        return record;
    }

    @Nullable
    RecordContent content() {
        return content;
    }
}
