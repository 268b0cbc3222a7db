package io.qiqiao.search.elastic;

import io.qiqiao.search.RelevancePart;
import io.qiqiao.search.index.IndexedWords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Weighs whole texts against the words of a question, wherever the texts come from: the sum of what each word tells
 * (BM25). Beside pairs in all of the text there count, by the root of how rare they are, pairs in its gist and single
 * characters. The gist of a text without a summary is its beginning.
 */
@Singleton
final class WeighingTexts {

    private final RelevanceWeights weights;

    WeighingTexts(RelevanceWeights weights) {
        this.weights = weights;
    }

    /** A score for each of the texts, in their order. */
    List<Double> weigh(WeightedWords words, List<IndexedWords> texts, WordCounts counts, Set<RelevancePart> without) {
        List<CountedText> whole = texts.stream()
                .map(text -> CountedText.of(joined(text), Integer.MAX_VALUE))
                .toList();
        List<CountedText> gists = texts.stream().map(this::gist).toList();
        Part all = part("pairs", whole, counts::rarity);
        Part gist = part("gist", gists, word -> Math.sqrt(counts.rarity(word)));
        Part singles = part("singles", whole, word -> Math.sqrt(counts.rarity(word)));
        List<Double> scores = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            double score = all.score(words.pairs(), whole.get(at)) + all.score(words.others(), whole.get(at));
            if (!without.contains(RelevancePart.GIST)) {
                score += gist.score(words.pairs(), gists.get(at)) + gist.score(words.others(), gists.get(at));
            }
            if (!without.contains(RelevancePart.SINGLES)) {
                score += singles.score(words.singles(), whole.get(at));
            }
            scores.add(score);
        }
        return scores;
    }

    private static String joined(IndexedWords text) {
        return text.body() == null ? text.title() : text.title() + "\n" + text.body();
    }

    private CountedText gist(IndexedWords text) {
        String gist = text.gist();
        return gist == null
                ? CountedText.of(joined(text), weights.count("closely-gist-tokens"))
                : CountedText.of(gist, Integer.MAX_VALUE);
    }

    private Part part(String name, List<CountedText> texts, ToDoubleFunction<String> rarity) {
        double average = texts.stream().mapToInt(CountedText::length).average().orElse(0);
        String prefix = "closely-" + name;
        return new Part(
                weights.get(prefix),
                weights.get(prefix + "-k1"),
                weights.get(prefix + "-b"),
                Math.max(1, average),
                rarity);
    }

    /** One way in which words count: often is more than once but not as many times more, and in a short text it says more. */
    private record Part(double weight, double k1, double b, double average, ToDoubleFunction<String> rarity) {

        double score(Map<String, Float> words, CountedText text) {
            double shortness = k1 * (1 - b + b * text.length() / average);
            return words.entrySet().stream()
                    .mapToDouble(word -> {
                        String plain = word.getKey().toLowerCase(Locale.ROOT);
                        int times = text.times(plain);
                        return times == 0
                                ? 0
                                : weight
                                        * word.getValue()
                                        * rarity.applyAsDouble(plain)
                                        * (1 + k1)
                                        * times
                                        / (times + shortness);
                    })
                    .sum();
        }
    }
}
