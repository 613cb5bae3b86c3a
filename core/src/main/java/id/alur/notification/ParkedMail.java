package id.alur.notification;

import java.time.Instant;

/** A mail that was given up after several attempts; the operator may have it tried again. */
public record ParkedMail(NoticeId notice, String kind, int attempts, String lastError, Instant createdAt) {}
