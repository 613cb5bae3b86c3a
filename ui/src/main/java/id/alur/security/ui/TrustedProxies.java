package id.alur.security.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who stands in front of us. Tomcat believes what the proxies of {@code alur.trusted-proxies} say of where a request came from and
 * whether it came by TLS, and nobody else: from the right, the first address that is none of them is the caller's. Every limit,
 * the cookies and our own links follow from it. Here only what would undo that is found at the start.
 */
@Component
class TrustedProxies {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    TrustedProxies(
            @Value("${server.forward-headers-strategy}") String strategy,
            @Value("${alur.trusted-proxies:}") String proxies,
            @Value("${alur.public-url:}") String publicUrl) {
        if (strategy.equalsIgnoreCase("framework")) {
            throw new IllegalStateException(
                    "server.forward-headers-strategy=framework believes whatever a caller writes into"
                            + " X-Forwarded-For. Take it out and name the proxies in alur.trusted-proxies (docs/operations.md)");
        }
        if (proxies.isEmpty() && publicUrl.startsWith("https:")) {
            LOG.warn(
                    "People come by https, but alur.trusted-proxies names no proxy: cookies are not Secure, and limits take all of"
                            + " them for one address");
        }
    }
}
