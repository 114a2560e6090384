package candor.members.web;

import candor.members.model.MemberSearch;
import candor.members.model.MemberSearch.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of members an address asks for.
 *
 * @param text   part of a sign-in name; empty: any
 * @param former whether those who have left
 * @param cursor where it begins; empty: at the beginning
 */
public record MemberQuery(String text, boolean former, String cursor) {

    static MemberQuery of(Map<String, String> sent) {
        return new MemberQuery(
                sent.getOrDefault("q", "").strip().replace("\0", ""),
                "former".equals(sent.get("state")),
                sent.getOrDefault("cursor", ""));
    }

    MemberSearch search() {
        return new MemberSearch(text.isEmpty() ? null : text, former, Order.NAME);
    }

    @Nullable
    String place() {
        return cursor.isEmpty() ? null : cursor;
    }

    /** The same from a place on. */
    public String from(String next) {
        return address(text, former, next);
    }

    /** The same of those who have left, or of those who have not. */
    public String of(boolean thoseWhoLeft) {
        return address(text, thoseWhoLeft, "");
    }

    /** Whatever the name. */
    public String anybody() {
        return address("", former, "");
    }

    private static String address(String text, boolean former, String cursor) {
        return "members.xhtml?q=" + encoded(text) + (former ? "&state=former" : "")
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
