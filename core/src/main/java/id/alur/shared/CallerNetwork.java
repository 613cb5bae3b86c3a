package id.alur.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What limits count instead of a caller's address. */
public final class CallerNetwork {

    /** Nothing that would have to be looked up. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    /** Some proxies name the caller's port as well, which is another one each time. */
    private static final Pattern WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");

    private static final int PREFIX_BYTES = 8;

    private CallerNetwork() {}

    /**
     * With IPv4 the address. With IPv6 its first 64 bits, since a household has 2^64 addresses of its own; however it is written. What is
     * no address stays as it is.
     */
    public static String of(String address) {
        var withPort = WITH_PORT.matcher(address);
        String host = withPort.matches() ? withPort.group(1) : address;
        if (!host.contains(":") || !NUMBERS.matcher(host).matches()) {
            return host;
        }
        try {
            InetAddress read = InetAddress.getAllByName(host)[0];
            return read instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES)) + "::"
                    : read.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return host;
        }
    }
}
