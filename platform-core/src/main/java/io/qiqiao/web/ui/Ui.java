package io.qiqiao.web.ui;

import gg.jte.Content;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.asset.Assets;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Category;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Dated;
import io.qiqiao.web.list.Facets;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Hero;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Marked;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.progress.Step;
import io.qiqiao.web.progress.TreeNode;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.text.Wording;
import java.util.List;
import java.util.Locale;

/**
 * The toolbox a template gets, in its reader's language: texts, wording, icons, and every shared part as a method, so
 * that templates of other modules use the parts though they cannot call this module's templates.
 */
public final class Ui {

    private final Messages messages;
    private final Wording wording;
    private final Assets assets;
    private final Parts parts;

    /** Renders the part {@code template} of {@code model} with this toolbox. */
    @FunctionalInterface
    public interface Parts {
        Content part(String template, Ui ui, Object model);
    }

    public Ui(Messages messages, Wording wording, Assets assets, Parts parts) {
        this.messages = messages;
        this.wording = wording;
        this.assets = assets;
        this.parts = parts;
    }

    public Locale locale() {
        return wording.locale();
    }

    /** The message {@code key} with its arguments. */
    public String text(String key, Object... arguments) {
        return messages.text(locale(), key, arguments);
    }

    public String say(Label label) {
        return messages.say(locale(), label);
    }

    /** How dates, sums and numbers are said. */
    public Wording words() {
        return wording;
    }

    /** The address of a file below {@code assets/}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The template {@code template} of any module, of {@code model}. */
    public Content part(String template, Object model) {
        return parts.part(template, this, model);
    }

    /** An icon of the sprite, hidden from screen readers: words beside it say what it means. */
    public Content icon(String name) {
        return part("ui/icon", name);
    }

    /** A text found by search: what lies between the marks of {@link Marked} is highlighted. */
    public Content marked(String text) {
        return part("ui/marked", Marked.pieces(text));
    }

    public Content tag(Tag tag) {
        return part("ui/tag", tag);
    }

    public Content state(Tag tag) {
        return part("ui/state", tag);
    }

    /** A link or deed as a button. */
    public Content button(Link link) {
        return part("ui/button", link);
    }

    public Content notice(Notice notice) {
        return part("ui/notice", notice);
    }

    /** What a list shows when nothing is in it. */
    public Content empty(Notice notice) {
        return part("ui/empty", notice);
    }

    /** The first-screen facts of a detail page: two to four. */
    public Content facts(List<Fact> facts) {
        return part("ui/facts", facts);
    }

    /** Further facts, one per line. */
    public Content definitions(List<Fact> facts) {
        return part("ui/definitions", facts);
    }

    public Content figures(List<Figure> figures) {
        return part("ui/figures", figures);
    }

    public Content field(Field field) {
        return part("ui/field", field);
    }

    /** The summary above a form with errors, linking to the fields; nothing when there are none. */
    public Content errors(List<FieldProblem> problems) {
        return part("ui/errors", problems);
    }

    public Content table(Table table) {
        return part("ui/table", table);
    }

    /** What to do with the ticked rows of a table; stands in the same form, and shows itself once a row is ticked. */
    public Content bulk(List<Link> deeds) {
        return part("ui/bulk", deeds);
    }

    public Content item(Item item) {
        return part("ui/item", item);
    }

    /** Records by date, newest first, as on a home page. */
    public Content dated(List<Dated> items) {
        return part("ui/dated", items);
    }

    /** The grid of service categories on a home page. */
    public Content categories(List<Category> categories) {
        return part("ui/categories", categories);
    }

    /** The top of a home page: one sentence, one search. */
    public Content hero(Hero hero) {
        return part("ui/hero", hero);
    }

    public Content facets(Facets facets) {
        return part("ui/facets", facets);
    }

    public Content chips(List<Chip> chips) {
        return part("ui/chips", chips);
    }

    public Content tabs(List<Chip> tabs) {
        return part("ui/tabs", tabs);
    }

    public Content paging(Paging paging) {
        return part("ui/paging", paging);
    }

    /** A long task: what is being done, how far it is. It renews itself until it has ended. */
    public Content progress(JobProgress job) {
        return part("ui/progress", job);
    }

    public Content steps(List<Step> steps) {
        return part("ui/steps", steps);
    }

    public Content tree(List<TreeNode> roots) {
        return part("ui/tree", roots);
    }
}
