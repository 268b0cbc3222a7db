package io.qiqiao.library.intake

import org.dhatim.fastexcel.Workbook

import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

/** Files as people send them, and as nobody should. */
class SheetFixture {

    /** An Excel file with one sheet; numbers are number cells, closures get the sheet and the place. */
    static byte[] xlsx(List<List> rows) {
        def out = new ByteArrayOutputStream()
        def workbook = new Workbook(out, 'spec', '1.0')
        def sheet = workbook.newWorksheet('Sheet1')
        rows.eachWithIndex { row, r ->
            row.eachWithIndex { value, c ->
                if (value instanceof Closure) {
                    value(sheet, r, c)
                } else if (value instanceof Number) {
                    sheet.value(r, c, (Number) value)
                } else if (value != null && value != '') {
                    sheet.value(r, c, value.toString())
                }
            }
        }
        workbook.finish()
        out.toByteArray()
    }

    static byte[] csv(List<List> rows, String separator = ',', String charset = 'UTF-8') {
        rows.collect { row -> row.collect { it == null ? '' : /"${it.toString().replace('"', '""')}"/ }.join(separator) }
                .join('\r\n').getBytes(charset)
    }

    /** An Excel file some of whose parts are replaced, or added; a closure writes its part. */
    static byte[] tampered(Map<String, Object> parts) {
        def plain = xlsx([['外部编号', '企业名称'], ['a', 'b']])
        def out = new ByteArrayOutputStream()
        def zip = new ZipOutputStream(out)
        def written = [] as Set
        def file = File.createTempFile('plain', '.xlsx')
        file.bytes = plain
        new ZipFile(file).withCloseable { source ->
            source.entries().each { entry ->
                zip.putNextEntry(new ZipEntry(entry.name))
                written << entry.name
                write(zip, parts.containsKey(entry.name) ? parts[entry.name] : source.getInputStream(entry).readAllBytes())
                zip.closeEntry()
            }
        }
        file.delete()
        parts.findAll { !(it.key in written) }.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            write(zip, content)
            zip.closeEntry()
        }
        zip.close()
        out.toByteArray()
    }

    private static void write(OutputStream zip, Object content) {
        switch (content) {
            case Closure: content(zip); break
            case byte[]: zip.write(content as byte[]); break
            default: zip.write(content.toString().getBytes('UTF-8'))
        }
    }

    /** So many times the same bytes. */
    static Closure repeated(String before, String each, int times, String after) {
        return { OutputStream zip ->
            zip.write(before.getBytes('UTF-8'))
            def many = (each * 1000).getBytes('UTF-8')
            (times.intdiv(1000)).times { zip.write(many) }
            zip.write(after.getBytes('UTF-8'))
        }
    }
}
