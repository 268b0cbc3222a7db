package io.qiqiao.push.saved

import io.micronaut.context.ApplicationContext
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SeparateProcess

/** A process that tells what is new until it is killed. */
class SavedProcess {

    static void main(String... arguments) {
        Map<String, Object> all = ['qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.jobs.lease': 'PT1S', 'qiqiao.jobs.attempts': 1000, 'qiqiao.push.poll': 'PT0.05S', 'qiqiao.push.lease': 'PT1S',
                                   'qiqiao.push.saved.piece': 5, 'qiqiao.notices.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.matching.enabled': false, 'qiqiao.tenancy.lanes': 1,
                                   'elasticsearch.http-hosts': arguments[1], 'qiqiao.search.index-prefix': arguments[2], 'qiqiao.protection.master-key': PlatformSpec.MASTER_KEY]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = arguments[0] }
        ApplicationContext.run(all, 'test')
        println SeparateProcess.READY
        Thread.sleep(Long.MAX_VALUE)
    }
}
