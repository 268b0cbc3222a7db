package io.qiqiao.indexer.bench;

import io.micronaut.context.annotation.Requires;
import io.qiqiao.search.Asker;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.elastic.CatalogueQuery;
import io.qiqiao.search.maintenance.IndexBench;
import io.qiqiao.search.maintenance.IndexBench.Figure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elasticsearch.client.Request;

/** The same questions through the port and bare, in turns: what the port costs. */
@Singleton
@Requires(property = IndexBench.SETTING, value = "true")
class SearchBench {

    private static final int QUESTIONS = 200;
    private static final int SIZE = 20;
    private static final long SEED = 7;
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

    private final CatalogueSearch catalogue;
    private final CatalogueQuery queries;
    private final BareElasticsearch bare;
    private final BenchRows rows;

    SearchBench(CatalogueSearch catalogue, CatalogueQuery queries, BareElasticsearch bare, BenchRows rows) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.bare = bare;
        this.rows = rows;
    }

    /** @throws IllegalStateException when the answers are not the same */
    List<Figure> run(int rounds) throws IOException {
        List<Question> questions = questions();
        for (Question question : questions) {
            check(question);
        }
        List<Double> port50 = new ArrayList<>();
        List<Double> port95 = new ArrayList<>();
        List<Double> bare50 = new ArrayList<>();
        List<Double> bare95 = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Times times = round(questions);
            port50.add(quantile(times.port(), 0.50));
            port95.add(quantile(times.port(), 0.95));
            bare50.add(quantile(times.bare(), 0.50));
            bare95.add(quantile(times.bare(), 0.95));
            ratios.add(port95.getLast() / bare95.getLast());
        }
        return List.of(
                Figure.of("search.port.p50", "ms", port50),
                Figure.of("search.bare.p50", "ms", bare50),
                Figure.of("search.port.p95", "ms", port95),
                Figure.of("search.bare.p95", "ms", bare95),
                Figure.of("search.p95", "ratio", ratios));
    }

    private List<Question> questions() {
        Random random = new Random(SEED);
        return Stream.generate(() -> SearchQuery.of(rows.texts().question(random), Asker.ANYBODY, SIZE))
                .limit(QUESTIONS)
                .map(query -> new Question(query, bare.of(queries.of(query))))
                .toList();
    }

    private void check(Question question) throws IOException {
        List<String> ours = catalogue.search(question.query()).items().stream()
                .map(SearchHit::id)
                .map(Object::toString)
                .toList();
        String answer = new String(bare.ask(question.bare()), StandardCharsets.UTF_8);
        List<String> theirs =
                ID.matcher(answer).results().map(id -> id.group(1)).limit(SIZE).toList();
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("the answers to " + question.query().text() + " differ");
        }
    }

    /** Who goes first changes with every question, so that neither finds warm caches more often. */
    private Times round(List<Question> questions) throws IOException {
        Times times = new Times(new double[questions.size()], new double[questions.size()]);
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            if (at % 2 == 0) {
                times.port()[at] = throughThePort(question);
                times.bare()[at] = bare(question);
            } else {
                times.bare()[at] = bare(question);
                times.port()[at] = throughThePort(question);
            }
        }
        return times;
    }

    private double throughThePort(Question question) {
        long began = System.nanoTime();
        catalogue.search(question.query());
        return millisSince(began);
    }

    private double bare(Question question) throws IOException {
        long began = System.nanoTime();
        bare.ask(question.bare());
        return millisSince(began);
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double quantile(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
    }

    /** A question, and the request it becomes. */
    private record Question(SearchQuery query, Request bare) {}

    /** Milliseconds of each question. */
    private record Times(double[] port, double[] bare) {}
}
