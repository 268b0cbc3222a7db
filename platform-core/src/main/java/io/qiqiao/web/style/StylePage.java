package io.qiqiao.web.style;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Control;
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
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.progress.Step;
import io.qiqiao.web.progress.TreeNode;
import io.qiqiao.web.text.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One sample of each part, made as the pages of capabilities make them. */
public final class StylePage {

    private static final String HERE = "/style";

    public List<Tone> tones() {
        return List.of(Tone.values());
    }

    public List<FieldProblem> problems() {
        return List.of(FieldProblem.of("limit", "style.limit.wrong", 1, 365));
    }

    public List<Field> fields() {
        return List.of(
                Field.line("name", "style.name", "").help("style.name.help").required(),
                Field.typed("number", "limit", "style.limit", "")
                        .unit("style.limit.unit")
                        .required()
                        .wrong(problems()),
                Field.typed("date", "day", "style.day", ""),
                Field.choice("category", "style.category", Control.Look.SELECT, options(1)),
                Field.choice("fee", "style.fee", Control.Look.RADIOS, options(0))
                        .required(),
                Field.choice("visibility", "style.visibility", Control.Look.BOXES, visibilities()),
                Field.choice("sizes", "style.sizes", Control.Look.CHECKS, options(2)),
                Field.area("function", "style.function", ""),
                Field.upload("file", "style.file", ".pdf,image/*").help("style.file.help"));
    }

    private static List<Control.Option> options(int chosen) {
        return List.of(
                Control.Option.of("a", Label.of("style.option.a"), chosen == 0),
                Control.Option.of("b", Label.of("style.option.b"), chosen == 1),
                Control.Option.of("c", Label.of("style.option.c"), chosen == 2));
    }

    private static List<Control.Option> visibilities() {
        return List.of(
                new Control.Option("private", Label.of("style.private"), Label.of("style.private.help"), true),
                new Control.Option("public", Label.of("style.public"), Label.of("style.public.help"), false));
    }

    public Table table() {
        List<Table.Column> columns = List.of(
                Table.Column.of("style.name"),
                Table.Column.of("style.state"),
                Table.Column.numeric("style.views").sorted(HERE, Table.Order.DESCENDING));
        return Table.of(
                        "style.table",
                        columns,
                        List.of(row("1", "style.row.a", Tone.GOOD, "312"), row("2", "style.row.b", Tone.WARM, "")))
                .pickable();
    }

    private static Table.Row row(String id, String titleKey, Tone tone, String views) {
        Tag state = Tag.of(tone, "style.tone." + tone.code());
        List<Table.Cell> cells = List.of(Table.Cell.of(state), Table.Cell.of(views));
        return new Table.Row(id, HERE, Label.of(titleKey), Label.of("style.row.below"), cells, actions());
    }

    private static List<Link> actions() {
        return List.of(Link.to(HERE, "style.edit"), Link.deed(HERE, "style.withdraw"));
    }

    public Item item() {
        return Item.of(HERE, "\uE000ISO\uE001 9001", "GB/T 19001 / \uE000ISO\uE001 9001:2015")
                .tagged(Tag.of(Tone.ACCENT, "style.kind"))
                .above(Label.of("style.provider"))
                .facts(
                        Fact.of("style.cost", Label.of("style.cost.value")),
                        Fact.of("style.limit", Label.of("style.limit.value")));
    }

    public Item demand() {
        return Item.of(HERE, "ISO 9001", "")
                .tagged(Tag.of(Tone.WARM, "style.hours-left"))
                .above(Label.of("style.place.district"))
                .links(Link.deed(HERE, "style.accept").as(Tone.WARM), Link.deed(HERE, "style.decline"));
    }

    public Hero hero() {
        return new Hero(
                Label.of("style.type.sample"), Label.of("style.hero.lead"), List.of(Link.to(HERE, "style.row.a")));
    }

    public List<Category> categories() {
        return List.of(
                new Category("category-quality", Label.of("style.row.below"), Label.of("style.row.a"), 12, HERE),
                new Category("category-green", Label.of("style.green"), Label.of("style.row.b"), 5, HERE),
                new Category("category-financing", Label.of("style.financing"), Label.of("style.cost"), 22, HERE));
    }

