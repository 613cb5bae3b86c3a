package id.alur.notification;

import id.alur.shared.NamedText;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sends the mails that are due, as plain text. A crash between the mail server's yes and our note of it sends a mail twice; its
 * Message-ID is the same both times. SMTP is configured by {@code spring.mail.*}.
 */
@Service
@ConditionalOnProperty("alur.mail.enabled")
public class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int BATCH = 50;

    private final MailQueue queue;
    private final MailTexts texts;
    private final JavaMailSender sender;
    private final InternetAddress from;
    private final String publicUrl;
    private final Clock clock;

    MailDelivery(
            MailQueue queue,
            MailTexts texts,
            JavaMailSender sender,
            @Value("${alur.mail.from}") String from,
            @Value("${alur.public-url}") String publicUrl,
            Clock clock)
            throws AddressException {
        this.queue = queue;
        this.texts = texts;
        this.sender = sender;
        this.from = new InternetAddress(from, true);
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** @return how many were sent */
    @PreAuthorize("hasRole('SYSTEM')")
    public int sendDue() {
        int sent = 0;
        for (QueuedMail mail : queue.due(BATCH)) {
            if (send(mail)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(QueuedMail mail) {
        try {
            sender.send(message(mail));
        } catch (MailException | MessagingException e) {
            String reason = reason(e);
            LOG.warn("Mail of notice {} was not sent: {}", mail.notice(), reason);
            queue.failed(mail, reason, isPermanent(e));
            return false;
        }
        queue.sent(mail);
        return true;
    }

    private MimeMessage message(QueuedMail mail) throws MessagingException {
        String link = publicUrl + page(mail);
        Map<String, Object> values = new HashMap<>();
        values.put("name", mail.recipientName());
        values.put("link", link);
        values.put("text", text(mail, ".text") + tasks(mail));
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(mail.address(), true));
        helper.setSubject(text(mail, ".title"));
        helper.setText(NamedText.fill(texts.text("notification.mail.body", mail.locale()), values, mail.locale()));
        message.setHeader("Message-ID", "<" + mail.notice() + "@alur>");
        // No automatic reply to an automatic mail (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The tasks that it sums up, a line and a link each. */
    private String tasks(QueuedMail mail) {
        StringBuilder lines = new StringBuilder();
        for (NoticeTask task : NoticeTask.of(mail.arguments())) {
            lines.append("\n\n- ").append(task.name());
            if (!task.number().isEmpty()) {
                lines.append(", ").append(task.number());
            }
            if (task.due() != null) {
                lines.append(", ").append(NamedText.fill("{due}", Map.of("due", due(task)), mail.locale()));
            }
            lines.append("\n  ").append(publicUrl).append('/').append(task.path());
        }
        return lines.toString();
    }

    private String due(NoticeTask task) {
        return task.dueAt() == null
                ? String.valueOf(task.due())
                : task.dueAt().atZone(clock.getZone()).toString();
    }

    private static String page(QueuedMail mail) {
        if (mail.task() != null) {
            return "/tugas/" + mail.task();
        }
        if (mail.caseId() != null) {
            return "/berkas/" + mail.caseId();
        }
        return "/" + (mail.page() == null ? "pemberitahuan" : mail.page());
    }

    private String text(QueuedMail mail, String part) {
        return NamedText.fill(
                texts.text("notification." + mail.kind() + part, mail.locale()),
                mail.arguments(),
                mail.locale(),
                key -> texts.text(key, mail.locale()));
    }

    private static boolean isPermanent(Exception failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof AddressException
                        || (cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0));
    }

    /** What the mail server said, without anybody's address. */
    private static String reason(Exception failure) {
        Throwable last = causes(failure).getLast();
        String text = last.getClass().getSimpleName() + ": " + last.getMessage();
        String masked = text.replaceAll("\\S+@\\S+", "***").replaceAll("\\s+", " ");
        return masked.substring(0, Math.min(masked.length(), 500));
    }

    private static List<Throwable> causes(Exception failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable start = failure;
        if (failure instanceof MailSendException bundle && bundle.getMessageExceptions().length > 0) {
            start = bundle.getMessageExceptions()[0];
        }
        for (Throwable cause = start; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
