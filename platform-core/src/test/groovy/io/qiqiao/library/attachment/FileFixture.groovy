package io.qiqiao.library.attachment

import org.apache.poi.poifs.filesystem.POIFSFileSystem

import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** Files as people attach them, and as nobody should. */
class FileFixture {

    static final OFFICE = 'application/vnd.openxmlformats-officedocument.'
    static final MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'

    static byte[] pdf(String words = '', int size = 0) {
        padded("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% $words\n".getBytes('UTF-8'), size)
    }

    static byte[] png() {
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52] as byte[]
    }

    static byte[] jpeg() {
        joined([0xff, 0xd8, 0xff, 0xe0, 0, 0x10] as byte[], 'JFIF'.bytes, new byte[16])
    }

    static byte[] zip(Map<String, Object> entries) {
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { zip ->
            entries.each { name, content ->
                zip.putNextEntry(new ZipEntry(name))
                zip.write(content instanceof byte[] ? content : content.toString().getBytes('UTF-8'))
                zip.closeEntry()
            }
        }
        out.toByteArray()
    }

    /** An office document with a main part of that type, and other parts. */
    static byte[] office(String main, Map<String, Object> others = [:]) {
        zip(['[Content_Types].xml': "<Types><Override PartName=\"/main.xml\" ContentType=\"$main\"/></Types>", 'main.xml': '<w/>'] + others)
    }

    static byte[] docx(Map<String, Object> others = [:]) {
        office(OFFICE + 'wordprocessingml.document.main+xml', others)
    }

    static byte[] xlsx(Map<String, Object> others = [:]) {
        office(OFFICE + 'spreadsheetml.sheet.main+xml', others)
    }

    static byte[] pptx() {
        office(OFFICE + 'presentationml.presentation.main+xml')
    }

    /** A compound file of those streams; a name with a slash is a stream in a folder. */
    static byte[] ole(Map<String, byte[]> streams) {
        def ole = new POIFSFileSystem()
        streams.each { name, content ->
            def parts = name.tokenize('/')
            def folder = ole.root
            parts.dropRight(1).each { folder = folder.hasEntry(it) ? folder.getEntry(it) : folder.createDirectory(it) }
            folder.createDocument(parts.last(), new ByteArrayInputStream(content))
        }
        def out = new ByteArrayOutputStream()
        ole.writeFilesystem(out)
        out.toByteArray()
    }

    /** Slides whose document says whether they have macros. */
    static byte[] slides(boolean macros) {
        def head = [0x0f, 0, 0xff, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0c, 0, 0, 0, 1, 0, 0, 0, macros ? 1 : 0, 0, 0, 0, 2, 0, 0, 0] as byte[]
        ole('PowerPoint Document': joined(new byte[5000], head, new byte[100]))
    }

    static byte[] joined(byte[]... parts) {
        def out = new ByteArrayOutputStream()
        parts.each { out.write(it) }
        out.toByteArray()
    }

    static byte[] padded(byte[] content, int size) {
        size <= content.length ? content : joined(content, new byte[size - content.length])
    }
}
