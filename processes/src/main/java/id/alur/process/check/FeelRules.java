package id.alur.process.check;

import id.alur.process.ReleasedModel;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** FEEL in models, decisions and forms is made of what {@link FeelAllowList} names. */
final class FeelRules {

    private static final Pattern ENTRY =
            Pattern.compile("<(inputEntry|outputEntry|inputExpression)[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    void checkTable(ReleasedModel table, Findings findings) {
        ENTRY.matcher(table.text()).results().forEach(match -> {
            String text = unescape(match.group(2));
            check(
                    text,
                    "inputEntry".equals(match.group(1)) ? feel.parseUnaryTests(text) : feel.parseExpression(text),
                    FeelAllowList.RELEASED,
                    null,
                    findings);
        });
    }

    void checkModelExpression(String text, Findings findings) {
        check(text, feel.parseExpression(text), FeelAllowList.ENGINE, null, findings);
    }

    void checkExpression(String text, @Nullable String element, Findings findings) {
        check(text, feel.parseExpression(text), FeelAllowList.RELEASED, element, findings);
    }

    private static void check(
            String text, ParseResult parsed, FeelAllowList allowed, @Nullable String element, Findings findings) {
        if (FeelAllowList.unreadable(text).isPresent() || !parsed.isSuccess()) {
            findings.error(element, "feel-unreadable", text);
            return;
        }
        Set<String> refused = allowed.refused(parsed.parsedExpression());
        if (!refused.isEmpty()) {
            findings.error(element, "feel-construct", text, String.join(", ", refused));
        }
    }

    private static String unescape(String xml) {
        return xml.replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .strip();
    }
}
