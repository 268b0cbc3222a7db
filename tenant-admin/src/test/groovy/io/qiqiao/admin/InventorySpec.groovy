package io.qiqiao.admin

import org.w3c.dom.Element
import spock.lang.Shared
import spock.lang.Specification

import javax.xml.parsers.DocumentBuilderFactory

/** Holds <code>docs/security-inventory.md</code> to the code, the build and the settings. */
class InventorySpec extends Specification {

    @Shared File root = new File(System.getProperty('qiqiao.root'))
    @Shared String document = new File(root, 'docs/security-inventory.md').getText('UTF-8')

    def "every library that the build names is listed, and no other"() {
        given:
        def named = ['platform-core', 'search-indexer', 'tenant-admin'].collectMany { module ->
            elements("$module/pom.xml", 'dependency').findAll { it.parentNode.parentNode.nodeName == 'project' && text(it, 'groupId') != 'io.qiqiao' && text(it, 'scope') != 'test' }
                    .collect { text(it, 'artifactId') }
        }.toSet()
        def listed = rows('## Libraries').collectMany { it[0].findAll(/`([^`]+)`/) { it[1] } }.toSet()

        expect:
        named - listed == [] as Set
        listed - named == [] as Set
    }

    def "a bill of materials is made with a package that asks for it"() {
        given:
        def plugin = elements('pom.xml', 'plugin').find { text(it, 'artifactId') == 'cyclonedx-maven-plugin' }

        expect:
        text(plugin, 'phase') == 'package'
        text(plugin, 'goal') == 'makeBom'
    }

    def "every engine of cryptography and every algorithm by name is listed"() {
        given:
        def text = sources()*.getText('UTF-8').join('\n')
        def engines = text.findAll(/import org\.bouncycastle\.crypto\.(?:engines|digests|generators|macs|modes)\.(\w+);/) { it[1] }.toSet() - 'GCMModeCipher'
        def names = text.findAll(/(?:MessageDigest|Cipher|Mac|Signature|KeyFactory|KeyPairGenerator|SecretKeyFactory)\.getInstance\("([^"]+)"/) { it[1] }.toSet() +
                text.findAll(/JWSAlgorithm\.([A-Z]+\d+)\b/) { it[1] }.toSet() + text.findAll(/Curve\.(P_\d+)/) { it[1].replace('_', '-') }.toSet()

        expect:
        engines.size() > 5
        names.size() > 2
        (engines + names).findAll { !section('## Cryptography').contains(it) } == [] as Set
    }

    def "nothing weaker than 128 bits is named in the code"() {
        expect:
        sources().findAll { it.getText('UTF-8') =~ /"(MD5|SHA-?1|DES|DESede|RC4|RC2|AES\/ECB[^"]*|AES\/CBC[^"]*|RSA\/ECB[^"]*|HmacMD5|HmacSHA1|RS1)"|HmacAlgorithms\.HMAC_(MD5|SHA_1)|\b(DESEngine|RC4Engine|MD5Digest|SHA1Digest|ECBBlockCipher)\b/ }*.name == []
    }

    def "lifetimes of sessions are those of the settings"() {
        given:
        def settings = new File(root, 'docs/configuration.md').readLines('UTF-8').findAll { it.startsWith('| `') }
                .collectEntries { it.split(/\|/)*.trim().with { [it[1].replace('`', ''), it[3]] } }

        expect:
        rows('## How long').size() == 5
        rows('## How long').findAll { settings[it[0].replace('`', '')] != it[1] } == []
    }

    def "files and bodies are taken up to what is configured"() {
        given:
        def yml = new File(root, 'platform-core/src/main/resources/application.yml').getText('UTF-8')
        def lines = (new File(root, 'docs/configuration.md').getText('UTF-8') =~ /`qiqiao.intake.most-lines` \| int \| `(\d+)`/)[0][1]

        expect:
        rows('## Files')[0][1] == "`${(yml =~ /max-file-size: (\w+)/)[0][1]}`, `$lines` lines"
        rows('## Files').last()[1] == "`${(yml =~ /max-request-buffer-size: (\w+)/)[0][1]}`"
    }

    def "what is said to be in the audit has words there"() {
        given:
        def words = new Properties()
        new File(root, 'platform-core/src/main/resources/i18n/audit_zh_CN.properties').withReader('UTF-8') { words.load(it) }
        def said = section('## What is logged').readLines().find { it.startsWith('| the audit of') }.findAll(/`([a-z-]+)`/) { it[1] } - 'audit'

        expect:
        said.size() > 10
        said.findAll { !words.containsKey("audit.action.$it".toString()) } == []
    }

    private List<Element> elements(String file, String name) {
        def found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(root, file)).getElementsByTagName(name)
        (0..<found.length).collect { found.item(it) as Element }
    }

    private static String text(Element element, String name) {
        element.getElementsByTagName(name).item(0)?.textContent
    }

    private List<List<String>> rows(String heading) {
        section(heading).readLines().findAll { it.startsWith('| ') && !it.startsWith('| ---') }.drop(1).collect { it.split(/\|/)*.trim().findAll { it } }
    }

    private String section(String heading) {
        def from = document.indexOf(heading)
        assert from >= 0
        document.substring(from).split(/\n## /)[0]
    }

    private List<File> sources() {
        ['platform-core', 'search-indexer', 'tenant-admin'].collectMany { module ->
            def found = []
            new File(root, "$module/src/main/java").eachFileRecurse { if (it.name.endsWith('.java')) found << it }
            found
        }
    }
}
