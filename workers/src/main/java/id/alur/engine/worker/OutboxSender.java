package id.alur.engine.worker;

import id.alur.engine.OutboxCommand;
import id.alur.engine.OutboxDelivery;
import id.alur.engine.worker.EngineAnswer.Kind;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one command and decides by the answer what becomes of it. A command may have been sent before by somebody who
 * died without telling, so "already" and "gone" are success wherever they can be our own doing.
 */
@Component
class OutboxSender {

    /** The engine remembers a message id for this long ... */
    static final Duration MESSAGE_TIME_TO_LIVE = Duration.ofDays(7);
    /** ... and a message is sent again only while it surely does: later, it might start a second instance. */
    static final Duration RESEND_WINDOW = Duration.ofDays(6);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int ATTEMPTS_AT_A_CONFLICT = 20;
    private static final int ATTEMPTS_TO_HEAR_OF_AN_ASSIGNMENT = 6;

    private final EnginePort engine;
    private final OutboxDelivery delivery;
    private final InstanceStart starts;

    OutboxSender(EnginePort engine, OutboxDelivery delivery, InstanceStart starts) {
        this.starts = starts;
        this.engine = engine;
        this.delivery = delivery;
    }

    void send(OutboxCommand command) {
        switch (command.kind()) {
            case PUBLISH_MESSAGE -> publish(command);
            case COMPLETE_TASK -> settle(command, engine.complete(command.requireTask(), command.variables()));
            case ASSIGN_TASK -> assign(command);
            case UNASSIGN_TASK -> settle(command, engine.unassign(command.requireTask()));
            case CANCEL_INSTANCE -> cancel(command);
            case RESOLVE_INCIDENT ->
                settle(
                        command,
                        engine.resolve(
                                command.key("incidentKey"), command.has("jobKey") ? command.key("jobKey") : null));
            case START_INSTANCE -> start(command);
        }
    }

    private void publish(OutboxCommand command) {
        if (command.sinceFirstAttempt().compareTo(RESEND_WINDOW) > 0) {
            park(
                    command,
                    "Tried since " + command.sinceFirstAttempt().toDays()
                            + " days: look whether the engine has the message before sending it again");
            return;
        }
        settle(
                command,
                engine.publish(
                        command.text("name"),
                        command.text("correlationKey"),
                        command.id().toString(),
                        MESSAGE_TIME_TO_LIVE,
                        command.variables()));
    }

    private void assign(OutboxCommand command) {
        EngineAnswer answer =
                engine.assign(command.requireTask(), command.text("assignee"), command.flag("allowOverride"));
        switch (answer.kind()) {
            case GONE -> refuse(command, OutboxDelivery.TASK_GONE);
            case CONFLICT -> settleConflict(command, answer);
            default -> settle(command, answer);
        }
    }

    /** Somebody has the task. If an earlier attempt of ours may have got through, it may be the very person who asked. */
    private void settleConflict(OutboxCommand command, EngineAnswer answer) {
        var holder = delivery.projectedAssignee(command.requireTask());
        if (holder.isPresent() && holder.get().equals(command.text("assignee"))) {
            delivery.done(command.id());
        } else if (holder.isPresent()
                || command.attempts() == 1
                || command.attempts() > ATTEMPTS_TO_HEAR_OF_AN_ASSIGNMENT) {
            refuse(command, OutboxDelivery.TASK_TAKEN);
        } else {
            retry(command, answer);
        }
    }

    private void cancel(OutboxCommand command) {
        Map<Long, Boolean> instances = delivery.instances(command.requireCase());
        if (instances.isEmpty()) {
            settle(command, new EngineAnswer(Kind.CONFLICT, "No instance of the case is known yet"));
            return;
        }
        EngineAnswer worst = EngineAnswer.ACCEPTED;
        for (var instance : instances.entrySet()) {
            EngineAnswer answer = instance.getValue() ? engine.cancel(instance.getKey()) : EngineAnswer.ACCEPTED;
            worst = answer.kind().compareTo(worst.kind()) > 0 ? answer : worst;
        }
        settle(command, worst);
    }

    private void start(OutboxCommand command) {
        long former = Long.parseLong(command.text("former"));
        EngineAnswer ended = engine.cancel(former);
        if (ended.kind() == Kind.UNAVAILABLE) {
            retry(command, ended);
            return;
        }
        boolean runs = delivery.instances(command.requireCase()).entrySet().stream()
                .anyMatch(instance -> instance.getValue() && instance.getKey() != former);
        settle(command, runs ? EngineAnswer.ACCEPTED : starts.start(command));
    }

    private void settle(OutboxCommand command, EngineAnswer answer) {
        switch (answer.kind()) {
            case ACCEPTED, ALREADY, GONE -> delivery.done(command.id());
            case INVALID -> park(command, answer.detail());
            case CONFLICT -> {
                if (command.attempts() >= ATTEMPTS_AT_A_CONFLICT) {
                    park(command, answer.detail());
                } else {
                    retry(command, answer);
                }
            }
            case UNAVAILABLE -> retry(command, answer);
        }
    }

    private void retry(OutboxCommand command, EngineAnswer answer) {
        delivery.retryLater(command.id(), answer.kind() + " " + answer.detail(), pauseAfter(command.attempts()));
    }

    private void refuse(OutboxCommand command, String reasonKey) {
        LOG.info("Command {} ({}) is refused: {}", command.id(), command.kind(), reasonKey);
        delivery.refuse(command.id(), reasonKey);
    }

    private void park(OutboxCommand command, String reason) {
        LOG.error("Command {} ({}) is parked, see Operations", command.id(), command.kind());
        delivery.park(command.id(), reason);
    }

    /** 1, 2, 4 ... seconds, one minute at most. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
