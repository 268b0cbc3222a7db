package io.qiqiao.push

import io.micronaut.context.ApplicationContext
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SeparateProcess

/** A process that pushes until it is killed. */
class PushProcess {

    static void main(String... arguments) {
        Map<String, Object> all = ['qiqiao.exchange.poll': 'PT0.05S', 'qiqiao.exchange.lease': 'PT1S', 'qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.jobs.lease': 'PT1S',
                                   'qiqiao.jobs.attempts': 1000, 'qiqiao.push.poll': 'PT0.05S', 'qiqiao.push.lease': 'PT1S', 'qiqiao.push.look': 'PT0.2S',
                                   'qiqiao.push.index-wait': 'PT0.1S', 'qiqiao.push.slice': 20, 'qiqiao.notices.enabled': false, 'qiqiao.tenancy.lanes': 1,
                                   'qiqiao.protection.master-key': PlatformSpec.MASTER_KEY]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = arguments[0] }
        ApplicationContext.run(all, 'test')
        println SeparateProcess.READY
        Thread.sleep(Long.MAX_VALUE)
    }
}
