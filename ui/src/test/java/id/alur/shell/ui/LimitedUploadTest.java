package id.alur.shell.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import id.alur.architecture.House;
import id.alur.document.ui.DocumentField;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** The limit of an upload is the server's: what the browser checks, a stranger's program does not. */
@UiTest
class LimitedUploadTest extends SpringBrowserlessTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final AtomicLong read = new AtomicLong();
    private final List<String> said = new ArrayList<>();
    private final LimitedUpload limited = new LimitedUpload(
            MEGABYTE, (name, content) -> said.add(name + " " + content.length), refused -> said.add(Texts.of(refused)));
    private final Upload upload = new Upload(limited);

    @BeforeEach
    void on_a_page() {
        UI.getCurrent().add(upload);
    }

    @Test
    void a_file_that_says_it_is_too_large_is_refused_before_it_is_read() throws IOException {
        UploadEvent event = send(700L * MEGABYTE, 700L * MEGABYTE);
        assertThat(event.isRejected()).isTrue();
        assertThat(read.get()).isZero();
        assertThat(said).containsExactly("Yang dikirim terlalu besar: paling besar 1 MB.");
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_read_no_further_than_the_limit() throws IOException {
        UploadEvent event = send(-1, 700L * MEGABYTE);
        assertThat(event.isRejected()).isTrue();
        assertThat(read.get()).isLessThan(MEGABYTE + 128 * 1024);
        assertThat(said).containsExactly("Yang dikirim terlalu besar: paling besar 1 MB.");
    }

    @Test
    void a_file_of_just_the_limit_is_taken() throws IOException {
        assertThat(send(MEGABYTE, MEGABYTE).isRejected()).isFalse();
        assertThat(said).containsExactly("a.csv " + MEGABYTE);
    }

    @Test
    void every_page_takes_its_files_by_it() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are neither LimitedUpload nor DocumentField") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.isEquivalentTo(LimitedUpload.class) && !type.isEquivalentTo(DocumentField.class);
                    }
                })
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("handle uploads") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAssignableTo(UploadHandler.class) && !type.isEquivalentTo(LimitedUpload.class);
                    }
                })
                .check(House.classes());
    }

    private UploadEvent send(long declared, long size) throws IOException {
        VaadinRequest request = Mockito.mock(VaadinRequest.class);
        Mockito.when(request.getInputStream()).thenReturn(body(size));
        UploadEvent event = new UploadEvent(
                request,
                Mockito.mock(VaadinResponse.class),
                VaadinSession.getCurrent(),
                "a.csv",
                declared,
                "text/csv",
                upload.getElement(),
                noPart());
        limited.handleUploadRequest(event);
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        return event;
    }

    private static @Nullable Part noPart() {
        return null;
    }

    private InputStream body(long size) {
        return new InputStream() {
            @Override
            public int read() {
                return read.getAndIncrement() < size ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                long left = size - read.get();
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(left, length);
                read.addAndGet(now);
                return now;
            }
        };
    }
}
