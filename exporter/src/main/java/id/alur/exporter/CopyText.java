package id.alur.exporter;

/** The text format of COPY: columns separated by tabs, rows by line feeds, NULL as {@code \N}. */
final class CopyText {

    private CopyText() {}

    static void append(StringBuilder text, int partitionId, RecordRow row) {
        text.append(partitionId).append('\t').append(row.position()).append('\t');
        escape(text, row.valueType());
        text.append('\t');
        escape(text, row.intent());
        text.append('\t').append(row.key()).append('\t');
        Long processInstanceKey = row.processInstanceKey();
        if (processInstanceKey == null) {
            text.append("\\N");
        } else {
            text.append(processInstanceKey.longValue());
        }
        text.append('\t').append(row.recordedAt()).append('\t');
        escape(text, row.brokerVersion());
        text.append('\t');
        escape(text, row.body());
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
