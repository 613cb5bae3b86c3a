package id.alur.training.study;

import org.jspecify.annotations.Nullable;

/**
 * Which studies to list.
 *
 * @param text part of name, NIP, unit, programme or institution; empty: all
 * @param state null: all
 */
public record StudyFilter(String text, @Nullable StudyState state) {

    public static final StudyFilter ALL = new StudyFilter("", null);
}
