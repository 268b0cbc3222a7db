package io.qiqiao.admin

import spock.lang.Shared
import spock.lang.Specification

/** Holds <code>docs/security.md</code> to what there is: a proof that is named exists, and what has none says so. */
class SecurityDocumentSpec extends Specification {

    @Shared File root = new File(System.getProperty('qiqiao.root'))
    @Shared List<String> rows = new File(root, 'docs/security.md').readLines('UTF-8')
            .findAll { it.startsWith('| ') && !it.startsWith('| ---') && !it.endsWith('| proof |') }

    def "every specification that is named exists"() {
        given:
        def named = rows.collectMany { it.findAll(/`(\w+Spec)`/) { it[1] } }.toSet()
        def there = ['platform-core', 'tenant-admin', 'search-indexer'].collectMany { module ->
            def found = []
            new File(root, "$module/src/test/groovy").eachFileRecurse { found << it.name - '.groovy' }
            found
        }.toSet()

        expect:
        named.size() > 20
        named - there == [] as Set
    }

    def "every requirement has a proof or says that it has none yet"() {
        expect:
        rows.size() > 150
        rows.findAll { !(it =~ /`\w+Spec` \|$/) && !(it =~ /\| not yet(: [^|]+)? \|$/) } == []
    }
}
