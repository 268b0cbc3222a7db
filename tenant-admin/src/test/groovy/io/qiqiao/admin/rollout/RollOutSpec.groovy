package io.qiqiao.admin.rollout

import io.qiqiao.schema.TenantSchemas
import io.qiqiao.tenancy.TenantId
import io.qiqiao.tenancy.registry.Registry
import io.qiqiao.testkit.PlatformSpec

class RollOutSpec extends PlatformSpec {

    static final List<String> ALL = ['440000', '440100', '440106', '441700', '441704']

    def setup() {
        database.sql().execute("update control.tenant set schema_version = 'older', quarantine = null where code in ('440000','440100','440106','441700','441704')")
        database.sql().execute('update control.tenant set schema_version = ? where code not in (?, ?, ?, ?, ?)',
                [TenantSchemas.version()] + ALL)
    }

    def "all tenants get this release's version, and the next run has nothing to do"() {
        when:
        def first = run()
        def second = run()

        then:
        first.clean
        first.done() == 5
        versions() == ALL.collectEntries { [it, TenantSchemas.version()] }
        second.total() == 0
        second.current() >= 5
    }

    def "a tenant that fails goes into quarantine, the others go on"() {
        given:
        spoil('441700')

        when:
        def report = run()

        then:
        report.done() == 4
        report.failures()*.tenant() == ['441700']
        report.failures()[0].problem().contains('already exists')
        versions().findAll { it.value == 'older' }.keySet() == ['441700'] as Set

        when: 'it is left alone until somebody names it'
        def next = run()

        then:
        next.total() == 0
        next.quarantined() == ['441700']

        when:
        repair('441700')
        def retried = run(new RollOutPlan([TenantId.of('441700')] as Set, false))

        then:
        retried.clean
        versions()['441700'] == TenantSchemas.version()

        cleanup:
        repair('441700')
    }

    def "when the first tenant fails, no other is touched"() {
        given:
        spoil('440000')

        when:
        def report = run()

        then:
        report.stopped()
        report.done() == 0
        report.failures()*.tenant() == ['440000']
        versions().findAll { it.value == 'older' }.size() == 5

        cleanup:
        repair('440000')
    }

    def "killed in the middle, the next run does the rest"() {
        when:
        bean(RollOut).run(RollOutPlan.all()) { report ->
            if (report.done() == 1) {
                throw new IllegalStateException('killed')
            }
        }

        then:
        thrown(IllegalStateException)
        versions().findAll { it.value != 'older' }.size() == 1

        when:
        def rest = run()

        then:
        rest.done() == 4
    }

    private RollOutReport run(RollOutPlan plan = RollOutPlan.all()) {
        bean(RollOut).run(plan) {}
    }

    private Map<String, String> versions() {
        bean(Registry).listSchemaStates().findAll { it.tenant().id().code() in ALL }
                .collectEntries { [it.tenant().id().code(), it.version()] }
    }

    /** Its log of changes forgets that the first was made: making it again fails. */
    private void spoil(String code) {
        database.sql().execute("alter table t_${code}.databasechangelog rename to forgotten".toString())
    }

    private void repair(String code) {
        def there = database.sql().firstRow('select to_regclass(?) as it', ["t_${code}.forgotten".toString()]).it
        if (there) {
            database.sql().execute("drop table if exists t_${code}.databasechangelog".toString())
            database.sql().execute("alter table t_${code}.forgotten rename to databasechangelog".toString())
        }
    }
}
