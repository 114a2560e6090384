package candor.records.web;

import candor.policy.model.Category;
import candor.portal.web.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a line what a part of a website hit holds. */
final class WebsiteSummary {
    private final Words words;

    WebsiteSummary(Words words) {
        this.words = words;
    }

    String of(Category category, WebsiteContent content) {
        return switch (category) {
            case ACCOUNT -> account(content);
            case CONNECTION ->
                Line.of(content.connection("ipAddress"), content.connection("browser"), content.connection("device"));
            case ACTIVITY -> activity(content);
            case DEVICE_EVENT -> deviceEvent(content);
            default -> throw new IllegalArgumentException(category + " is none of WEBSITE");
        };
    }

    private String account(WebsiteContent content) {
        String settings =
                content.accountSettings().stream().map(WebsiteSummary::said).collect(Collectors.joining(", "));
        return content.email() == null && settings.isEmpty()
                ? Line.of(type(content))
                : Line.of(content.email(), settings);
    }

    private String activity(WebsiteContent content) {
        Fact subject = content.subject();
        String rest = content.circumstances().stream().map(Fact::text).collect(Collectors.joining(Line.BETWEEN));
        return Line.of(type(content), subject == null ? null : subject.text(), subject == null ? rest : null);
    }

    private String deviceEvent(WebsiteContent content) {
        Fault fault = content.fault();
        return Line.of(type(content), content.systemActivity(), fault == null ? null : fault.message());
    }

    private @Nullable String type(WebsiteContent content) {
        String type = content.type();
        return type == null ? null : words.of("Hit", type);
    }

    private static String said(Fact fact) {
        return fact.text().isEmpty() ? fact.name() : fact.name() + " " + fact.text();
    }
}
