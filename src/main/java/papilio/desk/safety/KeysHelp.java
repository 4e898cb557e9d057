package papilio.desk.safety;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;

/** What the keys do, for this reader. */
class KeysHelp extends Dialog {
    private final DescriptionList list = new DescriptionList();

    KeysHelp(boolean reviews, boolean records, boolean answers, boolean signs) {
        setHeaderTitle(getTranslation("safety.keys"));
        list.addClassNames("facts", "keys");
        if (reviews) {
            key("r", "safety.keys.reviewed");
            key("n", "safety.keys.noAction");
            key("q", "safety.keys.ask");
            key("e", "safety.keys.escalate");
            key("s", "safety.keys.judge");
            key("x", "safety.keys.mark");
            key("b", "safety.keys.signOff");
            key("z", "safety.keys.close");
            key("w", "safety.keys.askAgain");
            key("t", "safety.keys.withdraw");
            key("o", "safety.keys.reassign");
            key("f", "safety.keys.finish");
        }
        if (reviews || signs) key("v", "safety.keys.sign");
        key("m", "safety.keys.sent");
        if (records) key("c", "safety.keys.correct");
        if (answers) key("a", "safety.keys.answer");
        key("p", "safety.keys.print");
        key("j", "safety.keys.next");
        key("k", "safety.keys.previous");
        key("Ctrl Enter", "safety.keys.send");
        key("Esc", "safety.keys.back");
        key("?", "safety.keys.help");
        add(list);
    }

    private void key(String key, String words) {
        var term = new DescriptionList.Term();
        term.getElement().appendChild(new Element("kbd").setText(key));
        list.add(term);
        list.add(new DescriptionList.Description(getTranslation(words)));
    }
}
