package io.qiqiao.admin.provisioning

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.Role
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.Tenant
import io.qiqiao.tenancy.TenantDirectory
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

class OpeningTenantsSpec extends PlatformSpec {

    static final Mandate OPERATOR = Mandate.operator('spec')

    @Override
    Map<String, Object> configuration() {
        ['spec.obstacle': true, 'qiqiao.identity.password.memory-kib': 1024]
    }

    def "#place can be opened below #parent"() {
        given:
        above.each { opened(it) }

        when:
        def progress = opened(code, [name: name])

        then:
        progress.over
        progress.tenant().state() == Tenant.State.ACTIVE
        progress.tenant().name() == place
        progress.tenant().parent()?.code() == parent

        where:
        code        | name    | above      || place   | parent
        '110000'    | null    | []         || '北京市'   | null
        '110101'    | null    | ['110000'] || '东城区'   | '110000'
        '500229'    | null    | ['500000'] || '城口县'   | '500000'
        '440103'    | null    | []         || '荔湾区'   | '440100'
        '441900'    | null    | []         || '东莞市'   | '440000'
        '441900121' | null    | ['441900'] || '虎门镇'   | '441900'
        '442000118' | null    | []         || '小榄镇'   | '440000'
        '440106901' | '新塘街道'  | []         || '新塘街道' | '440106'
        '420100'    | '武汉'    | []         || '武汉'    | null
        '419001'    | null    | ['410000'] || '济源市'   | '410000'
    }

    def "refused: #why"() {
        when:
        provisioning.open(request(asked), OPERATOR)

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.INVALID_INPUT
        refused.problems().collect { [it.field(), it.messageKey()] } == [[field, message]]

        where:
        why                                 | asked                                                              || field                  | message
        'no code'                           | [code: ' ']                                                        || 'code'                 | 'error.field.missing'
        'a code of 5 digits'                | [code: '44010']                                                    || 'code'                 | 'provisioning.code.malformed'
        'SQL for a code'                    | [code: "440106'; drop schema control"]                             || 'code'                 | 'provisioning.code.malformed'
        'an area that is not there'         | [code: '440199']                                                   || 'code'                 | 'provisioning.code.unknown'
        "a municipality's placeholder"      | [code: '310100']                                                   || 'code'                 | 'provisioning.code.unknown'
        'a town of nowhere'                 | [code: '440199001', name: '无处镇']                                   || 'code'                 | 'provisioning.code.unknown'
        'a town of a city with districts'   | [code: '440100001', name: '无处镇']                                   || 'code'                 | 'provisioning.code.unknown'
        'an unlisted town without a name'   | [code: '440106902']                                                || 'name'                 | 'provisioning.name.of-town'
        'a name too long'                   | [code: '440111', name: '白' * 61]                                   || 'name'                 | 'error.field.size'
        'a parent that is no tenant'        | [code: '440111', parent: '440200']                                 || 'parent'               | 'provisioning.parent.unknown'
        'a parent that is no code'          | [code: '440111', parent: 'Guangzhou']                              || 'parent'               | 'provisioning.parent.unknown'
        'a parent that does not lie above'  | [code: '440111', parent: '441700']                                 || 'parent'               | 'provisioning.parent.not-above'
        'itself as parent'                  | [code: '440106', parent: '440106']                                 || 'parent'               | 'provisioning.parent.not-above'
        'another place for one that exists' | [code: '440106', parent: '440000']                                 || 'parent'               | 'provisioning.parent.other'
        'a host name with a port'           | [code: '440111', domains: ['by.example.cn:80']]                    || 'domains'              | 'provisioning.domain.malformed'
        'an address'                        | [code: '440111', domains: ['http://by.example.cn']]                || 'domains'              | 'provisioning.domain.malformed'
        "the platform's own domain"         | [code: '440111', domains: ['baiyun.localhost']]                    || 'domains'              | 'provisioning.domain.reserved'
        'an administrator without a login'  | [code: '440111', administrator: [name: '王丽', email: 'w@e.cn']]     || 'administrator.login'  | 'identity.login.unfit'
        'an administrator without a mail'   | [code: '440111', administrator: [login: 'wl', name: '王丽', email: 'x']] || 'administrator.email'  | 'identity.email.unfit'
    }

    def "what is refused leaves nothing behind"() {
        when:
        provisioning.open(request([code: '440111', administrator: [login: '!', name: '', email: 'x']]), OPERATOR)

        then:
        thrown(Refusal)
        provisioning.find(TenantId.of('440111')).empty
    }

    def "a domain that is another tenant's is refused, whatever its case"() {
        given:
        opened('440104', [domains: ['yuexiu.example.cn']])

        when:
        provisioning.open(request([code: '440105', domains: ['YueXiu.Example.CN']]), OPERATOR)

        then:
        def refused = thrown(Refusal)
        refused.problems()[0].messageKey() == 'provisioning.domain.taken'
        refused.problems()[0].arguments() == ['YueXiu.Example.CN', '440104']
    }

