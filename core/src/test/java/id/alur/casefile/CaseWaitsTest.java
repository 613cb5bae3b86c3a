package id.alur.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shared.MessageBundles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Wherever a case can wait without a task, its page says for what. */
class CaseWaitsTest {

    private static final Path MODELS = Path.of("../processes/src/main/resources/processes");

    /** Gateways that wait for the first of several events, and events that stand alone. */
    private static final String PLACES =
            "//*[name() = 'bpmn:eventBasedGateway']/@id | //*[name() = 'bpmn:intermediateCatchEvent']"
                    + "[not(@id = //*[@sourceRef = //*[name() = 'bpmn:eventBasedGateway']/@id]/@targetRef)]/@id";

    @Test
    void every_place_where_a_process_waits_has_words() throws Exception {
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MODELS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                var model = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
                NodeList places = (NodeList)
                        XPathFactory.newInstance().newXPath().evaluate(PLACES, model, XPathConstants.NODESET);
                for (int i = 0; i < places.getLength(); i++) {
                    words.add("casefile.waits." + places.item(i).getNodeValue());
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(5);
        assertThat(new MessageBundles().texts(Locale.of("id"))).containsKeys(words.toArray(String[]::new));
    }
}
