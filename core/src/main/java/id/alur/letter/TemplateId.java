package id.alur.letter;

import java.util.UUID;

/** Identity of one version of a template. */
public record TemplateId(UUID value) {

    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
