package io.qiqiao.web

import io.qiqiao.web.text.Label
import io.qiqiao.web.text.Languages
import io.qiqiao.web.text.MessageBundle
import io.qiqiao.web.text.Messages
import io.qiqiao.web.text.Wording
import spock.lang.Shared
import spock.lang.Specification

import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

class MessagesSpec extends Specification {

    @Shared Messages messages = new Messages([new MessageBundle('web'), new MessageBundle('style')])
    @Shared Clock noon = Clock.fixed(Instant.parse('2026-11-21T04:00:00Z'), ZoneId.of('Asia/Shanghai'))

    def "a message is said in the reader's language with its arguments"() {
        expect:
        messages.text(locale, key, *arguments) == said

        where:
        locale            | key          | arguments || said
        Languages.CHINESE | 'web.errors' | [2]       || '有 2 处需要修改'
        Languages.ENGLISH | 'web.errors' | [2]       || '2 fields need a change'
        Languages.ENGLISH | 'web.errors' | [1]       || '1 field needs a change'
        Languages.CHINESE | 'web.errors' | [12345]   || '有 12,345 处需要修改'
    }

    def "a label inside a message is said in the same language, and words stay as they are"() {
        expect:
        messages.text(Languages.ENGLISH, 'web.pick', Label.of('web.search')) == 'Pick Search'
        messages.text(Languages.ENGLISH, 'web.pick', Label.text('天河区')) == 'Pick 天河区'
    }

    def "a message nobody wrote shows its key instead of failing the page"() {
        expect:
        messages.text(Languages.CHINESE, 'web.no-such-thing') == 'web.no-such-thing'
    }

    def "a bundle with a foreign key or without a language does not start"() {
        when:
        new Messages([new MessageBundle(name)])

        then:
        def refused = thrown(IllegalStateException)
        refused.message.contains(because)

        where:
        name            || because
        'absent'        || 'is missing'
        'spec-foreign'  || 'does not belong'
        'spec-one-side' || 'not there in every language'
    }

    def "dates are worded as people here write them"() {
        given:
        def chinese = new Wording(messages, Languages.CHINESE, noon)
        def english = new Wording(messages, Languages.ENGLISH, noon)

        expect:
        chinese.date(LocalDate.of(2026, 11, 21)) == '2026年11月21日'
        english.date(LocalDate.of(2026, 11, 21)) == '21 November 2026'
        chinese.shortDate(LocalDate.of(2026, 3, 5)) == '3月5日'
        chinese.shortDate(LocalDate.of(2025, 3, 5)) == '2025年3月5日'
        chinese.dateTime(Instant.parse('2026-11-20T17:05:00Z')) == '2026年11月21日 01:05'
    }

    def "how long ago is told by the reader's day"() {
        expect:
        new Wording(messages, Languages.CHINESE, noon).ago(Instant.parse(moment)) == said

        where:
        moment                 || said
        '2026-11-21T03:59:30Z' || '刚刚'
        '2026-11-21T03:55:00Z' || '5 分钟前'
        '2026-11-20T16:30:00Z' || '11 小时前'
        '2026-11-20T15:30:00Z' || '昨天'
        '2026-11-18T04:00:00Z' || '11月18日'
        '2025-11-18T04:00:00Z' || '2025年11月18日'
    }

    def "what is left of a period ends with its last day"() {
        expect:
        new Wording(messages, Languages.CHINESE, noon).left(LocalDate.parse(last)) == said

        where:
        last         || said
        '2026-12-03' || '剩 12 天'
        '2026-11-21' || '今天截止'
        '2026-11-20' || '已截止'
    }

    def "a sum is said in yuan, in ten thousands or in hundred millions"() {
        expect:
        new Wording(messages, locale, noon).money(fen) == said

        where:
        fen            | locale            || said
        60_000L        | Languages.CHINESE || '600 元'
        60_050L        | Languages.CHINESE || '600.50 元'
        999_999L       | Languages.CHINESE || '9,999.99 元'
        1_000_000L     | Languages.CHINESE || '1 万元'
        3_500_000L     | Languages.CHINESE || '3.5 万元'
        12_345_678L    | Languages.CHINESE || '12.35 万元'
        12_000_000_000L | Languages.CHINESE || '1.2 亿元'
        3_500_000L     | Languages.ENGLISH || '¥35,000'
    }
}
