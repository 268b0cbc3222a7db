package io.qiqiao.workbench.view

import spock.lang.Specification

class NumberedColumnsSpec extends Specification {

    def "#before, ticked #ticked with the numbers #numbers: #order"() {
        expect:
        NumberedColumns.order(before, ticked, numbers) == order

        where:
        before               | ticked               | numbers                              || order
        ['a', 'b', 'c']      | ['a', 'b', 'c']      | [a: '1', b: '2', c: '3']             || ['a', 'b', 'c']
        ['a', 'b', 'c']      | ['c', 'b', 'a']      | [a: '1', b: '2', c: '3']             || ['a', 'b', 'c']
        ['a', 'b', 'c']      | ['a', 'b', 'c']      | [a: '3', b: '2', c: '3']             || ['b', 'c', 'a']
        ['a', 'b', 'c']      | ['a', 'b', 'c']      | [a: '1', b: '2', c: '1']             || ['c', 'a', 'b']
        ['a', 'b', 'c']      | ['a', 'b', 'c']      | [a: '2', b: '1', c: '3']             || ['b', 'a', 'c']
        ['a', 'b', 'c']      | ['b', 'c']           | [b: '2', c: '3']                     || ['b', 'c']
        ['a', 'b']           | ['a', 'b', 'x', 'y'] | [a: '1', b: '2', x: '', y: '']       || ['a', 'b', 'x', 'y']
        ['a', 'b']           | ['a', 'b', 'x']      | [a: '1', b: '2', x: '2']             || ['a', 'x', 'b']
        ['a', 'b']           | ['a', 'b', 'x']      | [a: '1', b: '2', x: '9']             || ['a', 'b', 'x']
        ['a', 'b']           | ['a', 'b']           | [a: 'first', b: '-1']                || ['a', 'b']
        ['a', 'b']           | ['a', 'b']           | [a: '99999', b: '0']                 || ['b', 'a']
        []                   | ['x', 'y']           | [:]                                  || ['x', 'y']
        ['a']                | []                   | [a: '1']                             || []
    }
}
