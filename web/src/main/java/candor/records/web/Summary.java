package candor.records.web;

import candor.policy.model.Category;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Says in a line what a record holds, for lists. */
@RequestScoped
public class Summary {
    private static final int LONGEST = 400;

    @Inject
    private Words words;

    public Summary() {}

    Summary(Words words) {
        this.words = words;
    }

    String of(Category category, RecordContent content) {
        String line =
                switch (category.surface()) {
                    case WEBSITE -> new WebsiteSummary(words).of(category, content.website());
                    case CLOUD -> new CloudSummary(words).of(category, content.cloud());
                    case SOFTWARE -> new SoftwareSummary(words).of(category, content.software());
                };
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
