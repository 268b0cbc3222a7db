package io.qiqiao.workbench.conditions;

import io.qiqiao.workbench.SentForm;
import java.util.List;

/** Does what a button of the form says: adds a condition or a group, or takes one away. */
final class ChangingDraft {

    private ChangingDraft() {}

    /** @param deed {@code add:<place>}, {@code group:<place>} or {@code remove:<place>}; anything else changes nothing */
    static void apply(DraftNode.Group root, String deed, SentForm form) {
        int cut = deed.indexOf(':');
        if (cut < 0 || !deed.substring(cut + 1).matches("\\d{1,3}(\\.\\d{1,3}){0,4}")) {
            return;
        }
        String place = deed.substring(cut + 1);
        switch (deed.substring(0, cut)) {
            case "add" -> add(root, place, form.first("add." + place));
            case "group" -> group(root, place);
            case "remove" -> remove(root, place);
            default -> {}
        }
    }

    private static void add(DraftNode.Group root, String place, String fact) {
        DraftNode.Group group = DraftForm.find(root, place);
        if (group != null && !fact.isEmpty()) {
            group.parts().add(new DraftNode.Condition(fact, "", List.of(), "", ""));
        }
    }

    private static void group(DraftNode.Group root, String place) {
        DraftNode.Group group = DraftForm.find(root, place);
        if (group != null) {
            group.parts().add(new DraftNode.Group("any", List.of()));
        }
    }

    private static void remove(DraftNode.Group root, String place) {
        int cut = place.lastIndexOf('.');
        DraftNode.Group group = cut < 0 ? null : DraftForm.find(root, place.substring(0, cut));
        int at = Integer.parseInt(place.substring(cut + 1));
        if (group != null && at < group.parts().size()) {
            group.parts().remove(at);
        }
    }
}
