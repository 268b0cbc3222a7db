package io.qiqiao.servers.machine

import io.qiqiao.servers.Step
import spock.lang.Specification

class ServerTextsSpec extends Specification {

    private final Locale before = Locale.default

    def cleanup() {
        Locale.default = before
    }

    def 'every trouble and every step has its words (#locale)'() {
        given:
        Locale.default = Locale.forLanguageTag(locale)

        expect:
        ServerTrouble.Kind.values().every { kind ->
            def trouble = ServerTrouble.of(kind, 'first', 'second', 'third', 'fourth')
            trouble.kind() == kind && trouble.problem() && trouble.remedy() && !trouble.message.contains('{')
        }
        Step.values().every { it.text() }
        ServerTrouble.of(ServerTrouble.Kind.PORT_TAKEN, 5432, 'me', 'the.setting').problem() == problem

        where:
        locale  || problem
        'zh-CN' || '端口 5432 已被占用(进程 me)。'
        'en-US' || 'Port 5432 is taken (by process me).'
        'fr-FR' || '端口 5432 已被占用(进程 me)。'
    }
}
