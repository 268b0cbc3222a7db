package io.qiqiao.library.attachment

import io.micronaut.serde.ObjectMapper
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Files

import static io.qiqiao.library.attachment.FileFixture.*

/** What files are is told by what is in them, whatever they are called. */
class SniffingSpec extends Specification {

    static final BIG = new byte[5000]

    @Shared AttachmentRules rules = SniffingSpec.getResourceAsStream('/reference/attachments.json').withCloseable {
        ObjectMapper.getDefault().readValue(it, AttachmentRules)
    }

    def "#what, called #name, is #type"() {
        given:
        def found = sniffed(name, bytes)

        expect:
        rules.findAccepted(found).map { it.code() }.orElse(found) == type

        where:
        what                       | name        | bytes                                              || type
        'a PDF'                    | 'a.pdf'     | pdf()                                              || 'pdf'
        'a PDF'                    | 'a.html'    | pdf()                                              || 'pdf'
        'a PDF'                    | 'a.exe'     | pdf()                                              || 'pdf'
        'a Word document'          | 'a.docx'    | docx()                                             || 'docx'
        'a Word document'          | 'a.zip'     | docx()                                             || 'docx'
        'an Excel sheet'           | 'a.xlsx'    | xlsx()                                             || 'xlsx'
        'slides'                   | 'a.pptx'    | pptx()                                             || 'pptx'
        'an old Word document'     | 'a.doc'     | ole(WordDocument: BIG)                             || 'doc'
        'a WPS text'               | 'a.wps'     | ole(WordDocument: BIG)                             || 'doc'
        'an old Excel sheet'       | 'a.xls'     | ole(Workbook: BIG)                                 || 'xls'
        'an older Excel sheet'     | 'a.xls'     | ole(Book: BIG)                                     || 'xls'
        'old slides'               | 'a.ppt'     | slides(false)                                      || 'ppt'
        'an OFD document'          | 'a.ofd'     | zip('OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '') || 'ofd'
        'a JPEG picture'           | 'a.png'     | jpeg()                                             || 'jpeg'
        'a PNG picture'            | 'a'         | png()                                              || 'png'
        'text'                     | 'a.txt'     | '关于支持中小企业的通知\n一、……'.getBytes('UTF-8')     || 'txt'
        'text in GB18030'          | 'a.txt'     | '关于支持中小企业的通知\n一、……'.getBytes('GB18030')   || 'txt'
        'text with a mark'         | 'a.txt'     | '\ufeff通知'.getBytes('UTF-8')                      || 'txt'
        'text in UTF-16'           | 'a.txt'     | '\ufeff关于通知'.getBytes('UTF-16BE')               || 'txt'
        'text that names tags'     | 'a.txt'     | '价格 <b> 见下'.getBytes('UTF-8')                   || 'txt'
        'a table'                  | 'a.csv'     | '名称,电话\n天河,1'.getBytes('UTF-8')               || 'csv'
    }

    def "#what, called #name, is refused: #reason"() {
        given:
        def found = sniffed(name, bytes)

        expect:
        rules.findAccepted(found).empty
        rules.reason(found) == reason

        where:
        what                            | name         | bytes                                                    || reason
        'a page'                        | 'a.pdf'      | '<!DOCTYPE html><html><script>1</script>'.bytes          || 'page'
        'a page after spaces'           | 'a.txt'      | '  \n\t<script>alert(1)</script>'.bytes                  || 'page'
        'a page after a mark'           | 'a.txt'      | '\ufeff<svg/onload=alert(1)>'.getBytes('UTF-8')          || 'page'
        'a page after a comment'        | 'a.txt'      | '<!-- x --><img src=x onerror=1>'.bytes                  || 'page'
        'a page before a PDF'           | 'a.pdf'      | joined('<script>1</script>'.bytes, pdf())                       || 'page'
        'a page in UTF-16'              | 'a.txt'      | '\ufeff<script>1</script>'.getBytes('UTF-16BE')          || 'page'
        'an SVG'                        | 'a.png'      | '<svg xmlns="http://www.w3.org/2000/svg"/>'.bytes        || 'page'
        'an SVG with a head'            | 'a.svg'      | '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'.bytes || 'page'
        'XML with a style sheet'        | 'a.txt'      | '<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>'.bytes || 'page'
        'a Windows program'             | 'a.pdf'      | joined('MZ'.bytes, [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff] as byte[], new byte[300]) || 'program'
        'a Linux program'               | 'a.docx'     | joined([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0] as byte[], new byte[300]) || 'program'
        'a script'                      | 'a.txt'      | '#!/bin/sh\nrm -rf /\n'.bytes                            || 'program'
        'a Java class'                  | 'a.png'      | joined([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x34] as byte[], new byte[300]) || 'program'
        'macros in a Word document'     | 'a.docx'     | docx('word/vbaProject.bin': 'x')                         || 'macro'
        'macros under another case'     | 'a.docx'     | docx('word/VBAPROJECT.BIN': 'x')                         || 'macro'
        'a document made for macros'    | 'a.docx'     | office(MACROS)                                           || 'macro'
        'macro sheets'                  | 'a.xlsx'     | xlsx('xl/macrosheets/sheet1.xml': 'x')                   || 'macro'
        'macros in an old document'     | 'a.doc'      | ole(WordDocument: BIG, 'Macros/VBA/dir': BIG)            || 'macro'
        'macros in an old sheet'        | 'a.xls'      | ole(Workbook: BIG, '_VBA_PROJECT_CUR/VBA/dir': BIG)      || 'macro'
        'macros in an embedded sheet'   | 'a.doc'      | ole(WordDocument: BIG, 'ObjectPool/_1/_VBA_PROJECT_CUR/VBA/dir': BIG) || 'macro'
        'macros in old slides'          | 'a.ppt'      | slides(true)                                             || 'macro'
        'a document with a password'    | 'a.docx'     | ole(EncryptedPackage: BIG, EncryptionInfo: BIG)          || 'locked'
        'an archive'                    | 'a.docx'     | zip('a.pdf': 'x')                                        || 'archive'
        'an archive of a program'       | 'a.ofd'      | zip('META-INF/MANIFEST.MF': 'Main-Class: X')             || 'archive'
        'an archive in another form'    | 'a.pdf'      | joined('Rar!'.bytes, [0x1a, 7, 1, 0] as byte[], new byte[100]) || 'archive'
        'half an archive'               | 'a.docx'     | Arrays.copyOf(docx(), 100)                               || 'broken'
        'half a compound file'          | 'a.doc'      | Arrays.copyOf(ole(WordDocument: BIG), 600)               || 'broken'
        'another compound file'         | 'a.doc'      | ole(Installer: BIG)                                      || 'type'
        'bytes of no kind'              | 'a.pdf'      | [1, 2, 3, 0, 0xff, 0xfe, 7] as byte[]                    || 'type'
        'text with a null'              | 'a.txt'      | 'abc\u0000def'.bytes                                     || 'type'
        'a moving picture'              | 'a.png'      | joined('GIF89a'.bytes, new byte[50])                            || 'type'
    }

    def "a list of parts that unpacks to very much is not read to its end"() {
        given:
        def bomb = zip('[Content_Types].xml': ' ' * 30_000_000 + OFFICE + 'wordprocessingml.document.main+xml')

        def size = bomb.length
        def found = sniffed('a.docx', bomb)

        expect:
        size < 40_000
        rules.reason(found) == 'archive'
    }

    private static String sniffed(String name, byte[] bytes) {
        def file = Files.createTempFile('sniffing', '.bin')
        try {
            Files.write(file, bytes)
            new Sniffing().sniff(file, name)
        } finally {
            Files.delete(file)
        }
    }
}
