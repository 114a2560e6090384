package candor.export;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.UUID;

/**
 * What an asset's file is called in the ZIP: the record's id, then what is harmless of the name it was sent under. The id makes it
 * unique and keeps it from being a device's name; letters, digits and hyphens alone remain of the rest, so that it leads nowhere.
 * The name as it was sent stands in the record.
 */
final class AssetName {
    private static final int LONGEST = 60;
    private static final String EXTENSION = "[a-z0-9]{1,8}";

    private AssetName() {}

    static String of(UUID record, String sent) {
        int dot = sent.lastIndexOf('.');
        String extension = dot < 0 ? "" : sent.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean known = extension.matches(EXTENSION);
        String stem = Normalizer.normalize(known ? sent.substring(0, dot) : sent, Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = stem.substring(0, Math.min(stem.length(), LONGEST));
        return "assets/" + record + (shortened.isEmpty() ? "" : "-" + shortened) + (known ? "." + extension : "");
    }
}
