package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.WrongInputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        WrongInputs.check("text/templates", row -> {
            Placeholders.check(row.input(), List.of("nama"), "body");
            return LetterMarkup.render(row.input(), Map.of("nama", "Budi")).strip();
        });
    }

    @Test
    void a_pattern_of_numbers_that_cannot_be_is_refused() {
        WrongInputs.check("text/letter-numbers", row -> {
            new NumberPattern("surat-tugas", LocalDate.EPOCH, row.input()).check();
            return NumberPattern.format(row.input(), 7, "BKPSDM", 2026);
        });
    }
}
