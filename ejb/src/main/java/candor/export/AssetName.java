package candor.export;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What an asset's file is called in the ZIP: the record's id, then what is harmless of the name it was sent under. The id makes it
 * unique and keeps it from being a device's name; letters, digits and hyphens alone remain of the rest, so that it leads nowhere.
 * An extension that is not known to be opened without being run is followed by {@code .bin}: a page, a drawing with a script or a
 * program does nothing when somebody opens it. The name as it was sent stands in the record.
 */
final class AssetName {
    private static final int LONGEST = 60;
    private static final String EXTENSION = "[a-z0-9]{1,8}";
    private static final Set<String> OPENED = Set.of(
            "png",
            "jpg",
            "jpeg",
            "webp",
            "gif",
            "bmp",
            "tif",
            "tiff",
            "avif",
            "heic",
            "exr",
            "hdr",
            "psd",
            "txt",
            "md",
            "csv",
            "json",
            "pdf",
            "mp4",
            "mov",
            "webm",
            "mp3",
            "wav",
            "flac",
            "ogg",
            "obj",
            "fbx",
            "gltf",
            "glb",
            "stl",
            "ply",
            "usd",
            "usda",
            "usdc",
            "usdz",
            "abc",
            "vdb",
            "blend",
            "zip",
            "npy",
            "safetensors");

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
        return "assets/" + record + (shortened.isEmpty() ? "" : "-" + shortened) + (known ? ending(extension) : "");
    }

    private static String ending(String extension) {
        return "." + extension + (OPENED.contains(extension) ? "" : ".bin");
    }
}
