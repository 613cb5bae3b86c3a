package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A taken port is named, together with the variable that chooses another. */
class PortsTest {

    @Test
    void a_taken_port_is_named_with_its_variable() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
            assertThatThrownBy(() -> Ports.requireFree(port, "halaman web", "ALUR_PORT"))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining("Porta " + port)
                    .hasMessageContaining("ALUR_PORT");
        }
    }

    @Test
    void a_port_is_given_once() {
        assertThat(Ports.free()).isNotEqualTo(Ports.free());
    }
}
