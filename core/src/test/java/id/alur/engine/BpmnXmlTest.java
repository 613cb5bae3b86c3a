package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model brings nothing along from elsewhere. */
class BpmnXmlTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]><d>&x;</d>",
                "<!DOCTYPE d [<!ENTITY %% x SYSTEM \"%s\"> %%x;]><d/>",
                "<!DOCTYPE d SYSTEM \"%s\"><d/>",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>"
            })
    void a_document_type_is_refused_whatever_it_is_for(String model) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        assertThatThrownBy(() -> BpmnXml.read(model.formatted(secret.toUri())))
                .isInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("DOCTYPE")
                .hasMessageNotContaining("4711");
    }

    @Test
    void an_inclusion_stays_what_it_is() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        String model = "<d xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + secret.toUri()
                + "\" parse=\"text\"/></d>";
        assertThat(BpmnXml.read(model).getTextContent()).isEmpty();
    }
}
