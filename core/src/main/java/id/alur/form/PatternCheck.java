package id.alur.form;

import java.util.regex.Pattern;

/** Regular expressions of forms on texts of people, with a limit of steps: some of them take years on the right text. */
final class PatternCheck {

    private static final int MAX_STEPS = 200_000;

    private PatternCheck() {}

    /** Whether the pattern is found in the text, as form-js does it; a text that takes too many steps does not match. */
    static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new CountedText(text)).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Each step of the matcher reads a character. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > MAX_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
