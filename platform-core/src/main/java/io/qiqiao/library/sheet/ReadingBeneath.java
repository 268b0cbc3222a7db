package io.qiqiao.library.sheet;

import io.qiqiao.library.sheet.SentCell.Flaw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands on the rows beneath a head that was found before. */
final class ReadingBeneath implements SheetVisitor {

    private final RawSheets.Head head;
    private final Consumer<RawRow> sink;
    private int sheet;

    ReadingBeneath(RawSheets.Head head, Consumer<RawRow> sink) {
        this.head = head;
        this.sink = sink;
    }

    @Override
    public void sheet() {
        sheet++;
    }

    @Override
    public boolean row(int number, List<SentCell> cells) {
        if (sheet == head.sheet() && number > head.row()) {
            sink.accept(raw(number, cells));
        }
        return sheet == head.sheet();
    }

    @Override
    public boolean isDone() {
        return sheet >= head.sheet();
    }

    private RawRow raw(int number, List<SentCell> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> flaws = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(cells.size(), head.columns().size()); at++) {
            SentCell cell = cells.get(at);
            String name = head.columns().get(at).name();
            if (!cell.isBlank()) {
                texts.put(name, cell.text());
            }
            if (cell.flaw() != Flaw.NONE) {
                flaws.put(name, cell.flaw().name());
            }
        }
        return new RawRow(number, texts, flaws);
    }
}
