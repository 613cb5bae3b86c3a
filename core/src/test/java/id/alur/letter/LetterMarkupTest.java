package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LetterMarkupTest {

    @Test
    void a_degree_stays_on_one_line() {
        assertThat(Xhtml.printed("Dr. Sari <W>, S.E., M. Si., Ph.D"))
                .isEqualTo(
                        "Dr. Sari &lt;W&gt;, <span class=\"degree\">S.E.</span>, <span class=\"degree\">M. Si.</span>, "
                                + "<span class=\"degree\">Ph.D</span>");
        assertThat(Xhtml.printed("Selesai. Dan jam 10.30 di kota.")).doesNotContain("span");
    }

    @Test
    void rows_become_a_table_and_indented_lines_belong_to_them() {
        String html = LetterMarkup.render("""
                Dasar : 1. Satu;
                  2. Dua.

                Kepada :
                  Nama : {{nama}}
                  NIP : {{nip}}
                """, Map.of("nama", "Budi", "nip", "1"));
        assertThat(html)
                .contains("<th scope=\"row\">Dasar</th>", "<li>Satu;</li>", "<li>Dua.</li>")
                .contains("<th scope=\"row\">Nama</th><td class=\"colon\">:</td><td><p>Budi</p>")
                .doesNotContain("{{");
    }

    @Test
    void a_line_whose_placeholders_are_all_empty_is_left_out() {
        String html = LetterMarkup.render(
                "Biaya : {{biaya}} ({{biaya-terbilang}})\nWaktu : {{waktu}} {{biaya}}",
                Map.of("biaya", "", "biaya-terbilang", "", "waktu", "hari ini"));
        assertThat(html).doesNotContain("Biaya").contains("hari ini");
    }

    @Test
    void values_are_printed_as_they_are_whatever_they_contain() {
        String html = LetterMarkup.render(
                "Nama : {{nama}}",
                Map.of("nama", "<img src='http://x/'/> *A* & {{nip}} $1 \\ \u0000", "nip", "rahasia"));
        assertThat(html)
                .contains("&lt;img src=&#39;http://x/&#39;/&gt; *A* &amp; {{nip}} $1 \\ ")
                .doesNotContain("rahasia", "<img", "<em>", "\u0000");
    }

    @Test
    void a_template_brings_neither_html_nor_addresses() {
        String html = LetterMarkup.render("""
                <script>alert(1)</script> <b onclick="x">tebal</b>

                ![gambar](http://example.org/x.png) [tautan](file:///etc/passwd) <http://example.org>

                <div style="background:url(http://example.org)">x</div>

                ```
                kode
                ```
                """, Map.of());
        assertThat(html)
                .doesNotContain("<script", "<b ", "<img", "<a ", "<div", "href", "src=\"")
                .contains("&lt;script&gt;", "gambar", "tautan");
    }

    @Test
    void bold_italic_headings_and_lists_are_known() {
        assertThat(LetterMarkup.render("# MENUGASKAN\n\n**tebal** *miring*\n\n- satu\n- dua", Map.of()))
                .contains("<h1>MENUGASKAN</h1>", "<strong>tebal</strong>", "<em>miring</em>", "<li>dua</li>");
    }

    @Test
    void unknown_placeholders_are_refused_with_their_position() {
        List<String> known = List.of("nama");
        Placeholders.check("{{nama}} dan {{ nama }}", known, "body");
        refused("baris satu\nNama : {{nma}}", known, "error.letter.placeholder-unknown.body", "nma", 2, 8);
        refused("{{nama}} {{nama", known, "error.letter.placeholder-broken.body", 1, 10);
        refused("}} x", known, "error.letter.placeholder-broken.body", 1, 1);
        refused("{{T(java.lang.Runtime)}}", known, "error.letter.placeholder-broken.body", 1, 1);
    }

    private static void refused(String text, List<String> known, String key, Object... arguments) {
        assertThatThrownBy(() -> Placeholders.check(text, known, "body"))
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }
}
