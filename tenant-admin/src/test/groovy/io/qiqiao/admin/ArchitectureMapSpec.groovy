package io.qiqiao.admin

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import spock.lang.Shared
import spock.lang.Specification

/**
 * The map of the program: each capability with those it may know, from low to high. A capability may know only what
 * stands above it in this table; one without a line fails.
 */
class ArchitectureMapSpec extends Specification {

    static final MAP = [
            'kernel'             : [],
            'web.cookie'         : [],
            'web.text'           : ['kernel', 'web.cookie'],
            'servers'            : ['kernel'],
            'tenancy'            : ['kernel', 'web.text'],
            'codes'              : ['kernel', 'web.text'],
            'calendar'           : ['codes'],
            'schema'             : ['tenancy', 'codes'],
            'outbox'             : [],
            'publication'        : [],
            'web'                : ['kernel', 'tenancy', 'web.text', 'web.cookie'],
            'audit'              : ['kernel', 'tenancy', 'web.text'],
            'protection'         : ['kernel', 'tenancy'],
            'identity'           : ['kernel', 'tenancy', 'audit', 'web', 'protection'],
            'codes.web'          : ['kernel', 'web', 'identity', 'codes'],
            'audit.desk'         : ['kernel', 'tenancy', 'audit', 'web', 'identity'],
            'job'                : ['kernel', 'tenancy', 'audit', 'web', 'identity'],
            'protection.rotation': ['kernel', 'tenancy', 'web.text', 'audit', 'job', 'protection'],
            'files'              : ['kernel', 'tenancy'],
            'exchange'           : ['kernel', 'tenancy', 'web.text'],
            'notice'             : ['kernel', 'tenancy', 'web', 'identity'],
            'identity.member'    : ['kernel', 'tenancy', 'audit', 'codes', 'web', 'identity', 'notice'],
            'identity.breakglass': ['kernel', 'tenancy', 'audit', 'web', 'identity', 'notice', 'identity.member'],
            'search'             : ['kernel', 'tenancy', 'audit', 'publication', 'identity', 'codes', 'web'],

            'eligibility'        : ['kernel', 'codes', 'web'],

            'library.layout'     : ['kernel', 'codes', 'eligibility'],
            'library.listing'    : ['kernel', 'tenancy', 'audit', 'outbox', 'publication', 'codes', 'web', 'identity', 'search', 'library.layout', 'protection'],
            'library.view'       : ['kernel', 'tenancy', 'audit', 'codes', 'web', 'identity', 'library.layout', 'library.listing'],
            'library.sheet'      : ['kernel', 'codes', 'publication', 'web', 'library.layout'],
            'library.history'    : ['kernel', 'web', 'identity', 'library.layout', 'library.listing', 'protection'],
            'library.attachment' : ['kernel', 'tenancy', 'audit', 'publication', 'files', 'web', 'identity', 'library.listing', 'library.history'],
            'library.hsds'       : ['kernel', 'codes', 'web'],
            'library.intake'     : ['kernel', 'tenancy', 'protection', 'audit', 'publication', 'web', 'identity', 'job', 'library.layout', 'library.listing', 'library.sheet', 'library.hsds'],
            'library.export'     : ['kernel', 'tenancy', 'audit', 'files', 'web', 'identity', 'job', 'library.layout', 'library.listing', 'library.sheet', 'library.hsds'],
            'library.localisation': ['kernel', 'tenancy', 'audit', 'exchange', 'publication', 'web', 'identity', 'notice', 'search', 'library.layout', 'library.listing', 'library.history'],
            'library.duplicate'  : ['kernel', 'tenancy', 'audit', 'codes', 'web', 'identity', 'library.listing', 'library.history'],
            'library.review'     : ['kernel', 'tenancy', 'audit', 'publication', 'web', 'identity', 'notice', 'library.listing'],
            'library.quality'    : ['kernel', 'tenancy', 'audit', 'publication', 'web', 'identity', 'notice', 'library.layout', 'library.listing', 'library.duplicate'],
            'library.enterprise' : ['kernel', 'codes', 'web', 'identity', 'search', 'library.layout', 'library.listing', 'eligibility'],
            'library.institution': ['kernel', 'web', 'identity', 'search', 'library.listing'],
            'library.product'    : ['kernel', 'web', 'identity', 'search', 'library.listing', 'library.institution'],
            'library.policy'     : ['kernel', 'web', 'identity', 'search', 'eligibility', 'library.layout', 'library.listing'],
            'library.expert'     : ['kernel', 'codes', 'web', 'identity', 'search', 'library.layout', 'library.listing'],
            'library.demand'     : ['kernel', 'codes', 'web', 'identity', 'search', 'library.listing'],

            'registration'       : ['kernel', 'tenancy', 'audit', 'protection', 'publication', 'codes', 'web', 'identity', 'notice', 'library.layout', 'library.listing', 'library.enterprise'],
            'matching'           : ['kernel', 'tenancy', 'audit', 'publication', 'codes', 'calendar', 'web', 'protection', 'identity', 'exchange', 'notice', 'search', 'library.layout', 'library.listing', 'library.enterprise', 'library.institution', 'library.product', 'library.expert', 'library.demand'],

            'qualifying'         : ['kernel', 'tenancy', 'publication', 'codes', 'web', 'identity', 'eligibility', 'library.layout', 'library.listing', 'library.enterprise', 'library.policy'],
            'push'               : ['kernel', 'tenancy', 'audit', 'publication', 'protection', 'codes', 'web', 'identity', 'job', 'exchange', 'notice', 'search', 'eligibility', 'library.layout', 'library.listing', 'library.history', 'library.enterprise', 'library.policy'],

            'portal'             : ['kernel', 'tenancy', 'audit', 'publication', 'codes', 'web', 'identity', 'search', 'eligibility', 'library.*', 'qualifying', 'push'],
            'workbench'          : ['kernel', 'tenancy', 'publication', 'codes', 'web', 'identity', 'identity.member', 'identity.breakglass', 'job', 'notice', 'search', 'eligibility', 'library.*', 'push', 'qualifying', 'matching'],

            'indexer'            : ['kernel', 'tenancy', 'outbox', 'publication', 'search', 'web'],
            'admin'              : ['kernel', 'servers', 'tenancy', 'audit', 'schema', 'publication', 'codes', 'web', 'protection', 'protection.rotation', 'identity', 'identity.breakglass', 'job', 'notice', 'search', 'eligibility', 'library.*', 'push', 'matching'],
    ]

