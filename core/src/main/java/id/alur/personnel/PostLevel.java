package id.alur.personnel;

import java.util.Arrays;
import java.util.List;

/** Levels within a family of posts (PP 11/2017 jo PP 17/2020); JPT Pratama is the highest in a city. */
public enum PostLevel {
    UTAMA(PostFamily.JPT),
    MADYA(PostFamily.JPT),
    PRATAMA(PostFamily.JPT),
    ADMINISTRATOR(PostFamily.ADMINISTRASI),
    PENGAWAS(PostFamily.ADMINISTRASI),
    PELAKSANA(PostFamily.ADMINISTRASI),
    AHLI_UTAMA(PostFamily.FUNGSIONAL),
    AHLI_MADYA(PostFamily.FUNGSIONAL),
    AHLI_MUDA(PostFamily.FUNGSIONAL),
    AHLI_PERTAMA(PostFamily.FUNGSIONAL),
    PENYELIA(PostFamily.FUNGSIONAL),
    MAHIR(PostFamily.FUNGSIONAL),
    TERAMPIL(PostFamily.FUNGSIONAL),
    PEMULA(PostFamily.FUNGSIONAL);

    private final PostFamily family;

    PostLevel(PostFamily family) {
        this.family = family;
    }

    public PostFamily family() {
        return family;
    }

    static List<PostLevel> of(PostFamily family) {
        return Arrays.stream(values()).filter(level -> level.family == family).toList();
    }
}
