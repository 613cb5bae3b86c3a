package id.alur.letter.ui;

import id.alur.letter.LetterTemplates;
import id.alur.shell.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Templates are the business of those who keep a kind of letters. */
@Component
class TemplateMenuGate implements MenuGate {

    private final LetterTemplates templates;

    TemplateMenuGate(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == TemplatesView.class && templates.kinds().isEmpty();
    }
}
