package io.qiqiao.admin

import spock.lang.Specification

/** The API's description is generated from the code; its committed copy is what clients read. */
class OpenApiSpec extends Specification {

    def "docs/api/#copy is what the code says"() {
        given:
        def generated = getClass().classLoader.getResource("META-INF/swagger/$resource").getText('UTF-8')
        def committed = new File(System.getProperty('qiqiao.root'), "docs/api/$copy")

        expect: 'otherwise copy the generated file over the committed one, and read what has changed for clients'
        committed.getText('UTF-8') == generated

        where:
        copy                | resource
        'platform-core.yml' | 'qiqiao-1.0.0.yml'
        'tenant-admin.yml'  | 'service-1.0.0.yml'
    }
}
