package id.alur.notification;

import java.util.UUID;

/** Identity of one notice to one person. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
