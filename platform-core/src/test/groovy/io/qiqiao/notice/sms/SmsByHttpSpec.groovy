package io.qiqiao.notice.sms

import groovy.json.JsonSlurper
import io.micronaut.json.JsonMapper
import io.qiqiao.notice.Mailbox
import io.qiqiao.notice.Message
import io.qiqiao.notice.Outgoing
import io.qiqiao.notice.SentMessage
import io.qiqiao.notice.SmsSender
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.time.Clock
import java.time.Duration

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

class SmsByHttpSpec extends PlatformSpec {

    @Shared @AutoCleanup SmsProvider provider

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent, too.
        database.sql().execute('delete from platform.message_post')
        provider = new SmsProvider()
        ['qiqiao.sms.url'                 : provider.url, 'qiqiao.sms.timeout': '500ms', 'qiqiao.sms.outcome': '/code', 'qiqiao.sms.secret': 's3cret',
         'qiqiao.sms.body'                : '{"id":"{message}","to":["{phone}"],"content":"{text}","template":"7"}',
         'qiqiao.sms.headers'             : [Authorization: 'APPCODE abc', 'Idempotency-Key': '{message}'],
         'qiqiao.notices.poll': 'PT0.05S', 'qiqiao.notices.back-off': 'PT0.05S', 'qiqiao.notices.attempts': 3]
    }

    def setup() {
        provider.got.clear()
        provider.answers.clear()
    }

    def "a message is posted as the configuration says, signed with its time"() {
        expect:
        bean(SmsSender).send('m-1', '13912341234', text) == SmsSender.Answer.ACCEPTED

        and:
        def got = provider.got[0]
        new JsonSlurper().parseText(got.body) == [id: 'm-1', to: ['13912341234'], content: text, template: '7']
        got.headers['authorization'] == 'APPCODE abc'
        got.headers['idempotency-key'] == 'm-1'
        got.headers['content-type'] == 'application/json'
        got.headers['x-signature'] == hmac('s3cret', got.headers['x-timestamp'] + '\n' + got.body)

        where:
        text << ['验证码 123456，5 分钟内有效。', 'a "quoted" \\ text\nwith a line \u0001 and 𠮷', '{phone} $1 \\1 {message}', '"},{"to":["110"]']
    }

    def "#what is no success, and its reason names no phone number"() {
        given:
        provider.answers << answer

        when:
        bean(SmsSender).send('m-2', '13912341234', '……')

        then:
        def refused = thrown(SmsRefused)
        refused.message == reason

        where:
        what                          | answer                                        || reason
        'a refusal'                   | [200, '{"code":"MOBILE_BLACKLISTED"}']        || 'the provider refused with /code = MOBILE_BLACKLISTED'
        'a refusal by number'         | [200, '{"code":15}']                          || 'the provider refused with /code = 15'
        'a failure'                   | [500, 'for 13912341234']                      || 'the provider answered 500'
        'a key it does not know'      | [403, '']                                     || 'the provider answered 403'
        'a way elsewhere'             | [302, '']                                     || 'the provider answered 302'
        'an answer without outcome'   | [200, '{"status":"0"}']                       || 'the provider\'s answer has no /code'
        'an outcome that is no text'  | [200, '{"code":{"a":1}}']                     || 'the provider\'s answer has no /code'
        'an answer that is no JSON'   | [200, '<html>Welcome</html>']                 || 'the provider\'s answer has no /code'
        'an empty answer'             | [200, '']                                     || 'the provider\'s answer has no /code'
        'an answer without end'       | [200, '{"code":"0","a":"' + 'x' * 100_000 + '"}'] || 'the provider cannot be reached: IOException'
        'no answer in time'           | ['slow']                                      || 'the provider cannot be reached: HttpTimeoutException'
    }

    def "a provider that is down is no success"() {
        given:
        def gone = new SmsProvider().with { close(); url }
        def sender = new SmsByHttp(Stub(SmsConfiguration) {
            getUrl() >> gone
            getBody() >> '{}'
            getHeaders() >> [:]
            getSecret() >> Optional.empty()
            getTimeout() >> Duration.ofSeconds(5)
        }, bean(JsonMapper), Clock.systemUTC())

        when:
        sender.send('m-3', '13912341234', '……')

        then:
        thrown(SmsRefused)
    }

    def "what the provider did not take is tried again with the same id, and given up with its reason"() {
        given:
        provider.answers.addAll(answers)

        when:
        def id = CurrentTenant.call(tianhe) { bean(Outgoing).send(Message.Sms.of('13912341234', '验证码 123456')) }

        then:
        new PollingConditions(timeout: 60, delay: 0.05).eventually {
            def message = CurrentTenant.call(tianhe) { bean(Mailbox).get(id) }
            assert message.state() == state
            assert message.problem() == problem
        }
        provider.got*.headers*.get('idempotency-key') == [id.toString()] * tries

        where:
        answers                    || state                     | tries | problem
        []                         || SentMessage.State.SENT    | 1     | null
        [[500, ''], [503, '']]     || SentMessage.State.SENT    | 3     | null
        [[500, ''], [500, ''], [403, '']] || SentMessage.State.FAILED | 3 | 'the provider answered 403'
    }

    private static String hmac(String secret, String text) {
        Mac.getInstance('HmacSHA256').tap { init(new SecretKeySpec(secret.bytes, 'HmacSHA256')) }.doFinal(text.getBytes('UTF-8')).encodeHex().toString()
    }
}
