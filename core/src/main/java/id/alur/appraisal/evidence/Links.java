package id.alur.appraisal.evidence;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses that people give as evidence: pages of the web, without a password in them. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Links() {}

    /** @throws DomainException for anything else, such as {@code javascript:} */
    static String clean(String url) {
        String line = PlainText.line(url);
        try {
            URI uri = new URI(line);
            if (line.length() <= EvidenceLimits.LINK
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return line;
            }
        } catch (URISyntaxException noAddress) {
            throw new DomainException("error.appraisal.no-link", EvidenceLimits.LINK);
        }
        throw new DomainException("error.appraisal.no-link", EvidenceLimits.LINK);
    }
}
