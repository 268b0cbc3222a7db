package io.qiqiao.workbench

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

/** A spec on the working pages, called as browsers call them. */
abstract class WorkbenchSpec extends WebSpec {

    static final DISCLOSURES = [function: '辅导取得证书', process: '诊断、辅导、审核', standard: 'GB/T 19001', fee: '8000 元起', timeLimit: '40 个工作日']
    static final OFFICER = new Editor('officer', PartyRef.BUREAU)

    @Shared Map<List<?>, String> tokens = [:]

    /** Who somebody is on the pages: their tenant and their access token. */
    static class Person {
        TenantId tenant
        String token
    }

    /** Somebody who acts in a role for a party. */
    Person somebody(TenantId tenant, Role role, PartyRef party = PartyRef.BUREAU) {
        def token = tokens.computeIfAbsent([tenant, role, party]) {
            def login = "w-${UUID.randomUUID()}".toString()
            person(login, tenant, role, party)
            token(login, hostOf(tenant))
        }
        new Person(tenant: tenant, token: token)
    }

    Person officer(TenantId tenant = tianhe) {
        somebody(tenant, Role.OFFICER)
    }

    /** Staff of a party that is on file, such as an institution. */
    Person staffOf(Listing party, TenantId tenant = tianhe) {
        somebody(tenant, Role.valueOf(party.kind().toUpperCase()), new PartyRef(party.kind(), party.id().toString()))
    }

    /** The same for the program's own doors. */
    static Editor editorOf(Listing party) {
        new Editor('staff', new PartyRef(party.kind(), party.id().toString()))
    }

    Listing keep(String kind, Map fields, Editor editor = OFFICER, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).create(bean(ListingKinds).get(kind), Draft.of(fields, Visibility.PUBLIC), editor).listing()
        }
    }

    Listing publish(Listing record, Visibility visibility = Visibility.PUBLIC, Editor editor = OFFICER, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) {
            bean(PublishingListings).publish(bean(ListingKinds).get(record.kind()), record.id(), visibility, editor)
        }
    }

    Listing now(Listing record, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) { bean(Listings).find(record.kind(), record.id()).get() }
    }

    /** The newest record of a kind. */
    Listing newest(String kind, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) {
            bean(Listings).list(bean(ListingKinds).get(kind), io.qiqiao.library.listing.ListingFilter.ALL, null, 1).items().first()
        }
    }

    Map<String, Object> content(Listing record) {
        bean(io.qiqiao.library.listing.ContentJson).fields(record.content())
    }

    Answer visit(Person who, String path, Map<String, String> headers = [:]) {
        send('GET', hostOf(who.tenant), path, [Accept: 'text/html'] + bearer(who.token) + headers)
    }

    /** Sends a form; a list is sent as several values of one name. */
    Answer fill(Person who, String path, Map<String, Object> fields = [:]) {
        def form = fields.collectMany { name, value ->
            (value instanceof List ? value : [value]).collect { "${URLEncoder.encode(name, 'UTF-8')}=${URLEncoder.encode(it.toString(), 'UTF-8')}" }
        }.join('&')
        send('POST', hostOf(who.tenant), path, ['Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html'] + bearer(who.token), form)
    }

    /** The page a form's answer leads to, with what it leaves to be said there. */
    Answer follow(Person who, Answer answer) {
        assert answer.status == 303: answer.body
        visit(who, answer.header('Location'), answer.cookies ? [Cookie: answer.cookieHeader] : [:])
    }

    /** What a page says, without its markup. */
    static String words(Answer answer) {
        answer.body.replaceAll(/(?s)<head>.*<\/head>/, '').replaceAll(/<[^>]*>/, ' ').replaceAll(/\s+/, ' ')
    }
}
