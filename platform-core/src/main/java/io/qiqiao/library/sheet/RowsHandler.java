package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The library's handler of a sheet, which is also told where a formula stands, and of no cell without an end. */
final class RowsHandler extends XSSFSheetXMLHandler {

    private final RowsOfXlsx rows;
    private final int longest;
    private int inElement;

    private RowsHandler(Styles styles, SharedStrings texts, RowsOfXlsx rows, int longest) {
        super(styles, texts, rows, rows.values(), false);
        this.rows = rows;
        this.longest = longest;
    }

    static RowsHandler of(Styles styles, SharedStrings texts, SheetVisitor visitor, SheetConfiguration limits) {
        return new RowsHandler(styles, texts, new RowsOfXlsx(visitor, limits), limits.getLongestRow());
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        inElement = 0;
        switch (name) {
            case "f" -> rows.formula();
            case "c" -> rows.begins(attributes.getValue("r"), attributes.getValue("t"));
            default -> {}
        }
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        if (name.equals("c")) {
            rows.ends();
        }
    }

    @Override
    public void characters(char[] characters, int from, int length) throws SAXException {
        inElement += length;
        if (inElement > longest) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.cell-too-large", longest);
        }
        super.characters(characters, from, length);
    }
}
