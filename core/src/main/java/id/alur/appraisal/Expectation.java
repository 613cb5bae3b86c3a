package id.alur.appraisal;

/** How result or behaviour compare with what was expected (PermenPANRB 6/2022). Words: {@code appraisal.expectation.<code>}. */
public enum Expectation {
    DI_ATAS,
    SESUAI,
    DI_BAWAH
}
