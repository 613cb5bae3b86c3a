package id.alur.shell.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Calls the server as no client would: addresses, methods and headers as they are given. */
public final class Wire {

    private Wire() {}

    /**
     * @param headers lines, without an end
     * @return the head of the answer and what follows it
     */
    public static String call(int port, String method, String address, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String length = headers.contains("Content-Length") || headers.contains("Transfer-") || method.equals("GET")
                    ? ""
                    : "Content-Length: 0\r\n";
            String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length
                    + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    /** As far as it says that it goes: who refuses a body does not hurry to hang up. */
    private static String answer(BufferedReader in) throws IOException {
        StringBuilder answer = new StringBuilder();
        int bytes = Integer.MAX_VALUE;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            answer.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                bytes = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        for (int sign = 0; bytes > 0 && sign >= 0; bytes--) {
            sign = in.read();
            answer.append(sign < 0 ? "" : (char) sign);
        }
        return answer.toString();
    }
}
