package io.qiqiao.admin.bench;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.bench.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a bench.
 *
 * @param problem why there are no figures; null where there are
 */
@Serdeable
public record BenchOutcome(
        String bench, List<BenchFigure> figures, @Nullable String problem) {

    static BenchOutcome of(String bench, List<Figure> figures) {
        return new BenchOutcome(bench, figures.stream().map(BenchFigure::of).toList(), null);
    }

    static BenchOutcome failed(String bench, Exception broken) {
        return new BenchOutcome(bench, List.of(), broken.toString());
    }

    public boolean isFailed() {
        return problem != null;
    }

    /** A {@link Figure}, as programs read it. */
    @Serdeable
    public record BenchFigure(String name, String unit, double median, double lowest, double highest) {

        static BenchFigure of(Figure figure) {
            return new BenchFigure(figure.name(), figure.unit(), figure.median(), figure.lowest(), figure.highest());
        }
    }
}
