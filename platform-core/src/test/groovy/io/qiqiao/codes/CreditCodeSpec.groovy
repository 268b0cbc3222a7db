package io.qiqiao.codes

import groovy.json.JsonSlurper
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Specification

class CreditCodeSpec extends Specification {

    def "#text #holds"() {
        expect:
        CreditCode.find(text).isPresent() == (holds == 'holds')

        where:
        text                  || holds
        '91350100M000100Y43'  || 'holds'
        '91350100M000100Y44'  || 'fails its check character'
        '91350100M000100Y4'   || 'is too short'
        '91350100M000100Y433' || 'is too long'
        '9135010OM000100Y43'  || 'has a letter that codes leave out'
        ''                    || 'is empty'
    }

    @Requires({ SharedData.present })
    def "all real codes hold, and none does with its last character changed"() {
        given:
        def real = new JsonSlurper().parse(SharedData.file('reference/credit-codes.json'))
        def codes = real.findResults { key, value -> value instanceof List ? value : null }.flatten().findAll { it instanceof String && it.length() == 18 }

        expect:
        codes.size() >= 500
        codes.every { CreditCode.find(it).isPresent() }
        codes.every { CreditCode.find(it[0..16] + (it[17] == '1' ? '2' : '1')).isEmpty() }
    }
}
