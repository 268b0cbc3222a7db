package io.qiqiao.admin

import com.tngtech.archunit.core.domain.JavaClass
import spock.lang.Shared
import spock.lang.Specification

/** What the code must not do, or may do in the named places only, read from the compiled classes. */
class HouseRulesSpec extends Specification {

    @Shared List<JavaClass> classes = ProgramClasses.ALL.findAll { it.packageName.startsWith('io.qiqiao') && !it.packageName.startsWith('io.qiqiao.testkit') }.toList()
    /** Who calls what: the method with its class, and the calling class without what it is nested in. */
    @Shared Set<List<String>> calls = classes.collectMany { type ->
        type.codeUnitCallsFromSelf.collect { [it.targetOwner.name + '.' + it.name, it.originOwner.name - 'io.qiqiao.' - ~/\$.*/] }
    }.toSet()

    def "#what: #places only"() {
        when:
        def callers = calls.findAll { it[0] ==~ called }.collect { it[1] }.toSet()

        then:
        callers.findAll { caller -> !places.any { caller == it || caller.startsWith(it + '.') } } == [] as Set
        places.findAll { place -> !callers.any { it == place || it.startsWith(place + '.') } } == []

        where:
        what                                              | called                                                                                  || places
        'processes are started'                           | /java\.lang\.(ProcessBuilder\.<init>|Runtime\.exec)/                                    || ['servers.machine.Environment']
        'randomness that can be guessed, for measuring'   | /java\.util\.Random\.<init>|java\.lang\.Math\.random|java\.util\.(SplittableRandom|concurrent\.ThreadLocalRandom)\..*/ || ['indexer.bench', 'admin.isolation']
        'patterns of messages, from bundles of ours'      | /java\.text\.MessageFormat\..*/                                                         || ['servers.machine.ServerTexts']
        'templates, compiled with the program'            | /gg\.jte\.TemplateEngine\.create.*/                                                     || ['web.Templates']
        'connections to others, at configured addresses'  | /java\.net\.http\.HttpClient\.new.*|java\.net\.URL\.open.*|com\.nimbusds\.oauth2\.sdk\.http\.HTTPRequest\.send/ || ['notice.sms.SmsByHttp', 'push.channel.WebhookClient', 'identity.oidc.ProviderClient', 'servers', 'schema.ChangelogFiles', 'admin.isolation', 'admin.bench']
        'cookies are named'                               | /io\.micronaut\.http\.cookie\.Cookie\.of/                                               || ['web.cookie.OwnCookies']
        'ciphers of the JDK, by name'                     | /javax\.crypto\.Cipher\.getInstance/                                                    || []
    }

    def "regular expressions are constants, but for three that quote what they are made of"() {
        expect:
        classes.collectMany { type ->
            type.codeUnitCallsFromSelf.findAll { it.targetOwner.name == 'java.util.regex.Pattern' && it.name == 'compile' && it.origin.name != '<clinit>' }*.originOwner*.simpleName
        }.toSet() == ['FormValues', 'Highlight', 'IndexNames'] as Set
        ['FormValues', 'Highlight', 'IndexNames'].every { name -> sources().find { it.name == name + '.java' }.text.contains('Pattern.quote') || sources().find { it.name == name + '.java' }.text.contains('Pattern::quote') }
    }

    def "the code knows nothing of #what"() {
        expect:
        classes.findAll { type -> type.directDependenciesFromSelf.any { it.targetClass.name ==~ known } }*.name == []

        where:
        what                               | known
        'scripts and expressions'          | /javax\.script\..*|groovy\..*|org\.mvel2\..*|ognl\..*|org\.springframework\.expression\..*|jakarta\.el\..*/
        'Java\'s own serialised objects'   | /java\.io\.Object(In|Out)putStream|java\.beans\.XMLDecoder/
        'types that data names itself'     | /com\.fasterxml\.jackson\.annotation\.Json(TypeInfo|SubTypes).*|.*PolymorphicTypeValidator/
        'XML, archives of others and JNDI' | /javax\.xml\.parsers\..*|javax\.xml\.transform\..*|org\.w3c\.dom\..*|javax\.naming\..*/
    }

    def "format strings are literals, but in #but"() {
        expect:
        sources().findAll { file ->
            file.getText('UTF-8') =~ /String\.format\(\s*(?:Locale\.\w+,\s*)?(?!Locale\.)[^"\s]/ || file.getText('UTF-8') =~ /[\w)]\.formatted\(/
        }*.name.toSet() - but == [] as Set

        where:
        but = ['TenantSchemas.java'] as Set
    }

    def "the jar is made of classes and what they need: no sources, no tests, no history"() {
        when:
        def names = ['platform-core', 'search-indexer', 'tenant-admin'].collectMany { module ->
            def folder = new File(root(), "$module/target/classes")
            def found = []
            folder.eachFileRecurse { found << folder.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
            found
        }

        then:
        names.size() > 500
        names.findAll { it ==~ /(?i)(.*\/)?\.[^\/]+(\/.*)?|.*\.(java|groovy|jte|map|orig|bak|swp|pem|key|p12|jks|env)|.*Spec(\$.*)?\.class|.*testkit.*/ } == []
    }

    private static File root() {
        new File(System.getProperty('qiqiao.root'))
    }

    private static List<File> sources() {
        ['platform-core', 'search-indexer', 'tenant-admin'].collectMany { module ->
            def found = []
            new File(root(), "$module/src/main/java").eachFileRecurse { if (it.name.endsWith('.java')) found << it }
            found
        }
    }
}
