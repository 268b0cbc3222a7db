package io.qiqiao.identity.access

import io.qiqiao.identity.Permission
import io.qiqiao.identity.Role
import spock.lang.Specification

class PermissionTableSpec extends Specification {

    private final List<String> lines = getClass().getResourceAsStream('/reference/permissions.csv').readLines('UTF-8').findAll { !it.startsWith('#') }

    def "every permission is somebody's, and every role has one"() {
        given:
        def table = new PermissionTable()

        expect:
        Permission.values().every { permission -> Role.values().any { table.may(it, permission) } }
        Role.values().every { !table.of(it).empty }
    }

    def "the operator sees no tenant's business"() {
        expect:
        new PermissionTable().of(Role.OPERATOR) == [Permission.TENANT_SEE, Permission.TENANT_PROVISION, Permission.TENANT_SUSPEND, Permission.BREAK_GLASS,
                                                    Permission.SYSTEM_SEE, Permission.AUDIT_SEE, Permission.JOB_SEE, Permission.INBOX, Permission.ACCOUNT_OWN] as Set
    }

    def "a table that #what stops the start"() {
        when:
        new PermissionTable(spoil.call(lines))

        then:
        def refused = thrown(IllegalStateException)
        refused.message.contains('permissions.csv')

        where:
        what                          | spoil
        'lacks a permission'          | { it[0..-2] }
        'has a permission twice'      | { it + it[1] }
        'has a permission nobody knows' | { it + it[1].replace('TENANT_SEE', 'TENANT_SELL') }
        'lacks a role'                | { all -> all.collect { line -> line.split(',', -1)[0..-2].join(',') } }
        'has a role twice'            | { all -> [all[0].replace('expert', 'station')] + all.tail() }
        'has a mark nobody knows'     | { all -> all.take(1) + all[1].replace('x', 'y') + all.drop(2) }
        'has a line too short'        | { all -> all.take(1) + 'TENANT_SEE,x' + all.drop(2) }
    }
}