    public List<Dated> dated() {
        Tag left = Tag.of(Tone.WARM, "style.days-left", 12);
        return List.of(Dated.of(LocalDate.of(2026, 11, 18), HERE, Label.of("style.policy"))
                .tagged(left));
    }

    public Facets facets() {
        List<Facets.Option> options = List.of(
                new Facets.Option("a", Label.of("style.option.a"), 12, true),
                new Facets.Option("b", Label.of("style.option.b"), 5, false));
        return new Facets(
                HERE, Map.of("q", "ISO"), List.of(new Facets.Facet("fee", Label.of("style.fee"), options)), "");
    }

    public List<Chip> chips() {
        return List.of(
                Chip.of("style.all", 64, HERE, true),
                Chip.of("style.drafts", 5, HERE, false),
                Chip.on(Label.of("style.option.a"), HERE));
    }

    public List<Chip> tabs() {
        return chips().subList(0, 2);
    }

    public List<Fact> facts() {
        return List.of(
                Fact.of("style.who", Label.of("style.who.value")).with("target"),
                Fact.of("style.cost", Label.of("style.cost.value"))
                        .with("money")
                        .note(Label.of("style.cost.note")),
                Fact.of("style.limit", Label.of("style.limit.value")).with("clock"),
                Fact.of("style.how", "020-1234 5678").with("phone").leading("tel:02012345678"));
    }

    public List<Figure> figures() {
        return List.of(
                Figure.of("11,640", "style.unit.enterprises", "style.served").leading(HERE),
                Figure.of("2", "style.unit.orders", "style.late").leading(HERE).needingAction());
    }

    public List<Notice> notices() {
        return List.of(
                Notice.of(Tone.NEUTRAL, "style.notice.info"),
                Notice.of(Tone.GOOD, "style.notice.good"),
                Notice.of(
                        Tone.WARM,
                        "style.notice.warm",
                        Link.to(HERE, "style.apply").as(Tone.WARM)),
                Notice.of(Tone.BAD, "style.notice.bad"));
    }

    public Notice empty() {
        return Notice.empty(
                "demand",
                "style.empty",
                Link.to(HERE, "style.publish").as(Tone.ACCENT).with("plus"));
    }

    public List<Link> buttons() {
        return List.of(
                Link.to(HERE, "style.publish").as(Tone.ACCENT),
                Link.to(HERE, "style.save"),
                Link.to(HERE, "style.apply").as(Tone.WARM),
                Link.to(HERE, "style.withdraw").as(Tone.BAD),
                Link.to(HERE, "style.preview").as(Tone.OFF).with("eye"));
    }

    public JobProgress job() {
        return new JobProgress(
                Label.text("policies.jsonl"),
                Tag.of(Tone.BUSY, "style.importing"),
                1846,
                2400,
                Label.of("style.job.now", 1846, 2400),
                Label.of("style.job.outcome", 1802, 31, 13),
                "",
                HERE);
    }

    public List<Step> steps() {
        return List.of(
                Step.of("style.step.a", Step.State.DONE).time(Label.of("style.step.time")),
                Step.of("style.step.b", Step.State.RUNNING).note(Label.of("style.step.note")),
                Step.of("style.step.c", Step.State.FAILED).note(Label.of("style.step.failed")),
                Step.of("style.step.d", Step.State.WAITING));
    }

    public List<TreeNode> tree() {
        Tag well = Tag.of(Tone.GOOD, "style.tone.good");
        TreeNode district =
                new TreeNode(Label.of("style.place.district"), HERE, "440106", well, true, false, List.of());
        TreeNode city =
                new TreeNode(Label.of("style.place.city"), HERE, "440100", well, false, true, List.of(district));
        return List.of(
                new TreeNode(Label.of("style.place.province"), HERE, "440000", well, false, true, List.of(city)));
    }

    public Paging paging() {
        return new Paging(Label.of("style.paging", 21, 40, 64), HERE, HERE);
    }
}
