package io.qiqiao.search.words

import spock.lang.Specification

import static io.qiqiao.search.words.Synonyms.Standing.BROADER
import static io.qiqiao.search.words.Synonyms.Standing.SAME

class SynonymsSpec extends Specification {

    static final SYNONYMS = Synonyms.of(['高企, 高新技术企业', '贷款, 借款', '贷款贴息, 贴息', '热泵, 空气源热泵', '热泵 > 供热, 能源', '供热, 供暖'])

    def "who asks #asked is also served by #found"() {
        expect:
        SYNONYMS.find(asked) == found

        where:
        asked              || found
        '高企认定'         || [高新技术企业: SAME]
        '高新技术企业认定' || [高企: SAME]
        '贷款贴息'         || [:]
        '装热泵'           || [空气源热泵: SAME, 供热: BROADER, 能源: BROADER]
        '空气源热泵'       || [供热: BROADER, 能源: BROADER]
        '供热'             || [供暖: SAME]
        '能源'             || [:]
        ''                 || [:]
    }

    def "the longest word at a place is meant: asking #asked is not asking for #other"() {
        expect:
        !SYNONYMS.find(asked).containsKey(other)

        where:
        asked      | other
        '贷款贴息' | '借款'
    }

    def "the words that come along can be read, each group of two or more, no word twice in a group"() {
        expect:
        ['field.txt', 'green.txt', 'everyday-law.txt'].every { file ->
            WordFile.lines(file).every { line ->
                def words = line.split(/[,>]/)*.strip()
                words.size() > 1 && words.every { it } && words.toSet().size() == words.size()
            }
        }
        new FieldWords().asking().contains('怎么办')
    }
}
