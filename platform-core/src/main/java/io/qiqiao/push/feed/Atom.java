package io.qiqiao.push.feed;

/** Writes feeds as Atom (RFC 4287). */
final class Atom {

    private Atom() {}

    static String of(Feed feed) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        element(xml, "title", feed.title());
        element(xml, "id", feed.self());
        element(xml, "updated", feed.updated().toString());
        link(xml, "self", feed.self());
        link(xml, "alternate", feed.home());
        for (Feed.Entry entry : feed.entries()) {
            xml.append("\n<entry>");
            element(xml, "title", entry.title());
            element(xml, "id", "urn:uuid:" + entry.id());
            element(xml, "updated", entry.published().toString());
            element(xml, "published", entry.published().toString());
            link(xml, "alternate", entry.link());
            xml.append("<author>");
            element(xml, "name", entry.issuer());
            xml.append("</author>");
            element(xml, "summary", entry.summary());
            xml.append("</entry>");
        }
        return xml.append("\n</feed>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        escape(xml, text);
        xml.append("</").append(name).append('>');
    }

    private static void link(StringBuilder xml, String relation, String address) {
        xml.append("<link rel=\"").append(relation).append("\" href=\"");
        escape(xml, address);
        xml.append("\"/>");
    }

    /** Characters that XML cannot hold are left out. */
    private static void escape(StringBuilder xml, String text) {
        text.codePoints().filter(Atom::isAllowed).forEach(each -> {
            switch (each) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(each);
            }
        });
    }

    private static boolean isAllowed(int each) {
        return each >= ' ' && each < 0xd800
                || each == '\n'
                || each == '\t'
                || each >= 0xe000 && each < 0xfffe
                || each >= 0x10000;
    }
}
