package io.qiqiao.admin.provisioning

import groovy.json.JsonSlurper
import groovy.sql.Sql
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.Tenant
import io.qiqiao.tenancy.TenantDirectory
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import spock.lang.Requires

import javax.sql.DataSource

class WholeCitySpec extends PlatformSpec {

    @Requires({ SharedData.present })
    def "all districts of the municipality #code are opened by name and code, each with a schema of its own"() {
        given:
        def city = new JsonSlurper().parse(SharedData.file('reference/divisions.json')).find { it.code == code[0..1] }
        def districts = city.children.collectMany { it.children }

        when:
        ([code] + districts*.code).each { one ->
            def request = new TenantRequest(one, null, null, null, null)
            bean(TakingTheSteps).run(bean(Provisioning).open(request, Mandate.operator('spec')).tenant().id()) {}
        }

        then:
        def below = bean(TenantDirectory).listBelow(TenantId.of(code))
        below.collect { [it.id().code(), it.name()] } == districts.sort { it.code }.collect { [it.code, it.name] }
        below.every { it.state() == Tenant.State.ACTIVE }
        below.every { schemaSeenBy(it.id()) == it.id().schema() }

        where:
        code << ['110000']
    }

    private String schemaSeenBy(TenantId tenant) {
        CurrentTenant.call(tenant) {
            def sql = new Sql(DelegatingDataSource.unwrapDataSource(application.getBean(DataSource)))
            try {
                sql.firstRow('select current_schema() as schema').schema
            } finally {
                sql.close()
            }
        }
    }
}
