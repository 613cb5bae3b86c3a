package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.letter.LetterCheck;
import id.alur.letter.LetterProof;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import org.springframework.beans.factory.annotation.Value;

/** Everybody who holds a letter can see here, without log-in, whether it was issued and still holds (UC-106). */
@Route(value = "surat/periksa", autoLayout = false)
@AnonymousAllowed
@StyleSheet("letter.css")
public class LetterCheckView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final LetterCheck check;
    private final CheckLimit limit;
    private final Formats formats;
    private final String agency;
    private final Div box = new Div();
    private final Paragraph answer = new Paragraph();

    LetterCheckView(LetterCheck check, CheckLimit limit, Formats formats, @Value("${alur.agency}") String agency) {
        this.agency = agency;
        this.check = check;
        this.limit = limit;
        this.formats = formats;
        addClassName("alur-login");
        box.addClassNames("alur-login-box", "alur-letter-check");
        answer.getElement().setAttribute("role", "status");
        add(box);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        box.removeAll();
        box.add(new H1(Texts.t("ui.app.name")), new Paragraph(agency));
        if (!allowed()) {
            box.add(result("ui.letter.check.slow", "alur-soon"));
            return;
        }
        check.find(token)
                .ifPresentOrElse(
                        proof -> show(proof, token),
                        () -> box.add(
                                result("ui.letter.check.unknown", "alur-late"),
                                new Paragraph(Texts.t("ui.letter.check.unknown.text"))));
    }

    private void show(LetterProof proof, String token) {
        FactList facts = new FactList();
        facts.fact("ui.letter.check.number", proof.number());
        facts.fact("ui.letter.check.kind", Texts.t("letter.kind." + proof.kind()));
        facts.fact("ui.letter.check.date", formats.date(proof.dated()));
        facts.fact("ui.letter.check.unit", proof.issuingUnit());
        if (!proof.initials().isEmpty()) {
            facts.fact("ui.letter.check.initials", proof.initials());
        }
        box.add(
                proof.valid()
                        ? result("ui.letter.check.valid", "alur-calm")
                        : result("ui.letter.check.withdrawn", "alur-late"),
                new Paragraph(Texts.t(proof.valid() ? "ui.letter.check.valid.text" : "ui.letter.check.withdrawn.text")),
                facts,
                upload(token),
                answer);
    }

    private static H2 result(String key, String style) {
        H2 result = new H2(Texts.t(key));
        result.addClassNames("alur-letter-result", style);
        return result;
    }

    private Div upload(String token) {
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> compare(token, bytes)));
        upload.setAcceptedFileExtensions(".pdf");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.t("ui.letter.check.choose")));
        upload.addFileRejectedListener(rejected -> say("ui.letter.check.rejected", "alur-late"));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return new Div(
                new H2(Texts.t("ui.letter.check.file")), new Paragraph(Texts.t("ui.letter.check.file.text")), upload);
    }

    void compare(String token, byte[] file) {
        if (!allowed()) {
            say("ui.letter.check.slow", "alur-soon");
        } else if (check.matches(token, file)) {
            say("ui.letter.check.same", "alur-calm");
        } else {
            say("ui.letter.check.different", "alur-late");
        }
    }

    private void say(String key, String style) {
        answer.setText(Texts.t(key));
        answer.setClassName(style);
    }

    private boolean allowed() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return limit.allows(request == null ? "" : request.getRemoteAddr());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.letter.check.title");
    }
}
