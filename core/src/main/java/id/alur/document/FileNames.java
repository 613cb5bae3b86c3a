package id.alur.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a file name out of what a browser sent. */
final class FileNames {

    private static final int MAX_LENGTH = 120;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"*:<>?|]");

    private FileNames() {}

    /** Without folders, control and direction characters; at most 120 characters, the extension kept. */
    static String clean(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = UNWANTED.matcher(name).replaceAll("").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        String extension = extension(name);
        String base = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        base = base.strip();
        int room = MAX_LENGTH - extension.length() - 1;
        if (base.length() > room) {
            base = base.substring(0, Character.isHighSurrogate(base.charAt(room - 1)) ? room - 1 : room);
        }
        if (base.isEmpty()) {
            base = "berkas";
        }
        return extension.isEmpty() ? base : base + "." + extension;
    }

    /** In lower case, without the dot; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 12
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
