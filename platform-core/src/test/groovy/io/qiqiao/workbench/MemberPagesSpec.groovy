package io.qiqiao.workbench

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Listing

class MemberPagesSpec extends WorkbenchSpec {

    def "an officer invites somebody for an institution that is found by its name"() {
        given:
        def mark = "桥${UUID.randomUUID().toString().take(6)}"
        def one = keep('institution', [title: "$mark 检测所".toString()])
        keep('institution', [title: "$mark 检测所分所".toString()])
        def form = [name: '方明', contact: "f-${UUID.randomUUID()}@example.cn", role: 'institution']

        expect: 'a name nobody has is refused beside the field'
        with(fill(officer(), '/work/members/new', form + [party: "没有$mark"])) {
            status == 422
            body.contains('库中没有这个单位')
            body.contains('value="方明"')
        }

        when: 'a name several have'
        def several = fill(officer(), '/work/members/new', form + [party: mark])

        then:
        several.status == 422
        several.body.contains("value=\"${one.id()}\"")

        when:
        def invited = fill(officer(), '/work/members/new', form + [party: mark, partyId: one.id()])
        def list = follow(officer(), invited)

        then:
        words(list).contains('已邀请方明')
        words(list).contains("$mark 检测所")
    }

    def "a role is changed, suspended, resumed and withdrawn on the member's page"() {
        given:
        def login = "mp-${UUID.randomUUID()}".toString()
        person(login, tianhe, Role.EXPERT, new PartyRef('expert', null))
        def path = pathOf(login)

        expect:
        words(follow(officer(), fill(officer(), "$path/role", [role: 'officer', party: '科技局']))).contains("已改变${login}的角色")
        words(visit(officer(), path)).contains('主管部门人员')
        words(visit(officer(), path)).contains('科技局')
        words(follow(officer(), fill(officer(), "$path/suspension"))).contains("已暂停$login")
        words(follow(officer(), fill(officer(), "$path/resumption"))).contains("已恢复$login")
        words(visit(officer(), "$path/withdrawal")).contains("撤销${login}的身份？")
        words(follow(officer(), fill(officer(), "$path/withdrawal"))).contains("已撤销${login}的身份")
        words(follow(officer(), fill(officer(), "$path/suspension"))).contains('不能这样办理')
    }

    def "what is wrong with a new role stands beside it"() {
        given:
        def login = "mp-${UUID.randomUUID()}".toString()
        person(login, tianhe, Role.EXPERT, new PartyRef('expert', null))

        when:
        def refused = fill(officer(), "${pathOf(login)}/role", [role: 'enterprise', party: ''])

        then:
        refused.status == 422
        refused.body.contains('请选择所代表的单位')
    }

    def "who may not change members sees no button that would"() {
        given:
        def login = "mp-${UUID.randomUUID()}".toString()
        person(login, tianhe, Role.EXPERT, new PartyRef('expert', null))
        def path = pathOf(login)
        def centre = somebody(tianhe, Role.CENTRE)

        expect:
        deeds(visit(centre, path)) == []
        deeds(visit(officer(), path)) == ["$path/role", "$path/suspension"]*.toString()
        !visit(centre, '/work/members').body.contains('/work/members/new')
        visit(officer(), '/work/members').body.contains('/work/members/new')
        visit(centre, "$path/withdrawal").status == 403
        visit(centre, '/work/members/permissions').status == 200
    }

    def "the people of an institution look after each other, and are told of nobody else"() {
        given:
        def institution = keep('institution', [title: "自理${UUID.randomUUID()}".toString()])
        def manager = staffOf(institution)
        def strange = "mp-${UUID.randomUUID()}".toString()
        person(strange, tianhe, Role.EXPERT, new PartyRef('expert', null))

        when:
        def answer = fill(manager, '/work/members/new', [name: '周同事', contact: "z-${UUID.randomUUID()}@example.cn", role: 'officer'])

        then: 'whatever role is sent, a colleague is what they are'
        words(follow(manager, answer)).contains('周同事 z***@example.cn 服务机构人员')
        !visit(manager, '/work/members').body.contains(strange)
        visit(manager, pathOf(strange)).status == 404
        fill(manager, "${pathOf(strange)}/suspension").status == 404
        visit(manager, '/work/members/permissions').status == 403
        visit(manager, '/work').body.contains('href="/work/members"')
    }

    private String pathOf(String login) {
        def found = visit(officer(), "/work/members?q=$login").body
        (found =~ /\/work\/members\/[0-9a-f-]{36}/)[0]
    }

    private static List<String> deeds(Answer page) {
        (page.body =~ /action="(\/work\/members\/[^"]+)"/).collect { it[1].toString() }.sort()
    }
}
