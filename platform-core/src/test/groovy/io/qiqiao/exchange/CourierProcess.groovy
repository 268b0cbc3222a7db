package io.qiqiao.exchange

import io.micronaut.context.ApplicationContext
import io.qiqiao.testkit.SeparateProcess

/** A process that carries envelopes until it is killed. */
class CourierProcess {

    static void main(String... arguments) {
        Map<String, Object> all = ['spec.exchange': true, 'qiqiao.exchange.poll': 'PT0.05S', 'qiqiao.exchange.lease': 'PT1S',
                                   'qiqiao.jobs.enabled': false, 'qiqiao.notices.enabled': false, 'qiqiao.tenancy.lanes': 1]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = arguments[0] }
        ApplicationContext.run(all, 'test')
        println SeparateProcess.READY
        Thread.sleep(Long.MAX_VALUE)
    }
}
