package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Reads the sheets of an Excel file row by row; how much of it is in memory does not depend on how long it is. */
@Singleton
final class XlsxReading {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxReading.class);

    private final SheetConfiguration limits;
    private final XlsxLimits bombs;

    XlsxReading(SheetConfiguration limits, XlsxLimits bombs) {
        this.limits = limits;
        this.bombs = bombs;
    }

    /** @throws Refusal malformed when it is no Excel file, too-large when more is in it than is taken */
    void read(SentSheet.Table table, SheetVisitor visitor) {
        try {
            bombs.check(table.file());
            try (OPCPackage opened = OPCPackage.open(table.file().toFile(), PackageAccess.READ)) {
                sheets(new XSSFReader(opened), visitor);
            }
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            // The library wraps what it finds wrong in exceptions of many kinds.
            throw refusal(broken);
        }
    }

    private void sheets(XSSFReader reader, SheetVisitor visitor) throws IOException, OpenXML4JException, SAXException {
        bombs.checkSmall(reader.getStylesData());
        bombs.checkSmall(reader.getWorkbookData());
        StylesTable styles = reader.getStylesTable();
        try (SharedTexts texts = texts(reader)) {
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext() && !visitor.isDone()) {
                try (InputStream xml = sheets.next()) {
                    visitor.sheet();
                    SheetXml.parse(xml, RowsHandler.of(styles, texts, visitor, limits));
                } catch (EnoughRead another) {
                    LOG.trace("The rest of the sheet is not wanted", another);
                }
            }
        }
    }

    private SharedTexts texts(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        try (InputStream xml = reader.getSharedStringsData()) {
            return xml == null ? SharedTexts.none() : SharedTexts.of(xml, limits.getLongestRow());
        }
    }

    private static Refusal refusal(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refused) {
                return refused;
            }
            String message = Objects.requireNonNullElse(cause.getMessage(), "");
            if (message.contains("Zip bomb") || message.contains("maximum") || message.contains("file size exceeds")) {
                return Refusal.of(ErrorCode.TOO_LARGE, "sheet.bomb");
            }
        }
        LOG.debug("An Excel file cannot be read", broken);
        return Refusal.of(ErrorCode.MALFORMED, "sheet.no-excel");
    }

    /** Thrown through the parser when nobody wants the rest. */
    static final class EnoughRead extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughRead() {
            super("enough was read", null, false, false);
        }
    }
}
