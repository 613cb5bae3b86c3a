package id.alur.letter.ui;

import static id.alur.shell.ui.PlainPages.escaped;

import id.alur.letter.LetterCheck;
import id.alur.letter.LetterProof;
import id.alur.shared.CallerNetwork;
import id.alur.shell.ui.PlainPages;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RefusalLog;
import id.alur.shell.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody who holds a letter can see here, without log-in, whether it was issued and still holds (UC-106). A plain page: strangers cost no
 * session, no push and no upload. A file is compared in the browser that has it, by the fingerprint of the letter.
 */
@RestController
class LetterCheckPage {

    private final RefusalLog refusals = new RefusalLog(LetterCheckPage.class);
    private final LetterCheck check;
    private final CheckLimit limit;
    private final PlainPages pages;
    private final String agency;

    LetterCheckPage(LetterCheck check, CheckLimit limit, PlainPages pages, @Value("${alur.agency}") String agency) {
        this.check = check;
        this.limit = limit;
        this.pages = pages;
        this.agency = agency;
    }

    /** An address that was cut off behind the last slash. */
    @GetMapping("/surat/periksa/")
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return show("", request);
    }

    @GetMapping("/surat/periksa/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest request) {
        // Without a wish the servlet answers in the language of the server.
        Locale language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Texts.INDONESIAN
                : Texts.supported(request.getLocale());
        if (!limit.allows(CallerNetwork.of(request.getRemoteAddr()))) {
            refusals.note("too many checks", request.getRequestURI());
            return page(
                    request, HttpStatus.TOO_MANY_REQUESTS, language, result("ui.letter.check.slow", "soon", language));
        }
        Optional<LetterProof> proof;
        try {
            proof = check.find(token);
        } catch (DataAccessException | TransactionException failed) {
            if (!Problems.isDatabaseAway(failed)) {
                throw failed;
            }
            return page(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    language,
                    result("ui.error.away.title", "soon", language) + pages.paragraph("ui.error.away.text", language));
        }
        return page(
                request,
                proof.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                language,
                proof.map(letter -> found(letter, language))
                        .orElseGet(() -> result("ui.letter.check.unknown", "late", language)
                                + pages.paragraph("ui.letter.check.unknown.text", language)));
    }

    private String found(LetterProof proof, Locale language) {
        StringBuilder facts = new StringBuilder("<dl>");
        fact(facts, "number", proof.number(), language);
        fact(facts, "kind", t("letter.kind." + proof.kind(), language), language);
        fact(facts, "date", DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(proof.dated()), language);
        fact(facts, "unit", proof.issuingUnit(), language);
        if (!proof.initials().isEmpty()) {
            fact(facts, "initials", proof.initials(), language);
        }
        facts.append("</dl>");
        String state = proof.valid() ? "ui.letter.check.valid" : "ui.letter.check.withdrawn";
        return result(state, proof.valid() ? "calm" : "late", language)
                + pages.paragraph(state + ".text", language)
                + facts
                + comparison(proof, language);
    }

    private void fact(StringBuilder facts, String name, String value, Locale language) {
        facts.append(
                "<dt>%s</dt><dd>%s</dd>".formatted(escaped(t("ui.letter.check." + name, language)), escaped(value)));
    }

    private String comparison(LetterProof proof, Locale language) {
        return """
                <h2>%s</h2>
                <p id="about">%s</p>
                <p><label for="file">%s</label> <input id="file" type="file" accept=".pdf" aria-describedby="about"
                    data-sha256="%s" data-same="%s" data-different="%s" data-rejected="%s"></p>
                <p id="answer" role="status"></p>
                <script src="../../letter-check.js" defer></script>""".formatted(
                        escaped(t("ui.letter.check.file", language)),
                        escaped(t("ui.letter.check.file.text", language)),
                        escaped(t("ui.letter.check.choose", language)),
                        escaped(proof.sha256()),
                        escaped(t("ui.letter.check.same", language)),
                        escaped(t("ui.letter.check.different", language)),
                        escaped(t("ui.letter.check.rejected", language)));
    }

    private String result(String key, String style, Locale language) {
        return "<h2 class=\"%s\">%s</h2>".formatted(style, escaped(t(key, language)));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, Locale language, String content) {
        return pages.page(request, status, language, t("ui.letter.check.title", language), agency, content);
    }

    private String t(String key, Locale language) {
        return pages.t(key, language);
    }
}
