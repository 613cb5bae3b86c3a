package id.alur.process;

import id.alur.process.ProcessResource.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every model, decision and form of the class path, in the order of their paths.
 *
 * <p>The list is a file, {@code processes/index.txt}, one for each jar that brings models, and not a scan: a scan works differently
 * in a folder, a jar and a jar within a jar. A test holds the file complete.
 */
public final class ProcessResources {

    private static final List<ProcessResource> ALL = readIndex();

    private ProcessResources() {}

    public static List<ProcessResource> all() {
        return ALL;
    }

    /** The models: what is deployed to the engine. Decisions and forms are evaluated and shown by us. */
    public static List<ProcessResource> models() {
        return ofKind(Kind.MODEL);
    }

    public static List<ProcessResource> forms() {
        return ofKind(Kind.FORM);
    }

    public static Optional<ProcessResource> form(String formId) {
        return forms().stream().filter(form -> form.name().equals(formId)).findFirst();
    }

    /** All versions of all decision tables, each table's oldest first. */
    public static List<RuleSet> ruleSets() {
        return ofKind(Kind.DECISION).stream()
                .map(RuleSet::of)
                .sorted(Comparator.comparing(RuleSet::decisionId).thenComparing(RuleSet::validFrom))
                .toList();
    }

    /** The version of a decision table that holds on the day of the event; empty before its first version. */
    public static Optional<RuleSet> ruleSet(String decisionId, LocalDate on) {
        return ruleSets().stream()
                .filter(set ->
                        set.decisionId().equals(decisionId) && !set.validFrom().isAfter(on))
                .reduce((earlier, later) -> later);
    }

    private static List<ProcessResource> ofKind(Kind kind) {
        return ALL.stream().filter(resource -> resource.kind() == kind).toList();
    }

    private static List<ProcessResource> readIndex() {
        try {
            List<URL> indexes =
                    Collections.list(ProcessResources.class.getClassLoader().getResources("processes/index.txt"));
            if (indexes.isEmpty()) {
                throw new IllegalStateException("processes/index.txt is not on the class path");
            }
            TreeSet<String> paths = new TreeSet<>();
            for (URL index : indexes) {
                paths.addAll(read(index));
            }
            return paths.stream().map(ProcessResource::new).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read processes/index.txt", e);
        }
    }

    private static List<String> read(URL index) throws IOException {
        try (InputStream in = index.openStream()) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
