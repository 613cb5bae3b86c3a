package id.alur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FormContext;
import id.alur.form.FormFiles;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class DocumentServiceTest {

    private static final DraftKey DRAFT = DraftKey.start("training-request");

    @Autowired
    private DocumentService documents;

    @Autowired
    private FormFiles files;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CaseFileService cases;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private As owner = As.employee(new EmployeeId(UUID.randomUUID()));
    private As stranger = owner;
    private EmployeeId ownerId = new EmployeeId(UUID.randomUUID());

    @BeforeEach
    void people() {
        var unit = people.opd("opd-" + UUID.randomUUID());
        ownerId = people.employee("Owner", unit, null);
        owner = As.employee(ownerId);
        stranger = As.employee(people.employee("Stranger", unit, null));
    }

    @Test
    void a_file_comes_back_as_it_was_sent() throws IOException {
        byte[] content = large(3_000_000);
        StoredDocument stored = owner.call(() -> upload("C:\\surat\\penawaran.pdf", content));
        assertThat(stored.name()).isEqualTo("penawaran.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(content.length);
        try (InputStream in = owner.call(() -> documents.open(stored.id())).stream()) {
            As.employee(ownerId).login();
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(jdbc.sql("select sha256 = sha256(content) from document.document where id = :id")
                        .param("id", stored.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void empty_too_large_and_forbidden_files_are_refused_and_leave_nothing() {
        assertRefused("a.pdf", new byte[0], "error.document.empty");
        assertRefused("a.pdf", large(10 * 1024 * 1024 + 1), "error.document.too-large");
        assertRefused("a.exe", SampleFiles.exe(), "error.document.type");
        assertRefused("a.pdf", SampleFiles.exe(), "error.document.content");
        assertThat(owner.call(() -> documents.listOfDraft(DRAFT))).isEmpty();
        owner.run(() -> upload("a.pdf", large(10 * 1024 * 1024)));
        owner.run(() -> assertThatThrownBy(
                        () -> documents.upload(DRAFT, "a.pdf", new ByteArrayInputStream(large(2_000_000)), 1_000_000))
                .isInstanceOf(DomainException.class));
    }

    @Test
    void a_draft_has_at_most_twenty_files() {
        owner.run(() -> {
            for (int i = 0; i < 20; i++) {
                upload("a.pdf", SampleFiles.pdf());
            }
        });
        assertRefused("a.pdf", SampleFiles.pdf(), "error.document.too-many");
    }

    @Test
    void a_file_of_a_draft_is_its_uploaders_alone() {
        StoredDocument stored = owner.call(() -> upload("a.pdf", SampleFiles.pdf()));
        assertThatThrownBy(() -> stranger.call(() -> documents.open(stored.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.call(() -> documents.find(stored.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.run(() -> documents.remove(stored.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(stranger.call(() -> documents.listOfDraft(DRAFT))).isEmpty();
        assertThatThrownBy(() -> documents.open(stored.id()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        List<String> ids =
                List.of(stored.id().toString(), "not-an-id", UUID.randomUUID().toString());
        assertThat(owner.call(() -> files.names(ids, FormContext.of(DRAFT))))
                .isEqualTo(Map.of(stored.id().toString(), "a.pdf"));
        assertThat(owner.call(() -> files.names(ids, FormContext.of(DraftKey.start("other")))))
                .isEmpty();
        assertThat(stranger.call(() -> files.names(ids, FormContext.of(DRAFT)))).isEmpty();
    }

    @Test
    void only_the_files_that_the_submission_names_become_part_of_the_case_and_the_others_are_gone() {
        StoredDocument givenUp = owner.call(() -> upload("lama.pdf", SampleFiles.pdf()));
        StoredDocument sent = owner.call(() -> upload("baru.pdf", SampleFiles.pdf()));
        StoredDocument elsewhere = owner.call(() ->
                documents.upload(DraftKey.start("other"), "lain.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
        CaseFileId caseId = owner.call(() -> transaction.execute(status -> {
            CaseFileId opened = cases.open(new NewCaseFile("training-request", "DIKLAT", "Test", ownerId, null))
                    .id();
            documents.attachToCase(
                    DRAFT,
                    opened,
                    Map.of(
                            "offer",
                            sent.id().toString(),
                            "other",
                            elsewhere.id().toString()));
            return opened;
        }));
        assertThat(owner.call(() -> documents.listOfCase(caseId)))
                .extracting(StoredDocument::name)
                .containsExactly("baru.pdf");
        assertThatThrownBy(() -> owner.call(() -> documents.find(givenUp.id()))).isInstanceOf(NotFoundException.class);
        assertThat(owner.call(() -> documents.find(elsewhere.id())).caseId()).isNull();
    }

    @Test
    void a_file_of_a_case_is_read_by_its_readers_and_removed_by_nobody() {
        StoredDocument stored = owner.call(() -> upload("a.pdf", SampleFiles.pdf()));
        CaseFileId caseId = owner.call(() -> transaction.execute(status -> {
            CaseFileId opened = cases.open(new NewCaseFile("training-request", "DIKLAT", "Test", ownerId, null))
                    .id();
            assertThat(documents.attachToCase(
                            DRAFT, opened, Map.of("offer", List.of(stored.id().toString()))))
                    .isEqualTo(1);
            return opened;
        }));
        assertThat(owner.call(() -> documents.listOfCase(caseId)))
                .extracting(StoredDocument::id)
                .containsExactly(stored.id());
        assertThat(owner.call(() -> documents.find(stored.id())).caseId()).isEqualTo(caseId);
        assertThat(owner.call(() -> documents.listOfDraft(DRAFT))).isEmpty();
        assertThatThrownBy(() -> owner.run(() -> documents.remove(stored.id()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.call(() -> documents.open(stored.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.call(() -> documents.listOfCase(caseId)))
                .isInstanceOf(NotFoundException.class);
        FormContext context = FormContext.of(DraftKey.start("other"), caseId);
        assertThat(owner.call(() -> files.names(List.of(stored.id().toString()), context)))
                .hasSize(1);
    }

    @Test
    void unsent_files_go_away_after_ninety_days_unless_somebody_still_works_on_them() {
        StoredDocument forgotten = owner.call(() -> upload("a.pdf", SampleFiles.pdf()));
        StoredDocument worked = stranger.call(() -> upload("b.pdf", SampleFiles.pdf()));
        clock.advance(Duration.ofDays(91));
        stranger.run(() -> drafts.save(DRAFT, Map.of("a", "1"), null));
        assertThatThrownBy(() -> owner.run(documents::removeUnsent)).isInstanceOf(AccessDeniedException.class);
        assertThat(SystemUser.call("document.clean-up", documents::removeUnsent))
                .isPositive();
        assertThatThrownBy(() -> owner.call(() -> documents.find(forgotten.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(stranger.call(() -> documents.find(worked.id()))).isEqualTo(worked);
    }

    private StoredDocument upload(String name, byte[] content) {
        return documents.upload(DRAFT, name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, String messageKey) {
        assertThatThrownBy(() -> owner.run(() -> upload(name, content)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(messageKey));
    }

    private static byte[] large(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i % 251);
        }
        byte[] head = SampleFiles.pdf();
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
