package io.qiqiao.admin.evaluation

import io.qiqiao.admin.isolation.web.WebClient
import io.qiqiao.kernel.Refusal
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.RelevancePart
import io.qiqiao.search.SearchFilter
import io.qiqiao.search.SearchHints
import io.qiqiao.search.evaluation.CatalogueRanking
import io.qiqiao.search.evaluation.Evaluation
import io.qiqiao.search.evaluation.JudgedFiles
import io.qiqiao.search.evaluation.JudgedRecord
import io.qiqiao.search.evaluation.PlainBigrams
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class EvaluatingSearchSpec extends WebSpec {

    static final Path SET = Path.of(EvaluatingSearchSpec.getResource('/relevance/records.jsonl').toURI()).parent

    @Shared @AutoCleanup JudgedTenant tenant
    @Shared List<JudgedRecord> records
    @Shared questions
    @TempDir Path folder

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts'     : TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix'   : 'evaluating',
                                 'datasources.migrator.url'     : database.url,
                                 'datasources.migrator.username': 'qiqiao_migrator']
    }

    def setupSpec() {
        WebClient.mayNameHosts()
        records = files().objects(SET.resolve('records.jsonl')).collect { JudgedRecord.of(it) }
        questions = files().questions(SET.resolve('questions.jsonl'), null)
        tenant = new JudgedTenant(application, WebClient.of([server.URI]), 'product')
        tenant.open()
        tenant.bring(records, false)
        plain().load(records)
    }

    def cleanupSpec() {
        plain().remove()
    }

    def "the product, asked through #door, beats plain bigrams on the questions of a small set of our own"() {
        given:
        def base = Evaluation.of('plain', plain(), questions) {}
        def product = Evaluation.of('product', ranking(), questions) {}

        expect:
        questions.size() == 5
        product.means()['hit@10'].value() == 1.0d
        product.means()['ndcg@10'].value() > base.means()['ndcg@10'].value()
        product.against(base)['ndcg@10'].value() > 1.0d

        where:
        door         | ranking
        'the search' | { tenant.searched() }
        'demands'    | { tenant.matched() }
    }

    def "asked within the process it answers as it does through the API, and a part can be left out"() {
        given:
        def within = asked([] as Set)
        def without = asked([RelevancePart.SYNONYMS] as Set)

        expect:
        questions.every { within.rank(it.text(), 10) == tenant.searched().rank(it.text(), 10) }
        within.rank('太阳能板', 10).first() == 'r-2'
        !without.rank('太阳能板', 10).contains('r-2')
    }

    def "judgements are read from a file of their own, as #form"() {
        given:
        def qrels = Files.writeString(folder.resolve('qrels'), text)

        expect:
        files().questions(SET.resolve('questions.jsonl'), qrels)*.relevant() == [['r-1': 2, 'r-4': 1]]

        where:
        form   | text
        'TREC' | 'q-1 0 r-1 2\nq-1\t0\tr-4\t1\n'
    }

    def "a file that cannot be read is refused"() {
        when:
        files().questions(SET.resolve('questions.jsonl'), Files.writeString(folder.resolve('qrels'), 'q-1 r-1'))

        then:
        thrown(Refusal)
    }

    private CatalogueRanking asked(Set<RelevancePart> without) {
        def filter = SearchFilter.NONE.withTenants([JudgedTenant.CODE] as Set).withKinds(['product'] as Set)
        new CatalogueRanking(application.getBean(CatalogueSearch), tenant.asker(), filter, new SearchHints(without, [] as Set, false))
    }

    private JudgedFiles files() {
        application.getBean(JudgedFiles)
    }

    private PlainBigrams plain() {
        application.getBean(PlainBigrams)
    }
}
