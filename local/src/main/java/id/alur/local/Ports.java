package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Picks free loopback ports, and says clearly which port is taken. */
public final class Ports {

    /** Ports handed out in this JVM: a free port that nobody bound yet must not be handed out twice. */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** A port on loopback that is free now and was not given to anybody else in this JVM. */
    public static synchronized int free() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("No free port on this machine", e);
            }
        }
    }

    static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    /** True if nobody listens on the port, on loopback or on all addresses. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /**
     * Refuses a port that is taken.
     *
     * @param purpose what the port is for, as the console names it
     * @param variable the environment variable that chooses another port
     */
    public static void requireFree(int port, String purpose, String variable) {
        if (!isFree(port)) {
            throw new LocalStartException("Porta " + port + " (" + purpose + ") sudah dipakai program lain. "
                    + "Hentikan program itu, atau pilih porta lain: " + variable + "=" + (port + 1000) + " ./alur run"
                    + "\n  [port " + port + " is taken; set " + variable + " to another one]");
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // Without address reuse, connections of the last run that the kernel still remembers would count as taken.
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
