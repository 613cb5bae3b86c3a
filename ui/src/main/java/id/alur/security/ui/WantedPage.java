package id.alur.security.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was going before they had to log in. It travels as a parameter of the log-in page, so that nothing is kept for
 * strangers and each tab comes back to its own page; it is a path of this server and nothing else, whoever wrote it.
 */
final class WantedPage {

    static final String PARAMETER = "ke";
    static final String HOME = "/";

    private static final int LONGEST = 2000;
    /** One slash, not two, and nothing that a browser would take for one. */
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private WantedPage() {}

    /** The page that is asked for now, as text for the parameter. */
    static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return checked(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** The page that the log-in page was given, or the first page. */
    static String given(HttpServletRequest request) {
        return checked(request.getParameter(PARAMETER));
    }

    /** A parameter for the address of the log-in page, with what has to stand before it; nothing for the first page. */
    static String appended(String page) {
        return page.equals(HOME) ? "" : "&" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static String checked(@Nullable String page) {
        if (page == null || page.length() > LONGEST || !PATH.matcher(page).matches()) {
            return HOME;
        }
        try {
            URI address = new URI(page);
            String ascii = address.toASCIIString();
            boolean ours = address.getScheme() == null && address.getRawAuthority() == null;
            // Going to the log-in page after the log-in, or out again, would go on for ever.
            return ours && !ascii.startsWith(LogInPage.PATH) && !ascii.startsWith("/logout") ? ascii : HOME;
        } catch (URISyntaxException noAddress) {
            return HOME;
        }
    }
}
