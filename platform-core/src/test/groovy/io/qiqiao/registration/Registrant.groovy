package io.qiqiao.registration

import io.qiqiao.codes.CreditCode
import io.qiqiao.notice.Mailbox
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec

/** What somebody who registers has: codes that hold, addresses, and what arrives there. */
class Registrant {

    private static final String LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    private static final Random RANDOM = new Random()

    static String creditCode() {
        def body = '91440106MA' + (1..7).collect { LETTERS[RANDOM.nextInt(31)] }.join('')
        body + LETTERS.toList().find { CreditCode.find(body + it).isPresent() }
    }

    static String mail() {
        "person-${UUID.randomUUID()}@example.cn".toString()
    }

    static String mobile() {
        '139' + String.format('%08d', RANDOM.nextInt(99999999))
    }

    /** The newest message to a contact. */
    static String messageTo(PlatformSpec spec, String contact, TenantId tenant) {
        CurrentTenant.call(tenant) { spec.bean(Mailbox).list(null, 50).items().find { it.recipient() == contact }?.body() }
    }

    static String codeOf(PlatformSpec spec, String contact, TenantId tenant) {
        (messageTo(spec, contact, tenant) =~ /\d{6}/)[0]
    }
}