    @Shared JavaClasses classes = ProgramClasses.ALL

    def "every class stands in a capability that has a line on the map"() {
        expect:
        classes.findAll { ours(it) && capability(it) == null }*.name == []
        (MAP.keySet() - classes.findAll { ours(it) }.collect { capability(it) }.toSet()) == [] as Set
    }

    def "#capability knows only whom the map lets it know"() {
        expect:
        strangers(capability) == []

        where:
        capability << MAP.keySet()
    }

    def "the map itself has no way back: each line names only lines above it"() {
        given:
        def names = MAP.keySet() as List

        expect:
        MAP.every { name, known ->
            known.every { each -> expand(each).every { names.indexOf(it) < names.indexOf(name) } }
        }
    }

    def "the control data source is named by #user alone"() {
        given:
        def users = classes.findAll { ours(it) && usesDataSource(it, 'control') }.collect { capability(it) }.toSet()

        expect:
        (users - ['tenancy', 'codes', 'protection', 'identity', 'identity.member', 'identity.breakglass', 'admin']) == [] as Set

        where:
        user = 'the registry, the areas, the keys, identity and the control plane'
    }

    def "modules make a star: the indexer and the control plane do not know each other"() {
        expect:
        classes.findAll { capability(it) == 'indexer' && !knownIn(it, 'admin').empty }*.name == []
        classes.findAll { capability(it) == 'admin' && !knownIn(it, 'indexer').empty }*.name == []
    }

    private List<String> strangers(String capability) {
        def allowed = MAP[capability].collectMany { expand(it) }
        classes.findAll { ours(it) && this.capability(it) == capability }.collectMany { origin ->
            origin.directDependenciesFromSelf
                    .findAll { ours(it.targetClass) }
                    .collect { [origin.name, it.targetClass.baseComponentType.name, this.capability(it.targetClass.baseComponentType)] }
                    .findAll { it[2] != capability && !(it[2] in allowed) }
                    .collect { "${it[0]} knows ${it[1]}".toString() }
        }.unique().sort()
    }

    private List<JavaClass> knownIn(JavaClass origin, String capability) {
        origin.directDependenciesFromSelf*.targetClass.findAll { ours(it) && this.capability(it) == capability }
    }

    private static boolean usesDataSource(JavaClass type, String name) {
        type.annotations.any { annotation ->
            annotation.rawType.simpleName in ['JdbcRepository', 'Transactional', 'Repository'] && annotation.properties.values().any { it == name }
        }
    }

    private static List<String> expand(String name) {
        name.endsWith('.*') ? MAP.keySet().findAll { it.startsWith(name[0..-2]) } as List : name == 'web' ? ['web', 'web.text', 'web.cookie'] : [name]
    }

    private static boolean ours(JavaClass type) {
        type.packageName.startsWith('io.qiqiao') && !type.packageName.startsWith('io.qiqiao.testkit')
    }

    private static String capability(JavaClass type) {
        def within = type.packageName - 'io.qiqiao' - '.'
        MAP.keySet().findAll { within == it || within.startsWith(it + '.') }.max { it.length() }
    }
}
