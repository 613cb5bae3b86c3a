package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.architecture.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ASVS asks of the code itself: SQL by parameters, chance that nobody foresees, and cryptography where the map of it says. */
class SafeCodeTest {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\\.sql\\(|\\.prepareStatement\\(|\\bstatement\\.execute\\w*\\(");
    /** Literals, constants, also of another class, and what joins them. */
    private static final Pattern FIXED =
            Pattern.compile("(?:'|\\b(?:[A-Z]\\w*\\.)?[A-Z][A-Z0-9_]+\\b|\\.formatted\\(|[+,)\\s])*");

    /**
     * Where a statement is put together from pieces that are no constants: conditions and orders that the class itself chose from its own
     * texts, by what was asked. Each was looked at for words of people, which are parameters; so has to be who comes here.
     */
    private static final Set<String> CHOOSES_PIECES = Set.of(
            "AccountListRepository",
            "AccountRepository",
            "ArrivalRepository",
            "BatchLock",
            "CaseAccess",
            "CaseReadRepository",
            "CityPlanRepository",
            "EmptiedPartition",
            "EvaluationResultRepository",
            "ExclusiveMigration",
            "InboxRepository",
            "PageRepository",
            "ParticipantRepository",
            "PeriodRepository",
            "PlanStateRepository",
            // Names of channels are constants of ours; LISTEN takes no parameters.
            "PostgresListener",
            "PrincipalRepository",
            "RatingRepository",
            "RegisterRepository",
            "RegisterWriter",
            "ReminderRepository");

    private static final Pattern FORMAT_FROM_ELSEWHERE = Pattern.compile(
            "(?<!')(?<![A-Z_])\\.formatted\\(" + "|(?:String\\.format|\\.printf)\\((?!\\s*(?:Locale\\.\\w+,\\s*)?')");

    private static final Pattern STORAGE =
            Pattern.compile("localStorage|sessionStorage|WebStorage|indexedDB|caches\\.open|document\\.cookie");

    private static final Pattern FORESEEN = Pattern.compile(
            "\\bnew Random\\(|java\\.util\\.(?:random\\.|Random|SplittableRandom)|Math\\.random|ThreadLocalRandom");
    /** Invents the people of the demo city, the same ones each time. */
    private static final Set<String> OF_THE_DEMO = Set.of("CityFiles", "CityPeople");

    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "\\bMessageDigest\\b|\\bSecureRandom\\b|\\bArgon2\\w*|\\bscram-sha-256\\b|javax\\.crypto"
                    + "|org\\.bouncycastle|java\\.security\\.(?:Signature|KeyPair|KeyStore|interfaces|spec)|javax\\.net\\.ssl");
    private static final Pattern DIGEST = Pattern.compile("MessageDigest\\.getInstance\\((.*?)\\)");
    private static final Pattern WEAK = Pattern.compile(
            "\\bMD[245]\\b|\\bmd5|SHA-?1\\b|\\bsha1|DigestUtils|\\bDES(?:ede)?\\b|\\bRC4\\b|/ECB/|PKCS1Padding|NoOpPasswordEncoder");
    private static final Pattern RECORDED = Pattern.compile("(?:audit|trail)\\.record(?:All)?\\(\\s*\"([a-z-]+)\\.");

    @Test
    void words_of_people_reach_sql_as_parameters_only() {
        Set<String> found = new TreeSet<>();
        for (Source source : of("core", "workers", "ui")) {
            String code = LITERAL.matcher(source.code()).replaceAll("'");
            Matcher call = SQL.matcher(code);
            while (call.find()) {
                if (!FIXED.matcher(argument(code, call.end())).matches()) {
                    found.add(name(source));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(CHOOSES_PIECES);
    }

    @Test
    void formats_are_texts_of_ours() {
        Set<String> found = new TreeSet<>();
        for (Source source : everything()) {
            String code = LITERAL.matcher(source.code()).replaceAll("'").replaceAll("\\s+(?=\\.formatted)", "");
            if (FORMAT_FROM_ELSEWHERE.matcher(code).find()) {
                found.add(name(source));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void browsers_are_given_nothing_to_keep_but_language_and_looks() {
        Set<String> storing = new TreeSet<>();
        Set<String> settingCookies = new TreeSet<>();
        for (String kind : List.of(".java", ".ts", ".js")) {
            for (Path file : Sources.files(Path.of("../ui/src/main"), kind)) {
                // Vaadin's own, laid there by a build.
                if (file.toString().contains("/generated/")) {
                    continue;
                }
                String code = Sources.withoutComments(Sources.read(file));
                String name = file.getFileName().toString();
                if (STORAGE.matcher(code).find()) {
                    storing.add(name);
                }
                if (code.contains("new Cookie(")) {
                    settingCookies.add(name);
                }
            }
        }
        assertThat(storing).isEmpty();
        assertThat(settingCookies).containsExactly("Preferences.java");
    }

    @Test
    void chance_is_such_that_nobody_foresees_it() {
        assertThat(all(FORESEEN)).containsExactlyInAnyOrderElementsOf(OF_THE_DEMO);
    }

    @Test
    void cryptography_stands_where_the_map_says_and_nowhere_else() {
        assertThat(all(CRYPTOGRAPHY)).isEqualTo(listed("Cryptography", Pattern.compile("(?m)^\\| `(\\w+)` \\|")));
    }

    @Test
    void each_kind_of_entry_in_the_trail_stands_in_the_list_of_them() {
        Set<String> kinds = new TreeSet<>();
        for (Source source : of("core", "workers", "ui")) {
            RECORDED.matcher(source.code())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(kinds::add);
        }
        assertThat(kinds).isEqualTo(listed("What is written down", Pattern.compile("(?m)^\\* `([a-z-]+)`: ")));
    }

    /** What a chapter of the map of security lists. */
    private static Set<String> listed(String chapter, Pattern row) {
        String map = Sources.read(Path.of(System.getProperty("alur.root"), "docs/security.md"));
        String text = map.split("\n## " + chapter + "\n", 2)[1].split("\n## ", 2)[0];
        Set<String> listed = new TreeSet<>();
        row.matcher(text).results().map(found -> found.group(1)).forEach(listed::add);
        return listed;
    }

    @Test
    void hashes_are_sha_256_and_nothing_weak_is_named() {
        for (Source source : everything()) {
            assertThat(DIGEST.matcher(source.code()).results().map(found -> found.group(1)))
                    .as(name(source))
                    .allMatch("\"SHA-256\""::equals);
        }
        assertThat(all(WEAK)).isEmpty();
    }

    /** The text of a call's argument, whose literals are gone. */
    private static String argument(String code, int begin) {
        int depth = 1;
        int end = begin;
        for (; depth > 0; end++) {
            depth += code.charAt(end) == '(' ? 1 : code.charAt(end) == ')' ? -1 : 0;
        }
        return code.substring(begin, end - 1);
    }

    private static Set<String> all(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Source source : everything()) {
            if (pattern.matcher(source.code()).find()) {
                found.add(name(source));
            }
        }
        return found;
    }

    private static List<Source> everything() {
        return of("core", "workers", "ui", "local", "exporter", "processes");
    }

    private static List<Source> of(String... modules) {
        return Stream.of(modules).flatMap(module -> Sources.of(module).stream()).toList();
    }

    private static String name(Source source) {
        return source.file().getFileName().toString().replace(".java", "");
    }
}
