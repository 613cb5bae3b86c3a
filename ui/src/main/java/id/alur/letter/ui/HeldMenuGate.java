package id.alur.letter.ui;

import id.alur.letter.HeldLetters;
import id.alur.shell.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Held letters are the business of those who keep letters, and of operators. */
@Component
class HeldMenuGate implements MenuGate {

    private final HeldLetters held;

    HeldMenuGate(HeldLetters held) {
        this.held = held;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == HeldLettersView.class && !held.mayEnter();
    }
}
