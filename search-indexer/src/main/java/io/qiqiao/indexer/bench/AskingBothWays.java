package io.qiqiao.indexer.bench;

import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.search.Asker;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.elastic.CatalogueQuery;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks questions through the port and bare. */
@Singleton
@ForBench
class AskingBothWays {

    private static final int SIZE = 20;
    private static final long SEED = 7;
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

    private final CatalogueSearch catalogue;
    private final CatalogueQuery queries;
    private final BareElasticsearch bare;
    private final BenchRows rows;

    AskingBothWays(CatalogueSearch catalogue, CatalogueQuery queries, BareElasticsearch bare, BenchRows rows) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.bare = bare;
        this.rows = rows;
    }

    /** So many questions, the same ones every time. */
    List<Question> questions(int count) {
        Random random = new Random(SEED);
        return Stream.generate(() -> SearchQuery.of(rows.texts().question(random), Asker.ANYBODY, SIZE))
                .limit(count)
                .map(query -> new Question(query, bare.of(queries.of(query))))
                .toList();
    }

    /** @throws IllegalStateException when the answers are not the same, or nothing is found at all */
    void check(List<Question> questions) throws IOException {
        int found = 0;
        for (Question question : questions) {
            List<String> ours = catalogue.search(question.query()).items().stream()
                    .map(SearchHit::id)
                    .map(Object::toString)
                    .toList();
            if (!ours.equals(theirs(question))) {
                throw new IllegalStateException(
                        "the answers to " + question.query().text() + " differ");
            }
            found += ours.size();
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }

    private List<String> theirs(Question question) throws IOException {
        String answer = new String(bare.ask(question.bare()), StandardCharsets.UTF_8);
        return ID.matcher(answer).results().map(id -> id.group(1)).limit(SIZE).toList();
    }

    /** Who goes first changes with every question, so that neither finds warm caches more often. */
    Times oneByOne(List<Question> questions) throws IOException {
        Times times = new Times(new double[questions.size()], new double[questions.size()]);
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            if (at % 2 == 0) {
                times.port()[at] = millis(question, this::throughThePort);
                times.bare()[at] = millis(question, this::bare);
            } else {
                times.bare()[at] = millis(question, this::bare);
                times.port()[at] = millis(question, this::throughThePort);
            }
        }
        return times;
    }

    void throughThePort(Question question) {
        catalogue.search(question.query());
    }

    void bare(Question question) throws IOException {
        bare.ask(question.bare());
    }

    private static double millis(Question question, Way way) throws IOException {
        long began = System.nanoTime();
        way.ask(question);
        return (System.nanoTime() - began) / 1e6;
    }

    /** One of both ways. */
    @FunctionalInterface
    interface Way {
        void ask(Question question) throws IOException;
    }

    /** Milliseconds of each question. */
    record Times(double[] port, double[] bare) {}
}
