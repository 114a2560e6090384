package candor.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One of each kind of what R18 masks, found again wherever it stands, in whatever encoding. */
final class Secrets {
    /** What each is, and the words of a message that it stands in; {@code %s} is the secret. */
    private static final Map<String, String> TOLD = told();

    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** @param mark of letters alone, in each that may be made up */
    Secrets(String mark) {
        secrets.put("mail", "anna." + mark + "@example.com");
        secrets.put("v4", "198.51.100." + (100 + Math.floorMod(mark.hashCode(), 150)));
        secrets.put("v6", "2001:db8:85a3::8a2e:370:" + String.format("%04x", Math.floorMod(mark.hashCode(), 0xffff)));
        secrets.put("windows", mark + "win");
        secrets.put("unix", mark + "nix");
        secrets.put("mac", mark + "mac");
        secrets.put("escaped", mark + "esc");
        secrets.put("bearer", "B" + mark + "47aZ9qLmX03");
        secrets.put("password", "pw-" + mark + "!1");
        secrets.put("jwt", jwt(mark));
        secrets.put("forge", "ghp_" + UUID.randomUUID().toString().replace("-", "") + "a1B2");
        secrets.put("address", "U" + mark + "pass");
        secrets.put("card", "4111 1111 1111 1111");
        secrets.put("phone", "+49 170 " + (1_000_000 + Math.floorMod(mark.hashCode(), 8_999_999)));
        secrets.put("share", mark + "nas");
    }

    private static Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("mail", "wrote to %s");
        told.put("v4", "from %s");
        told.put("v6", "from [%s]:443");
        told.put("windows", "in C:\\Users\\%s\\Documents\\a.exr");
        told.put("unix", "in /home/%s/render/a.exr");
        told.put("mac", "in /Users/%s/Library/a.plist");
        told.put("escaped", "in C:\\\\Users\\\\%s\\\\a.exr");
        told.put("bearer", "with Authorization: Bearer %s");
        told.put("password", "with password=%s");
        told.put("jwt", "with %s");
        told.put("forge", "with %s");
        told.put("address", "at https://render:%s@farm.example.com/q");
        told.put("card", "paid by %s");
        told.put("phone", "call %s");
        told.put("share", "on \\\\%s\\projects");
        return told;
    }

    private static String jwt(String mark) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(("{\"sub\":\"" + mark + "\"}").getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl"
                + mark;
    }

    /** A sentence for each, as a program would log it. */
    String everything() {
        StringBuilder all = new StringBuilder();
        secrets.forEach(
                (kind, secret) -> all.append(TOLD.get(kind).formatted(secret)).append("; "));
        return all.toString();
    }

    /** By kind. */
    Map<String, String> each() {
        return secrets;
    }

    /** The kinds that stand in a text as they are or encoded. */
    Set<String> foundIn(String text) {
        Set<String> found = new TreeSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        secrets.forEach((kind, secret) -> {
            if (encodings(secret).stream().anyMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)))) {
                found.add(kind);
            }
        });
        return found;
    }

    private static List<String> encodings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        StringBuilder entities = new StringBuilder();
        secret.chars().forEach(c -> entities.append("&#").append(c).append(';'));
        return List.of(
                secret,
                secret.replace(" ", ""),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
                secret.replace("@", "&#64;").replace("+", "&#43;").replace("!", "&#33;"),
                entities.toString(),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }
}
