package io.qiqiao.library.sheet

import spock.lang.Specification

class FormulasSpec extends Specification {

    def "#text stands in a cell as #cell, and is read as it was"() {
        expect:
        Formulas.harmless(text) == cell
        Formulas.original(cell) == text

        where:
        text                    || cell
        '天河区'                   || '天河区'
        '=1+1'                  || "'=1+1"
        "=cmd|'/c calc'!A0"     || "'=cmd|'/c calc'!A0"
        '+86 20 5550 1234'      || "'+86 20 5550 1234"
        '-3'                    || "'-3"
        '@SUM(A1)'              || "'@SUM(A1)"
        '\t=1'                  || "'\t=1"
        '\r=1'                  || "'\r=1"
        '\n=1'                  || "'\n=1"
        ' =1'                   || "' =1"
        '＝1+1'                  || "'＝1+1"
        "'=1"                   || "''=1"
        "''=1"                  || "'''=1"
        "'quoted'"              || "'quoted'"
        'a=b'                   || 'a=b'
        ''                      || ''
    }
}
