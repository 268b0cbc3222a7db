package io.qiqiao.identity.rule

import io.qiqiao.identity.Role
import spock.lang.Specification

class SignInRulesSpec extends Specification {

    static final WHOLE = ['role,a,b,c,d', 'break-glass,x,10,5,', 'operator,x,10,5,', 'officer,x,10,5,90', 'head-station,,8,3,', 'centre,,8,3,60',
                          'station,,8,3,', 'institution,,12,3,', 'expert,,8,7,', 'enterprise,,8,3,']

    def "of several roles the strictest of each rule counts: #roles"() {
        expect:
        new SignInRules(WHOLE).strictest(roles) == rule

        where:
        roles                               || rule
        [Role.ENTERPRISE]                   || new SignInRule(false, 8, 3, null)
        [Role.OFFICER, Role.CENTRE]         || new SignInRule(true, 10, 5, 60)
        [Role.INSTITUTION, Role.EXPERT]     || new SignInRule(false, 12, 7, null)
        []                                  || new SignInRule(true, 12, 7, 60)
    }

    def "a table that is not whole stops the start: #lines"() {
        when:
        new SignInRules(lines)

        then:
        thrown(IllegalStateException)

        where:
        lines << [WHOLE.take(9), WHOLE + ['officer,x,10,5,'], WHOLE.take(9) + ['nobody,,8,3,'], WHOLE.take(9) + ['enterprise,y,8,3,'],
                  WHOLE.take(9) + ['enterprise,,,3,'], WHOLE.take(9) + ['enterprise,,8,3']]
    }

    def "the table that comes along is whole"() {
        expect:
        new SignInRules().of(Role.OFFICER).factor()
    }
}
