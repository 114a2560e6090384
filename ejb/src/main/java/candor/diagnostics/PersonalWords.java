package candor.diagnostics;

import candor.diagnostics.masking.PrivateWords;
import candor.diagnostics.model.ArrivedError;
import candor.diagnostics.model.SeenOccurrences;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** What is known of the person that an error is of, to be masked in it (R18): names, and what the same report or job was given. */
@ApplicationScoped
class PersonalWords {
    @Inject
    private SeenOccurrences records;

    private static PrivateWords ofReport(ArrivedError error) {
        return PrivateWords.ofReport(error.signInName(), ErrorContent.read(error.input()));
    }

    /** From the report itself, and from what other records say of the person and of the job. */
    PrivateWords of(ArrivedError error, ErrorContent content) {
        PrivateWords report = ofReport(error);
        Set<String> names = new HashSet<>(report.names());
        Set<String> texts = new HashSet<>(report.texts());
        if (error.person() != null) {
            names.addAll(records.addresses(error.person()));
            if (content.job() != null) {
                records.textsOfJob(error.person(), content.job(), error.occurredAt())
                        .forEach(job -> addTexts(ErrorContent.read(job), texts));
            }
        }
        return new PrivateWords(names, texts);
    }

    /** What an asset says and what a job's description does; what names a job's parts is left. */
    private static void addTexts(JsonNode job, Set<String> texts) {
        addText(job.path("text"), texts);
        addText(job.path("name"), texts);
        addAll(job.path("metadata"), texts);
    }

    private static void addAll(JsonNode value, Set<String> texts) {
        addText(value, texts);
        value.forEach(part -> addAll(part, texts));
    }

    private static void addText(JsonNode value, Set<String> texts) {
        if (value.isTextual() && !value.textValue().isBlank()) {
            texts.add(value.textValue());
        }
    }
}
