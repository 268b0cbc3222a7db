package io.qiqiao.audit

import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PageSpec

class AuditPageSpec extends PageSpec {

    def "an officer finds what somebody did, on a desk and on a phone, with and without script"() {
        given:
        def haizhu = database.tenant('440105', '海珠区', '440100')
        def officer = person('officer-of-haizhu', haizhu)
        CurrentTenant.run(haizhu) {
            40.times { n ->
                bean(Audit).record(AuditEvent.of(['publication', 'decision', 'export', 'withdrawal'][n % 4]).about('product', "0193-$n")
                        .by(new AuditSubject(officer, 'officer', 'bureau', null)).with('version', n))
            }
            bean(Audit).record(AuditEvent.of('import').about('policy', '0193-job').by(AuditSubject.SYSTEM).with('kept', 12).with('refused', 3))
            bean(Audit).record(AuditEvent.of('job-cancellation').about('import', '0193-job').by(new AuditSubject(officer, 'officer', 'bureau', null)))
            bean(Audit).record(AuditEvent.of('limit').about('limit', 'account').by(new AuditSubject(officer, 'officer', 'bureau', null)).with('repeated', 39).refused())
            bean(Audit).record(AuditEvent.of('visit-reading').about('page', '/work/members').by(new AuditSubject(null, 'break-glass', null, null)).with('visit', '0193-visit'))
            bean(Audit).record(AuditEvent.of('member-reading').about('membership', '0193-member').by(new AuditSubject(officer, 'officer', 'bureau', null)))
            bean(Audit).record(AuditEvent.of('decision').about('spec', 'the-one').by(new AuditSubject(officer, 'officer', 'bureau', null)).refused())
        }

        expect:
        WIDTHS.each { width ->
            def page = visitor(width, width > 600)
            page.navigate(address(haizhu, '/sign-in?next=/audit'))
            page.fill('[name=login]', 'officer-of-haizhu')
            page.fill('[name=password]', PASSWORD)
            page.click('main form button')
            assert page.textContent('h1') == '审计'
            picture(page, "audit-$width")
            page.selectOption('[name=result]', 'refused')
            page.selectOption('[name=action]', 'decision')
            page.fill('[name=who]', 'officer-of-haizhu')
            page.click('main form button')
            assert page.locator('tbody tr').count() == 1
            assert page.textContent('tbody tr').contains('the-one')
            picture(page, "audit-found-$width")
        }
    }
}
