package candor.dev.reports;

/**
 * The bytes of an asset that was announced before.
 *
 * @param id of the announcing record
 */
public record AssetBytes(String key, String id, String mediaType, byte[] content) {}
