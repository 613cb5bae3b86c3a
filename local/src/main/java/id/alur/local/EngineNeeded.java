package id.alur.local;

/**
 * Prints the version of the engine that {@code ./alur run} is about to start, if it still has to be fetched; nothing if it is here.
 * The script asks, because only Maven can fetch it.
 */
public final class EngineNeeded {

    private EngineNeeded() {}

    public static void main(String[] arguments) {
        try {
            var settings = StackSettings.of(System.getenv(), line -> {});
            EngineVersion version = settings.engineData().choose(settings.engineVersion());
            if (!version.isUnpacked()) {
                System.out.println(version);
            }
        } catch (LocalStartException e) {
            // The launcher, which is started next, meets the same and says it.
        }
    }
}
