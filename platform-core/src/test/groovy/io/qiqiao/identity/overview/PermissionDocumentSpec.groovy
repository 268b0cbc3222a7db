package io.qiqiao.identity.overview

import io.qiqiao.identity.Permission
import io.qiqiao.identity.Role
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.web.text.Languages
import io.qiqiao.web.text.Messages

class PermissionDocumentSpec extends PlatformSpec {

    def "docs/permissions.md is the table the program works by"() {
        given:
        def written = bean(PermissionDocument).text()
        new File('target/permissions.md').setText(written, 'UTF-8')

        expect: 'otherwise copy target/permissions.md over the committed one, and read who may do more than before'
        new File(System.getProperty('qiqiao.root'), 'docs/permissions.md').getText('UTF-8') == written
    }

    def "every permission and every role is described in #language"() {
        given:
        def keys = Permission.values().collect { "permission.${it.code()}" } + Role.values().collect { "permission.role.${it.code()}" }

        expect:
        keys.every { bean(Messages).text(language, it.toString()) != it.toString() }

        where:
        language << Languages.ALL
    }

    def "the page has a row for each permission and a column for each role"() {
        given:
        def sheet = bean(PermissionOverview).sheet()

        expect:
        sheet.table().rows()*.id() == Permission.values()*.code()
        sheet.table().columns().size() == Role.values().size() + 1
        sheet.roles().size() == Role.values().size()
    }
}
