import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an exported part of Candor's audit without Candor, by a JDK 17 or later and nothing else:
 *
 * <pre>java VerifyAudit.java export.ndjson jwks.json [kept-heads.txt]</pre>
 *
 * The third file is any text with signed heads in it that were kept elsewhere, such as a server's log. It says which link is the first
 * that does not hold. Exit code: 0 the chain is whole, 1 it is broken, 2 it could not be read. What the lines mean: docs/audit.md.
 */
public final class VerifyAudit {
    private static final Pattern ENTRY_LINE = Pattern.compile("\\{\"entry\":(.*),\"hash\":\"([0-9a-f]{64})\"\\}");
    private static final Pattern HEAD_LINE = Pattern.compile(
            "\\{(?:\"from\":(\\d{1,18}),)?\"head\":\"([\\w-]+\\.[\\w-]+\\.[\\w-]+)\"\\}");
    /** How an entry ends: its members are in the order of their names, and the first one is the act. */
    private static final Pattern ENTRY_END = Pattern.compile(
            ",\"previous\":\"([0-9a-f]{64})\",\"sealedAt\":\"([^\"]+)\",\"sequence\":(\\d{1,18}),\"version\":1\\}$");
    private static final Pattern HEAD = Pattern.compile(
            "\\{\"hash\":\"([0-9a-f]{64})\",\"sequence\":(\\d{1,18}),\"signedAt\":\"([^\"]+)\",\"version\":1\\}");
    private static final Pattern SIGNATURE = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*\\}");
    private static final String START = "0".repeat(64);
    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    /** What a signed head says, and from where it is. */
    private record Head(long sequence, String hash, Instant signedAt, String from) {}

    private final Map<String, PublicKey> keys;
    private final Map<Long, List<Head>> heads = new HashMap<>();
    private long first;
    private long last;
    private String hash = START;
    private long signed;
    private long compared;
    private Instant signedAt = Instant.MIN;

    private VerifyAudit(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    public static void main(String[] files) throws IOException, GeneralSecurityException {
        if (files.length < 2 || files.length > 3) {
            System.err.println("java VerifyAudit.java export.ndjson jwks.json [kept-heads.txt]");
            System.exit(2);
        }
        VerifyAudit verification = new VerifyAudit(keys(Files.readString(Path.of(files[1]))));
        try {
            if (files.length == 3) {
                verification.keep(Path.of(files[2]));
            }
            verification.read(Path.of(files[0]));
            System.out.println(verification.whole());
        } catch (Broken broken) {
            System.out.println(broken.getMessage());
            System.exit(1);
        }
    }

    /** The first link that does not hold. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String fault, long sequence, String why) {
            super("BROKEN at entry " + sequence + " (" + fault + "): " + why);
        }
    }

    private void keep(Path file) throws IOException, Broken, GeneralSecurityException {
        for (String line : Files.readAllLines(file)) {
            Matcher text = SIGNATURE.matcher(line);
            while (text.find()) {
                expect(head(text.group(), "a head that was kept"));
            }
        }
    }

    private void read(Path file) throws IOException, Broken, GeneralSecurityException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher entry = ENTRY_LINE.matcher(line);
                Matcher head = HEAD_LINE.matcher(line);
                if (entry.matches()) {
                    entry(entry.group(1), entry.group(2));
                } else if (head.matches()) {
                    begin(head.group(1));
                    signedHead(head(head.group(2), "a head in the file"));
                } else {
                    throw new Broken("EDITED", last + 1, "line " + number + " of the file is neither an entry nor a head");
                }
            }
        }
        end();
    }

    /** The file's first line says with which entry it begins. */
    private void begin(String from) {
        if (from != null && first == 0) {
            first = Long.parseLong(from);
            last = first - 1;
        }
    }

    private void entry(String text, String claimed) throws Broken, GeneralSecurityException {
        if (text.equals("null")) {
            throw new Broken("GONE", last + 1, "the act or look is not there any more");
        }
        Matcher end = ENTRY_END.matcher(text);
        if (!end.find()) {
            throw new Broken("EDITED", last + 1, "it is not in canonical form");
        }
        long sequence = Long.parseLong(end.group(3));
        if (first == 0) {
            first = sequence;
            last = first - 1;
        }
        if (sequence != last + 1) {
            String fault = sequence > last + 1 ? "REMOVED" : "UNLINKED";
            throw new Broken(fault, last + 1, "in its place there is entry " + sequence);
        }
        boolean beginsLater = sequence == first && first > 1; // what is before is not in this file
        if (!beginsLater && !end.group(1).equals(hash)) {
            throw new Broken("UNLINKED", sequence, "it does not follow the entry before it");
        }
        if (!digest(text).equals(claimed)) {
            throw new Broken("EDITED", sequence, "it does not say any more what it said when it was sealed");
        }
        last = sequence;
        hash = claimed;
        for (Head head : heads.getOrDefault(sequence, List.of())) {
            compare(head);
        }
    }

    /** One that comes before its entry waits for it; one of the last entry is compared at once. */
    private void signedHead(Head head) throws Broken {
        signedAt = head.signedAt().isAfter(signedAt) ? head.signedAt() : signedAt;
        if (head.sequence() == last) {
            compare(head);
        } else if (head.sequence() > last) {
            expect(head);
        } else {
            throw new Broken("UNLINKED", last, "a head of entry " + head.sequence() + " comes after it");
        }
        signed = Math.max(signed, head.sequence());
    }

    private void expect(Head head) {
        heads.computeIfAbsent(head.sequence(), any -> new ArrayList<>()).add(head);
    }

    private void compare(Head head) throws Broken {
        if (!head.hash().equals(hash)) {
            throw new Broken("REWRITTEN", head.sequence(), head.from() + ", signed " + head.signedAt() + ", says something else");
        }
        compared++;
    }

    private void end() throws Broken {
        if (signed > last) {
            throw new Broken("TRUNCATED", last + 1, "the file's first line promises entries up to " + signed);
        }
        for (List<Head> each : heads.values()) {
            for (Head head : each) {
                if (head.sequence() > last && !head.signedAt().isAfter(signedAt)) {
                    throw new Broken("TRUNCATED", last + 1,
                            head.from() + " has signed entry " + head.sequence() + " before this file was made");
                }
            }
        }
        if (signed < last || last == 0) {
            throw new Broken("UNSIGNED", Math.max(signed + 1, first), "from here on no head signs the entries");
        }
    }

    private String whole() {
        String before = first == 1 ? "" : "; what was before is not in this file";
        return "WHOLE: entries " + first + " to " + last + ", " + compared + " signed heads, the newest of " + signedAt + before;
    }

    private Head head(String jws, String from) throws Broken, GeneralSecurityException {
        String[] parts = jws.split("\\.");
        String header = decoded(parts[0]);
        String payload = decoded(parts[1]);
        Matcher says = HEAD.matcher(payload);
        if (!says.matches() || !header.contains("\"candor-audit-head+jws\"") || !isOurs(parts, header)) {
            throw new Broken("FORGED", says.matches() ? Long.parseLong(says.group(2)) : last, from + " is not signed by a published key");
        }
        return new Head(Long.parseLong(says.group(2)), says.group(1), Instant.parse(says.group(3)), from);
    }

    private boolean isOurs(String[] parts, String header) throws GeneralSecurityException {
        PublicKey key = keys.get(member(header, "kid"));
        if (key == null || !"EdDSA".equals(member(header, "alg"))) {
            return false;
        }
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(key);
        verification.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
        return bytes.length == 64 && verification.verify(bytes);
    }

    private static Map<String, PublicKey> keys(String set) throws GeneralSecurityException {
        Map<String, PublicKey> keys = new HashMap<>();
        Matcher each = KEY.matcher(set);
        while (each.find()) {
            String point = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(member(each.group(), "x")));
            byte[] encoded = HexFormat.of().parseHex(X509 + point);
            keys.put(member(each.group(), "kid"), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        }
        return keys;
    }

    /** A text of a flat JSON object; empty: it has none. */
    private static String member(String object, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(object);
        return found.find() ? found.group(1) : "";
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String digest(String entry) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
    }
}
