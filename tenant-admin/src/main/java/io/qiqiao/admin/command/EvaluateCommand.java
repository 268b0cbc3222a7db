package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.evaluation.EvaluationReport;
import io.qiqiao.admin.evaluation.JudgedTenant;
import io.qiqiao.admin.isolation.ThrowAwayPlatform;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.matching.ranking.Scope;
import io.qiqiao.search.Asker;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.RelevancePart;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.evaluation.CatalogueRanking;
import io.qiqiao.search.evaluation.Evaluation;
import io.qiqiao.search.evaluation.JudgedFiles;
import io.qiqiao.search.evaluation.JudgedQuestion;
import io.qiqiao.search.evaluation.JudgedRecord;
import io.qiqiao.search.evaluation.PlainBigrams;
import io.qiqiao.search.evaluation.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Asks judged questions: imports the records through the public API into a platform that is thrown away, searches them
 * there, and compares with plain bigrams. What serves demands is asked for by demands, through matching. Parts of relevance
 * can be left out, to see what they bring.
 */
@Command(name = "evaluate", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--queries", required = true, paramLabel = "FILE", descriptionKey = "queries")
    Path queries = Path.of("");

    @Option(names = "--qrels", paramLabel = "FILE", descriptionKey = "qrels")
    @Nullable
    Path qrels;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "corpus")
    Path corpus = Path.of("");

    @Option(names = "--kind", defaultValue = "policy", descriptionKey = "kind")
    String kind = "policy";

    @Option(names = "--drafts", descriptionKey = "drafts")
    boolean drafts;

    @Option(names = "--without", paramLabel = "PART[,PART]", descriptionKey = "without")
    List<String> without = new ArrayList<>();

    @Option(names = "--ablation", descriptionKey = "ablation")
    boolean ablation;

    @ParentCommand
    @Nullable
    IndexCommand above;

    @Override
    public Integer call() {
        WebClient.mayNameHosts();
        IndexCommand index = Commands.required(above);
        QiqiaoCommand root = Commands.required(index.above);
        Map<String, Set<RelevancePart>> variants = variants();
        try (ThrowAwayPlatform platform =
                        ThrowAwayPlatform.start(root.settings(), root.dataDirectory, 1, root.terminal());
                JudgedTenant tenant = new JudgedTenant(platform.context(), WebClient.of(platform.addresses()), kind)) {
            EvaluationReport report = evaluate(platform.context(), tenant, variants, root.terminal());
            if (index.json) {
                root.terminal().result(text(platform.context(), report));
            } else {
                report.lines().forEach(root.terminal()::result);
            }
            return 0;
        }
    }

    private EvaluationReport evaluate(
            ApplicationContext context,
            JudgedTenant tenant,
            Map<String, Set<RelevancePart>> variants,
            Terminal terminal) {
        JudgedFiles files = context.getBean(JudgedFiles.class);
        List<JudgedQuestion> questions = files.questions(queries, qrels);
        List<JudgedRecord> records =
                files.objects(corpus).stream().map(JudgedRecord::of).toList();
        PlainBigrams plain = context.getBean(PlainBigrams.class);
        plain.load(records);
        tenant.open();
        tenant.bring(records, drafts);
        Map<String, Ranking> configurations = new LinkedHashMap<>();
        configurations.put("plain", plain);
        if (isMatched()) {
            configurations.put("product", tenant.matched());
            configurations.put("search", tenant.searched());
        } else {
            configurations.put("product", tenant.searched());
        }
        CatalogueSearch catalogue = context.getBean(CatalogueSearch.class);
        variants.forEach((name, parts) -> configurations.put(name, within(catalogue, tenant.asker(), parts)));
        List<Evaluation> evaluations = new ArrayList<>();
        configurations.forEach((name, ranking) -> evaluations.add(
                Evaluation.of(name, ranking, questions, done -> terminal.progress(name, done, questions.size()))));
        return new EvaluationReport(questions.size(), evaluations);
    }

    /** What serves demands is found through demands. */
    private boolean isMatched() {
        return Scope.ALL_KINDS.contains(kind);
    }

    private CatalogueRanking within(CatalogueSearch catalogue, Asker asker, Set<RelevancePart> parts) {
        SearchFilter filter =
                SearchFilter.NONE.withTenants(Set.of(JudgedTenant.CODE)).withKinds(Set.of(kind));
        Set<String> closely = isMatched() ? Set.copyOf(Scope.ALL_KINDS) : Set.of();
        return new CatalogueRanking(catalogue, asker, filter, new SearchHints(parts, Set.of(), false, closely));
    }

    private Map<String, Set<RelevancePart>> variants() {
        Map<String, Set<RelevancePart>> variants = new LinkedHashMap<>();
        without.forEach(parts -> variants.put("product without " + parts, parts(parts)));
        if (ablation) {
            Arrays.stream(RelevancePart.values())
                    .forEach(part -> variants.put("product without " + part.code(), Set.of(part)));
        }
        return variants;
    }

    private static Set<RelevancePart> parts(String codes) {
        String known =
                Arrays.stream(RelevancePart.values()).map(RelevancePart::code).collect(Collectors.joining(", "));
        return Arrays.stream(codes.split(","))
                .map(code -> RelevancePart.find(code.strip())
                        .orElseThrow(() -> Refusal.invalid("--without", "launch.evaluate.part-unknown", code, known)))
                .collect(Collectors.toSet());
    }

    private static String text(ApplicationContext context, EvaluationReport report) {
        try {
            return context.getBean(ObjectMapper.class).writeValueAsString(report.fields());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
