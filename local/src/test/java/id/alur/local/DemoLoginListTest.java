package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the launcher prints is what the log-in page shows. */
class DemoLoginListTest {

    @Test
    void each_log_in_of_the_demo_is_listed_once_with_words_and_those_without_one_are_not() {
        var lines = DemoLoginList.of(AlurRoot.directory());
        assertThat(lines).hasSizeGreaterThan(10).doesNotHaveDuplicates().noneMatch(line -> line.contains("rekan"));
        assertThat(lines.getFirst()).startsWith("budi.pegawai ").contains("pemohon");
        assertThat(lines).allMatch(line -> line.matches("\\S+ +\\S.*"));
    }
}
