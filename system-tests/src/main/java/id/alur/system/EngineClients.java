package id.alur.system;

import id.alur.local.LocalEngine;
import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;

/** Camunda's client on an engine of this machine, with the password that the engine asks for. */
public final class EngineClients {

    private EngineClients() {}

    public static CamundaClientBuilder to(LocalEngine engine) {
        CamundaClientBuilder client = anonymous(engine);
        engine.password()
                .ifPresent(password ->
                        client.credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                                .username(LocalEngine.USER)
                                .password(password)
                                .build()));
        return client;
    }

    /** As any other program of this machine would try. */
    public static CamundaClientBuilder anonymous(LocalEngine engine) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(false);
    }
}
