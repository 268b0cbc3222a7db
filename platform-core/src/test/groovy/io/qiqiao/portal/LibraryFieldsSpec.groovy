package io.qiqiao.portal

import io.qiqiao.publication.Visibility

import java.time.LocalDate
import java.time.ZoneId

/** What the pages of the libraries say of the fields that records have. */
class LibraryFieldsSpec extends PortalSpec {

    static final TODAY = LocalDate.now(ZoneId.of('Asia/Shanghai'))
    static final EXPERT = [title: '谢听澜', professionalTitle: '知识产权师', employer: '智尚事务所', region: '440106', summary: '会写也会挖。',
                           categories: ['ip', 'training'], specialities: ['专利挖掘'], audience: '科技企业', fee: '每次 800 元', timeLimit: '3 个工作日内答复',
                           conflicts: ['智尚事务所：任职'], phone: '020-55501156']

    def "an expert's page says who it is, for whom, at what price, how soon and how to ask"() {
        given:
        def id = expert(EXPERT + [contactConsent: true, contactConsentOn: '2026-01-02', term: [from: '2024-01-01', to: TODAY.minusDays(1).toString()]])

        when:
        def body = page(yangdong, "/experts/$id").body

        then:
        ['谢听澜</h1>', '知识产权师', '智尚事务所', '科技企业', '每次 800 元', '3 个工作日内答复', 'href="tel:02055501156"', '专利挖掘', '来自天河区', '聘期已满', 'href="/experts"'].every { body.contains(it) }
        !body.contains('任职')
    }

    def "an expert who has not agreed is asked through the platform"() {
        given:
        def id = expert(EXPERT + [title: '不公开电话的专家'])

        when:
        def body = page(tianhe, "/experts/$id").body

        then:
        body.contains('通过天河区预约')
        !body.contains('55501156')
    }

    def "experts are listed by each of their categories, and found from the first page"() {
        given:
        emptyCatalogue()
        expert(EXPERT)
        expert(EXPERT + [title: '内部专家'], Visibility.PRIVATE)

        expect:
        titles(page(tianhe, '/experts?category=training')) == ['谢听澜']
        titles(page(tianhe, '/experts?category=legal')) == []
        page(tianhe, '/').body.contains('href="/experts"')
    }

    def "a policy leads to what explains it, what it rests on and what has taken its place"() {
        given:
        def rests = policy(guangzhou, [title: '上位办法'])
        def newer = policy(guangzhou, [title: '新办法'])
        def id = policy(guangzhou, [title: '旧办法', issuerLevel: 'city', higherTexts: ['上位办法', '没有入库的通知'], replacedBy: ['新办法'], clauses: ['第三条：奖补标准'],
                                    rounds: [[name: '第一批', period: [from: '2024-01-01', to: '2024-02-01']], [name: '第二批', period: [from: '2024-01-01', to: TODAY.plusDays(5).toString()]]]])
        def faq = policy(guangzhou, [title: '旧办法问答', type: 'faq', belongsTo: ['旧办法']])

        when:
        def body = page(tianhe, "/policies/$id").body

        then:
        [rests, newer, faq].every { body.contains("href=\"/policies/$it\"") }
        ['没有入库的通知', '已有新文件替代', '第二批', '剩 5 天', '奖补标准', '市'].every { body.contains(it) }
        page(tianhe, "/policies/$faq").body.contains("href=\"/policies/$id\"")
        page(tianhe, "/policies/$faq").body.contains('常见问答')

        and: 'it is among those that are open now'
        titles(page(tianhe, '/policies?state=open')).contains('旧办法')
    }

    def "a product says for which enterprises it is, and what its cases came to"() {
        given:
        def id = product(tianhe, [title: '贯标辅导', industries: ['I65', 'C'], stages: ['growth'], titles: ['high-tech'],
                                  cases: [[title: '软件厂', text: '半年贯标。', year: 2025, enterpriseKind: '小型软件企业', result: '一次通过']]])

        when:
        def body = page(tianhe, "/products/$id").body

        then:
        ['制造业', '成长期', '高新技术企业', '2025', '小型软件企业', '效果：一次通过'].every { body.contains(it) }
    }

    def "an institution says where it resides and what it has"() {
        given:
        def id = institution(tianhe, [title: '粤刃分公司', legalForm: 'branch', parent: '粤刃集团', stations: ['天河软件园服务站'], assetsFen: 120000000])

        when:
        def body = page(tianhe, "/institutions/$id").body

        then:
        ['粤刃集团', '天河软件园服务站', '120 万元'].every { body.contains(it) }
    }

    private UUID expert(Map fields, Visibility visibility = Visibility.PUBLIC) {
        content.keep(tianhe, 'expert', fields, visibility)
    }
}
