package io.qiqiao.calendar

import groovy.json.JsonSlurper
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

import java.time.LocalDate

class WorkingDaysSpec extends Specification {

    @Shared WorkingDays days = new WorkingDays(new Holidays())

    def "#day is #what"() {
        expect:
        days.findWorked(LocalDate.parse(day)).orElse(null) == worked

        where:
        day          | worked | what
        '2025-02-03' | false  | 'a Monday of Spring Festival'
        '2025-01-26' | true   | 'a Sunday that is worked for it'
        '2026-11-28' | false  | 'a Saturday'
        '2026-11-30' | true   | 'a Monday'
        '2026-10-01' | false  | 'National Day'
        '2018-12-31' | false  | 'a day off by the next year\'s notice'
        '2027-03-01' | null   | 'unknown: the holidays of 2027 are not announced'
        '2017-03-01' | null   | 'unknown: before the first year on file'
    }

    def "#count working days after #from are #to"() {
        expect:
        days.findAfter(LocalDate.parse(from), count).map { it.toString() }.orElse('unknown') == to

        where:
        from         | count || to
        '2026-11-27' | 1     || '2026-11-30'
        '2026-11-28' | 3     || '2026-12-02'
        '2026-09-30' | 1     || '2026-10-08'
        '2026-11-28' | 0     || '2026-11-28'
        '2026-12-30' | 3     || 'unknown'
        '2027-01-05' | 1     || 'unknown'
    }

    @Requires({ SharedData.isPresent() })
    def "what is restated is what the State Council announced"() {
        given:
        def announced = (2018..2026).collectMany { year ->
            new JsonSlurper().parse(SharedData.file("reference/holidays/${year}.json")).days
        }

        expect:
        announced.size() > 300
        announced.findAll { days.findWorked(LocalDate.parse(it.date)) != Optional.of(!it.isOffDay) } == []
    }
}
