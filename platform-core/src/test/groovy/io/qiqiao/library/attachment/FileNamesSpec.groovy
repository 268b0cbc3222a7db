package io.qiqiao.library.attachment

import io.qiqiao.library.attachment.AttachmentRules.Type
import spock.lang.Specification

/** Names that were sent, and as they are shown. */
class FileNamesSpec extends Specification {

    static final PDF = new Type('pdf', 'application/pdf', ['application/pdf'], ['pdf'])
    static final JPEG = new Type('jpeg', 'image/jpeg', ['image/jpeg'], ['jpg', 'jpeg'])

    def "#what"() {
        expect:
        FileNames.clean(sent, PDF, 80) == shown

        where:
        what                                  | sent                                   || shown
        'a name stays as it is'               | '粤工信〔2026〕1号 通知.pdf'              || '粤工信〔2026〕1号 通知.pdf'
        'folders are left out'                | '../../etc/passwd.pdf'                 || 'passwd.pdf'
        'folders of another system, too'      | 'C:\\Users\\me\\a.pdf'                 || 'a.pdf'
        'an end that is not the file\'s own'  | '申请表.exe'                            || '申请表.exe.pdf'
        'an end that is hidden by direction'  | '申请表\u202efdp.exe'                   || '申请表fdp.exe.pdf'
        'isolates, too'                       | 'a\u2066b\u2069.pdf'                   || 'ab.pdf'
        'control characters and new lines'    | 'a\r\nSet-Cookie: x\u0000.pdf'         || 'aSet-Cookie_ x.pdf'
        'what cannot be seen'                 | 'a\u200bb\ufeff\u00ad.pdf'             || 'ab.pdf'
        'what systems do not take'            | 'a<b>:"|?*.pdf'                        || 'a_b______.pdf'
        'many spaces, of many kinds'          | ' a \u3000 b\u00a0.pdf'                || 'a b.pdf'
        'dots at the edges'                   | '...a...'                              || 'a.pdf'
        'a name of an end only'               | '.pdf'                                 || 'pdf.pdf'
        'no name'                             | ''                                     || '附件.pdf'
        'a name of nothing that is shown'     | '\u202e\u0007'                         || '附件.pdf'
        'a name of a folder only'             | 'a/'                                   || '附件.pdf'
        'a device'                            | 'CON.pdf'                              || '_CON.pdf'
        'a device with an end'                | 'lpt1.txt'                             || '_lpt1.txt.pdf'
        'capitals in the end'                 | 'A.PDF'                                || 'A.pdf'
        'composed letters'                    | 'e\u0301.pdf'                          || '\u00e9.pdf'
    }

    def "a name of #length characters has #kept in the end, the ending among them"() {
        expect:
        FileNames.clean('长' * length + '.pdf', PDF, 80).codePointCount(0, FileNames.clean('长' * length + '.pdf', PDF, 80).length()) == kept

        where:
        length || kept
        75     || 79
        76     || 80
        77     || 80
        5000   || 80
    }

    def "letters beyond the first plane are not cut in two"() {
        given:
        def name = FileNames.clean('𠮷' * 200 + '.jpeg', JPEG, 80)

        expect:
        name.codePointCount(0, name.length()) == 80
        name.endsWith('𠮷.jpeg')
    }

    def "#name is given back as #header"() {
        expect:
        FileNames.disposition(name) == header

        where:
        name              || header
        'a.pdf'           || 'attachment; filename="a.pdf"; filename*=UTF-8\'\'a.pdf'
        '通知 1.pdf'       || 'attachment; filename="__ 1.pdf"; filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5%201.pdf'
        'a"b\\c%d\'e.pdf' || 'attachment; filename="a_b_c_d\'e.pdf"; filename*=UTF-8\'\'a%22b%5Cc%25d%27e.pdf'
        'é(1).pdf'        || 'attachment; filename="_(1).pdf"; filename*=UTF-8\'\'%C3%A9%281%29.pdf'
    }

    def "#bytes bytes are #said"() {
        expect:
        Sizes.say(bytes) == said

        where:
        bytes                 || said
        0                     || '0 B'
        1023                  || '1023 B'
        1024                  || '1 KB'
        1536                  || '1.5 KB'
        35 * 1024             || '35 KB'
        1024 * 1024           || '1 MB'
        50L * 1024 * 1024     || '50 MB'
        20L * 1024 * 1024 * 1024 || '20 GB'
    }
}
