package io.qiqiao.library.hsds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a document object by object, never more than one at a time: a list, a page with its contents, or a single object. */
final class ReadingHsds {

    private static final String CONTENTS = "contents";
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;

    /** Tokens of one object; a full one has some hundreds. */
    private static final int LARGEST = 50_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser parser;
    private final Consumer<HsdsObject> each;
    private int left;

    private ReadingHsds(JsonParser parser, Consumer<HsdsObject> each) {
        this.parser = parser;
        this.each = each;
    }

    /** @throws Refusal malformed when it is no JSON or was cut off, too-large when an object is */
    static void read(InputStream document, Consumer<HsdsObject> each) {
        try (JsonParser parser = JSON.createParser(document)) {
            new ReadingHsds(parser, each).read();
        } catch (StreamConstraintsException large) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "hsds.object-too-large");
        } catch (JsonProcessingException broken) {
            throw Refusal.of(
                    ErrorCode.MALFORMED, "hsds.no-json", broken.getLocation().getLineNr());
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "intake.cut-off");
        }
    }

    /** One document after the other, as in lines. */
    private void read() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                objects();
            } else if (token == JsonToken.START_OBJECT) {
                pageOrObject();
            } else {
                throw Refusal.of(ErrorCode.MALFORMED, "hsds.no-object");
            }
        }
    }

    private void objects() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw Refusal.of(ErrorCode.MALFORMED, "hsds.no-object");
            }
            left = LARGEST;
            each.accept(new HsdsObject(object()));
        }
    }

    /** A page's contents are passed on as they come; what else it says is about the page. */
    private void pageOrObject() throws IOException {
        left = LARGEST;
        Map<String, Object> attributes = new LinkedHashMap<>();
        boolean page = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(CONTENTS)) {
                page = true;
                objects();
            } else {
                put(attributes, name);
            }
        }
        if (!page) {
            each.accept(new HsdsObject(attributes));
        }
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            put(attributes, name);
        }
        return attributes;
    }

    private void put(Map<String, Object> attributes, String name) throws IOException {
        Object value = value();
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private List<Object> list() throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value() throws IOException {
        if (--left < 0) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "hsds.object-too-large");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getText();
        };
    }
}
