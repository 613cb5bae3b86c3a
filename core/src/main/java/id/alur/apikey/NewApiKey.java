package id.alur.apikey;

/**
 * A key that was just made.
 *
 * @param secret the whole key; it cannot be shown again
 */
public record NewApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "NewApiKey[" + key.prefix() + "…]";
    }
}