    def "opened twice it is the same tenant, with one administrator"() {
        given:
        def asked = [code: '440112', domains: ['hp.example.cn'], administrator: [login: 'huangpu', name: '李娜', email: 'hp@example.cn']]

        when:
        def first = opened('440112', asked)
        def second = opened('440112', asked)

        then:
        first == second
        bean(TenantDirectory).findByHost('hp.example.cn').get().id().code() == '440112'
        def account = bean(Accounts).findBySignInName('huangpu').get()
        bean(Memberships).listIn(TenantId.of('440112')).collect { [it.account(), it.role()] } == [[account.id(), Role.OFFICER]]
    }

    def "an administrator named later is appointed then"() {
        given:
        opened('440113')

        when:
        opened('440113', [administrator: [login: 'panyu', name: '何静', email: 'py@example.cn']])

        then:
        bean(Memberships).listIn(TenantId.of('440113'))*.role() == [Role.OFFICER]
    }

    def "a step that fails is told with its reason, and going on goes on there"() {
        given:
        bean(Obstacle).inTheWayOf['440114'] = new IllegalStateException('the disk is full')

        when:
        def failed = opened('440114')

        then:
        failed.steps().find { it.failed }.with { [it.step(), it.problem()] } == ['obstacle', 'the disk is full']
        failed.tenant().state() == Tenant.State.PROVISIONING
        provisioning.listFailed() == ['440114']

        when:
        bean(Obstacle).inTheWayOf.clear()
        def resumed = bean(TakingTheSteps).run(TenantId.of('440114')) {}

        then:
        resumed.over
        resumed.tenant().state() == Tenant.State.ACTIVE
        resumed.steps().find { it.step() == 'schema' } == failed.steps().find { it.step() == 'schema' }
        provisioning.listFailed() == []
    }

    def "killed in the middle, it is continued by whoever starts next"() {
        given:
        bean(Obstacle).inTheWayOf['440115'] = new Obstacle.Killed()

        when:
        opened('440115')

        then:
        thrown(Obstacle.Killed)
        provisioning.get(TenantId.of('440115')).steps().find { it.step() == 'obstacle' }.state() == 'running'

        when:
        bean(Obstacle).inTheWayOf.clear()
        bean(ProvisioningWorker).continueAll()

        then:
        new PollingConditions(timeout: 60).eventually {
            assert provisioning.get(TenantId.of('440115')).over
        }
        bean(TenantDirectory).find(TenantId.of('440115')).get().state() == Tenant.State.ACTIVE
    }

    def "opened by two at the same time it is opened once"() {
        when:
        def threads = (1..4).collect { Thread.start { opened('440117') } }
        threads*.join()

        then:
        new PollingConditions(timeout: 60).eventually {
            assert bean(TakingTheSteps).run(TenantId.of('440117')) {}.over
        }
        bean(Obstacle).passed.count('440117') == 1
    }

    def "an officer of #of opens #code: #allowed"() {
        given:
        def mandate = new Mandate('officer', bean(TenantDirectory).find(TenantId.of(of)).get())

        when:
        def outcome
        try {
            outcome = provisioning.open(request([code: code, name: code.length() == 9 ? '东城镇' : null]), mandate).tenant().id().code()
        } catch (Refusal refused) {
            outcome = refused.code()
        }

        then:
        outcome == (allowed ? code : ErrorCode.NOT_ALLOWED)

        where:
        of       | code        || allowed
        '441700' | '441702'    || true
        '440000' | '441721'    || true
        '441704' | '441704100' || true
        '441700' | '440118'    || false
        '441704' | '441781'    || false
        '441700' | '440000'    || false
        '441700' | '120000'    || false
    }

    def "suspended and resumed, twice as well as once"() {
        given:
        def id = opened('441702').tenant().id()

        expect:
        provisioning.suspend(id).tenant().state() == Tenant.State.SUSPENDED
        provisioning.suspend(id).tenant().state() == Tenant.State.SUSPENDED
        opened('441702').tenant().state() == Tenant.State.SUSPENDED
        bean(TenantDirectory).find(id).get().state() == Tenant.State.SUSPENDED
        provisioning.resume(id).tenant().state() == Tenant.State.ACTIVE
    }

    def "one that is not open yet cannot be suspended"() {
        given:
        provisioning.open(request([code: '441781']), OPERATOR)

        when:
        provisioning.suspend(TenantId.of('441781'))

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.WRONG_STATE
    }

    private Provisioning getProvisioning() {
        bean(Provisioning)
    }

    private Progress opened(String code, Map asked = [:]) {
        def begun = provisioning.open(request([code: code] + asked), OPERATOR)
        bean(TakingTheSteps).run(begun.tenant().id()) {}
    }

    private static TenantRequest request(Map asked) {
        def person = asked.administrator as Map
        new TenantRequest(asked.code as String, asked.name as String, asked.parent as String, asked.domains as List<String>,
                person ? new TenantRequest.Administrator(person.login as String, person.name as String, person.email as String, person.password as String) : null)
    }
}
