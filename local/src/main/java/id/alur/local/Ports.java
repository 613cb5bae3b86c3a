package id.alur.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Picks free loopback ports, and says clearly which port is taken. */
public final class Ports {

    /** Below those that operating systems give to outgoing connections, which come and go while a port waits to be bound. */
    private static final int FIRST = 12_000;

    private static final int EACH_JVM = 100;
    private static final int JVMS = 140;

    /**
     * Ports handed out in this JVM: a free port that nobody bound yet must not be handed out twice. JVMs that run tests beside
     * each other begin at places of their own for the same reason.
     */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private static int next = FIRST + (int) (ProcessHandle.current().pid() % JVMS) * EACH_JVM;

    private Ports() {}

    /** A port on loopback that is free now and was not given to anybody else in this JVM. */
    public static synchronized int free() {
        for (int tried = 0; tried < JVMS * EACH_JVM; tried++) {
            int port = next;
            next = port + 1 < FIRST + JVMS * EACH_JVM ? port + 1 : FIRST;
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port on this machine");
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
