package io.qiqiao.search.guidance

import spock.lang.Specification

class SlipsSpec extends Specification {

    def "'#typed' for '#meant': one slip is #one"() {
        expect:
        Slips.isOne(typed, meant) == one

        where:
        typed       | meant       || one
        '专精特行'  | '专精特新'  || true
        '精特新'    | '专精特新'  || true
        '专特新'    | '专精特新'  || true
        '专精精特新' | '专精特新' || true
        '专特精新'  | '专精特新'  || true
        '专精特新'  | '专精特新'  || false
        '专特精'    | '专精特新'  || false
        '精专新特'  | '专精特新'  || false
        '新精特专'  | '专精特新'  || false
        '专精'      | '专精特新'  || false
        'gaoqu'     | 'gaoqi'     || true
        ''          | ''          || false
        ''          | '专'        || true
    }
}
