package id.alur.exporter;

import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.RecordValueWithVariables;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A record's value as JSON without process variables: Alur does not need them, and they may be somebody's data. */
final class RecordBody {

    /** The broker's own limit of a message (4 MB) holds already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RecordBody() {}

    static String of(RecordValue value) {
        String json = value.toJson();
        return value instanceof RecordValueWithVariables ? withoutVariables(json) : json;
    }

    static String withoutVariables(String json) {
        StringWriter out = new StringWriter(json.length());
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a record's value must be a JSON object");
            }
            generator.writeStartObject();
            String name;
            while ((name = parser.nextName()) != null) {
                parser.nextToken();
                if (name.equals("variables")) {
                    parser.skipChildren();
                } else {
                    generator.writeName(name);
                    generator.copyCurrentStructure(parser);
                }
            }
            generator.writeEndObject();
        }
        return out.toString();
    }
}
