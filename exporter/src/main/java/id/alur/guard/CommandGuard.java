package id.alur.guard;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Refuses every gRPC call without the password; an interceptor of the gateway ({@code zeebe.broker.gateway.interceptors}). */
public final class CommandGuard implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Password password;

    /** Called by the gateway at its start, which does not start if there is no password. */
    public CommandGuard() {
        this(Password.configured());
    }

    CommandGuard(Password password) {
        this.password = password;
    }

    @Override
    public <ReqT, RespT> ServerCall.Listener<ReqT> interceptCall(
            ServerCall<ReqT, RespT> call, Metadata headers, ServerCallHandler<ReqT, RespT> next) {
        if (password.admits(headers.get(AUTHORIZATION))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("The engine's password is missing or wrong"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
