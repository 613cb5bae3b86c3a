package id.alur.reference.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.reference.OpenCase;
import id.alur.reference.ReferenceEffect;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What a change means for what is under way, with the cases that would be judged otherwise. */
class EffectList extends Div {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    EffectList(List<ReferenceEffect> effects) {
        addClassName("alur-reference-effects");
        show(effects);
    }

    void show(List<ReferenceEffect> effects) {
        removeAll();
        if (effects.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        effects.forEach(effect -> list.add(item(effect)));
        add(new Paragraph(Texts.t("ui.reference.trial.effects")), list);
    }

    private static ListItem item(ReferenceEffect effect) {
        ListItem item = new ListItem(new Span(Texts.t(
                effect.key(), effect.arguments().stream().map(EffectList::day).toArray())));
        if (!effect.cases().isEmpty()) {
            Div cases = new Div();
            cases.addClassName("alur-row");
            cases.add(new Span(Texts.t("ui.reference.effect.cases")));
            for (OpenCase open : effect.cases()) {
                cases.add(new Anchor("berkas/" + open.id(), open.number()));
            }
            item.add(cases);
        }
        return item;
    }

    /** A day comes back from the journal as text. */
    private static Object day(Object argument) {
        return argument instanceof String text && DAY.matcher(text).matches() ? LocalDate.parse(text) : argument;
    }
}
