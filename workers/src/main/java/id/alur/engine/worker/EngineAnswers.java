package id.alur.engine.worker;

import id.alur.engine.worker.EngineAnswer.Kind;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the engine's statuses, by gRPC and by HTTP, mean for a command. */
final class EngineAnswers {

    private EngineAnswers() {}

    /** Sends a command of Camunda's client and waits. */
    static EngineAnswer send(FinalCommandStep<?> command) {
        return send(command, answer -> {});
    }

    /** @param told is given what the engine said, if it said yes */
    static <T> EngineAnswer send(FinalCommandStep<T> command, Consumer<T> told) {
        try {
            told.accept(command.send().join());
            return EngineAnswer.ACCEPTED;
        } catch (ClientStatusException e) {
            return new EngineAnswer(ofGrpc(e), String.valueOf(e.getMessage()));
        } catch (ClientHttpException e) {
            var title =
                    e instanceof ProblemException problem ? problem.details().getTitle() : null;
            return new EngineAnswer(ofHttp(e.code(), title), String.valueOf(e.getMessage()));
        } catch (ClientException e) {
            return new EngineAnswer(Kind.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * An answer that is not a success.
     *
     * @param title of the problem, if the answer has one
     */
    static Kind ofHttp(int status, @Nullable String title) {
        return switch (status) {
            // Any web server answers 404; only the engine's own means that the task is gone.
            case 404 -> "NOT_FOUND".equals(title) ? Kind.GONE : Kind.UNAVAILABLE;
            case 409 -> Kind.CONFLICT;
            case 400, 413, 422 -> Kind.INVALID;
            // 401 and 403 too: credentials get repaired, and the command is then as good as before.
            default -> Kind.UNAVAILABLE;
        };
    }

    private static Kind ofGrpc(ClientStatusException e) {
        return switch (e.getStatusCode()) {
            case ALREADY_EXISTS -> Kind.ALREADY;
            case NOT_FOUND -> Kind.GONE;
            case FAILED_PRECONDITION -> Kind.CONFLICT;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Kind.INVALID;
            default -> Kind.UNAVAILABLE;
        };
    }
}
