package io.qiqiao.admin

import groovy.json.JsonSlurper
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** The table of settings is generated from the code; its committed copy is what operators read. */
class ConfigurationTableSpec extends Specification {

    static final TYPES = [Duration: 'duration', String: 'text', List: 'list', Optional: 'text', Map: 'map', Path: 'path', URI: 'address', BigDecimal: 'number']

    def "docs/configuration.md is what the code says"() {
        given:
        def generated = "# Settings\n\nGenerated from the code. Each may be given in a file (`--config`) or by the environment:\n" +
                "`qiqiao.mail.host` is `QIQIAO_MAIL_HOST`. Durations are written `2s`, `10m`, `PT1H`.\n\n" +
                "| setting | kind | default | what it is |\n| --- | --- | --- | --- |\n" + settings().collect { line(it) }.join('\n') + '\n'
        Files.writeString(Path.of('target', 'configuration.md'), generated)

        expect: 'otherwise copy tenant-admin/target/configuration.md over the committed one'
        new File(System.getProperty('qiqiao.root'), 'docs/configuration.md').with { it.exists() ? it.getText('UTF-8') : '' } == generated
    }

    def "every setting says what it is"() {
        expect:
        settings().findAll { !it.description?.trim() }*.name == []
    }

    private List<Map> settings() {
        getClass().classLoader.getResources('META-INF/spring-configuration-metadata.json').toList()
                .collectMany { new JsonSlurper().parse(it, 'UTF-8').properties as List<Map> }
                .findAll { it.name.startsWith('qiqiao.') }
                .unique { it.name }
                .sort { it.name }
    }

    private static String line(Map setting) {
        def type = setting.type.tokenize('.').last().replaceFirst(/<.*/, '')
        def value = setting.defaultValue ? "`${setting.defaultValue}`" : ''
        "| `${setting.name}` | ${TYPES[type] ?: type} | $value | ${(setting.description ?: '').replaceAll(/\{@code ([^}]*)}/, '`$1`').replaceAll(/\s+/, ' ').replace('|', '\\|')} |"
    }
}
