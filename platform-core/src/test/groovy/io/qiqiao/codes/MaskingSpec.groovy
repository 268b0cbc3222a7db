package io.qiqiao.codes

import spock.lang.Specification

class MaskingSpec extends Specification {

    def "the phone number #phone is shown as #shown"() {
        expect:
        Masking.phone(phone) == shown

        where:
        phone              || shown
        '13912341234'      || '139****1234'
        '+8613912341234'   || '139****1234'
        '139 1234 1234'    || '139****1234'
        '020-83291234'     || '020****1234'
        '8329123'          || '****23'
        '832912'           || '****'
        '110'              || '****'
        ''                 || '****'
    }

    def "the address #email is shown as #shown"() {
        expect:
        Masking.email(email) == shown

        where:
        email              || shown
        'zhang@d.cn'       || 'z***@d.cn'
        'z@d.cn'           || 'z***@d.cn'
        '𠮷野@d.cn'        || '𠮷***@d.cn'
        'a@b@d.cn'         || 'a***@d.cn'
        '@d.cn'            || '****'
        'zhang'            || '****'
        ''                 || '****'
    }

    def "the document #number is shown as #shown"() {
        expect:
        Masking.document(number) == shown

        where:
        number               || shown
        '440106199001011234' || '440****34'
        '44010619900101123X' || '440****3X'
        '440106900101123'    || '440****23'
        '44010690010112'     || '****'
        'E12345678'          || '****'
    }

    def "the bank card #number is shown as #shown"() {
        expect:
        Masking.bankCard(number) == shown

        where:
        number                || shown
        '6222021234567890123' || '****0123'
        '6222 0212 3456'      || '****3456'
        '62220212345'         || '****'
    }

    def "the name #name is shown as #shown"() {
        expect:
        Masking.name(name) == shown

        where:
        name      || shown
        '林海'     || '林**'
        '上官明月'  || '上**'
        '𠮷野'     || '𠮷**'
        ' '       || '****'
    }

    def "a recipient is masked as what it is"() {
        expect:
        Masking.contact('zhang@d.cn') == 'z***@d.cn'
        Masking.contact('13912341234') == '139****1234'
    }

    def "nothing of whatever is put in comes out but its ends: #text"() {
        expect:
        [Masking.phone(text), Masking.document(text), Masking.bankCard(text)].every { it.codePointCount(0, it.length()) <= 11 }

        where:
        text << ['1' * 500, '𠮷' * 40, '-' * 30, '+86', ' ', '+86+86+86+86+86']
    }
}
