package io.qiqiao.protection

import io.micronaut.context.ApplicationContext
import io.qiqiao.protection.key.MasterKeyFile
import io.qiqiao.testkit.PlatformSpec
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

class ProtectionSpec extends PlatformSpec {

    static final QUIET = ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]

    @Shared @AutoCleanup ApplicationContext national = another('qiqiao.protection.suite': 'sm')
    @TempDir Path folder

    @Override
    Map<String, Object> configuration() {
        QUIET
    }

    def "#suite: what was protected is read again in its own scope, whichever suite reads it"() {
        given:
        def protection = suite == 'sm4' ? national.getBean(Protection) : bean(Protection)
        def scope = KeyScope.of(tianhe).with('phone')

        when:
        def kept = protection.protect(scope, plain)

        then:
        kept.startsWith("q1.$suite.")
        plain.empty || !kept.contains(plain)
        protection.protect(scope, plain) != kept
        [bean(Protection), national.getBean(Protection)].every { it.reveal(scope, kept) == plain }

        where:
        [suite, plain] << [['aes', 'sm4'], ['13800000001', '', '阳江市 "刀剪" 🔪', 'x' * 10_000]].combinations()
    }

    def "#suite: a text that was #what does not open, and the complaint tells nothing of it"() {
        given:
        def protection = suite == 'sm4' ? national.getBean(Protection) : bean(Protection)
        def kept = protection.protect(KeyScope.of(tianhe).with('phone'), '13800000001')

        when:
        protection.reveal(scope.call(this), change.call(kept))

        then:
        def refused = thrown(Unreadable)
        !refused.message.contains('13800000001')
        !refused.message.contains(kept.split(/\./)[3])

        where:
        [suite, [what, change, scope]] << [['aes', 'sm4'], [
                ['changed in its nonce', { it[0..9] + other(it[10]) + it[11..-1] }, { KeyScope.of(it.tianhe).with('phone') }],
                ['changed in its tag', { it[0..-6] + other(it[-5]) + it[-4..-1] }, { KeyScope.of(it.tianhe).with('phone') }],
                ['cut off', { it[0..-9] }, { KeyScope.of(it.tianhe).with('phone') }],
                ['cut to nothing', { it.split(/\./)[0..2].join('.') + '.AAAA' }, { KeyScope.of(it.tianhe).with('phone') }],
                ['never one', { 'let me in' }, { KeyScope.of(it.tianhe).with('phone') }],
                ['said to be of another suite', { it.startsWith('q1.aes') ? it.replace('q1.aes', 'q1.sm4') : it.replace('q1.sm4', 'q1.aes') }, { KeyScope.of(it.tianhe).with('phone') }],
                ['said to be of a suite nobody knows', { it.replaceFirst(/q1\.\w+/, 'q1.rot13') }, { KeyScope.of(it.tianhe).with('phone') }],
                ['said to be of a key that is not there', { it.replaceFirst(/(q1\.\w+)\.\d+/, '$1.999999999') }, { KeyScope.of(it.tianhe).with('phone') }],
                ['put into another tenant\'s row', { it }, { KeyScope.of(it.yangdong).with('phone') }],
                ['put into the platform\'s row', { it }, { KeyScope.platform().with('phone') }],
                ['put into another column', { it }, { KeyScope.of(it.tianhe).with('bank-account') }],
        ]].combinations()
    }

    def "a blind index is the same for the same value, scope and purpose only, and stays so under a new key"() {
        given:
        def protection = bean(Protection)
        def index = protection.blindIndex(KeyScope.of(tianhe), 'phone', '13800000001')

        when:
        bean(DataKeyring).renew(KeyScope.of(tianhe))

        then:
        protection.blindIndex(KeyScope.of(tianhe), 'phone', '13800000001') == index
        national.getBean(Protection).blindIndex(KeyScope.of(tianhe), 'phone', '13800000001') == index
        [protection.blindIndex(KeyScope.of(yangdong), 'phone', '13800000001'),
         protection.blindIndex(KeyScope.of(tianhe), 'fax', '13800000001'),
         protection.blindIndex(KeyScope.of(tianhe), 'phone', '13800000002')].every { it != index && it.length() == 43 }
        !index.contains('138')
    }

    def "under a new key old texts stay readable, and are renewed once"() {
        given:
        def scope = KeyScope.of(yangdong).with('phone')
        def old = bean(Protection).protect(scope, '13900000001')

        when:
        def version = bean(DataKeyring).renew(scope)
        def renewed = bean(Protection).renew(scope, old)

        then:
        bean(Protection).reveal(scope, old) == '13900000001'
        renewed.startsWith("q1.aes.$version.")
        bean(Protection).reveal(scope, renewed) == '13900000001'
        bean(Protection).renew(scope, renewed) == renewed

        and: 'another process reads it at once'
        national.getBean(Protection).reveal(scope, renewed) == '13900000001'
    }

    def "the database holds no data key in the open, and another master key opens none"() {
        given:
        bean(Protection).protect(KeyScope.of(tianhe), 'anything')
        def other = another('qiqiao.protection.master-key': '6' * 64)

        when:
        other.getBean(Protection).reveal(KeyScope.of(tianhe), bean(Protection).protect(KeyScope.of(tianhe), 'anything'))

        then:
        def refused = thrown(Unreadable)
        refused.message.contains('was not given to this process')
        database.sql().rows('select * from control.data_key').every { it.wrapped.startsWith('q1.') && it.master.length() == 12 }

        cleanup:
        other.close()
    }

    def "with a new master key above the old one every data key is wrapped anew, and the old one is not needed any more"() {
        given:
        def kept = bean(Protection).protect(KeyScope.of(tianhe), '13800000001')
        def index = bean(Protection).blindIndex(KeyScope.of(tianhe), 'phone', '13800000001')
        def both = another('qiqiao.protection.master-key': '7' * 64 + '\n' + MASTER_KEY)

        when:
        def wrapped = both.getBean(DataKeyring).rewrap()
        def only = another('qiqiao.protection.master-key': '7' * 64)

        then:
        wrapped > 0
        both.getBean(DataKeyring).rewrap() == 0
        only.getBean(Protection).reveal(KeyScope.of(tianhe), kept) == '13800000001'
        only.getBean(Protection).blindIndex(KeyScope.of(tianhe), 'phone', '13800000001') == index

        cleanup: 'the other specs have the one they began with'
        def back = another('qiqiao.protection.master-key': MASTER_KEY + '\n' + '7' * 64)
        back.getBean(DataKeyring).rewrap()
        [both, only, back]*.close()
    }

    def "without a master key, or with #what, nothing is protected and the remedy is told"() {
        given:
        def without = another(settings)

        when:
        without.getBean(DataKeyring).requireMaster()

        then:
        def refused = thrown(Unreadable)
        refused.message.contains('openssl rand -hex 32')

        cleanup:
        without.close()

        where:
        what                  | settings
        'an empty one'        | ['qiqiao.protection.master-key': ' ']
        'one that is short'   | ['qiqiao.protection.master-key': '5' * 63]
        'words for one'       | ['qiqiao.protection.master-key': 'correct-horse-battery']
        'a file that is not'  | ['qiqiao.protection.master-key-file': '/nowhere/master.key']
    }

    def "a master key is made once, for its owner's eyes only, in the form in which it is read"() {
        given:
        def file = MasterKeyFile.ensure(folder.resolve('data'))
        def content = Files.readString(file)

        expect:
        content ==~ /[0-9a-f]{64}\n/
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
        Files.readString(MasterKeyFile.ensure(folder.resolve('data'))) == content
        file.parent.toFile().list() == ['master.key']
    }

    private ApplicationContext another(Map<String, Object> settings) {
        Map<String, Object> all = ['qiqiao.protection.master-key': MASTER_KEY]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database.url; all["datasources.${it}.maximum-pool-size".toString()] = 2 }
        ApplicationContext.run(all + QUIET + settings, 'test')
    }

    static String other(String letter) {
        letter == 'A' ? 'B' : 'A'
    }
}
