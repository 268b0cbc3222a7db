package io.qiqiao.search.forms

import spock.lang.Specification

class FormsSpec extends Specification {

    def "'#written' is searched as '#plain', character for character"() {
        expect:
        Forms.plain(written) == plain

        where:
        written                    || plain
        '專精特新企業認定'         || '专精特新企业认定'
        '專利與著作權'             || '专利与著作权'
        'ＩＳＯ９００１認證'       || 'ISO9001认证'
        '办法（２０２６年）：第一' || '办法（2026年）：第一'
        '专精特新 abc'             || '专精特新 abc'
        '𠀀𫵷字'                   || '𠀀𫵷字'
        ''                         || ''
    }

    def "what is plain already stays the same text"() {
        given:
        def text = '专精特新中小企业认定办法，ISO 9001'

        expect:
        Forms.plain(text).is(text)
    }

    def "whatever was made plain stays so"() {
        given:
        def letters = (0x20..0xFFFD).findAll { !Character.isSurrogate((char) it) }.collect { Character.toString(it) }

        when:
        def changed = letters.findAll { Forms.plain(it) != it }

        then:
        changed.size() > 2500
        changed.findAll { Forms.plain(it).length() != 1 || Forms.plain(Forms.plain(it)) != Forms.plain(it) } == []
    }
}
