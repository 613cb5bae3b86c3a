package id.alur.document;

import id.alur.form.DraftKey;
import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DocumentRepository {

    private static final String COLUMNS = "select id, case_id, name, media_type, size, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param draft null for a document that belongs to its case at once */
    void insert(StoredDocument document, @Nullable DraftKey draft, byte[] sha256, InputStream content) {
        jdbc.sql("""
                        insert into document.document
                               (id, case_id, draft_key, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (:id, :case, :draft, :name, :mediaType, :size, :sha256, :content, :by, :at)""")
                .param("id", document.id().value())
                .param(
                        "case",
                        document.caseId() == null ? null : document.caseId().value(),
                        java.sql.Types.OTHER)
                .param("draft", draft == null ? null : draft.value(), java.sql.Types.VARCHAR)
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", sha256)
                .param("content", new SqlBinaryValue(content, document.size()))
                .param(
                        "by",
                        document.uploadedBy() == null
                                ? null
                                : document.uploadedBy().value(),
                        java.sql.Types.OTHER)
                .param("at", Timestamp.from(document.uploadedAt()))
                .update();
    }

    /** Serialises the uploads of one person, so that the limit of files holds when several arrive at once. */
    void lockUploads(EmployeeId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document:' || :owner, 0))")
                .param("owner", owner.toString())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    List<StoredDocument> ofDraft(EmployeeId owner, DraftKey draft) {
        return jdbc.sql(COLUMNS + """
                         from document.document
                        where uploaded_by = :owner and draft_key = :draft and case_id is null
                        order by uploaded_at, id""")
                .param("owner", owner.value())
                .param("draft", draft.value())
                .query(DocumentRepository::row)
                .list();
    }

    List<StoredDocument> ofCase(CaseFileId caseId) {
        return jdbc.sql(COLUMNS + " from document.document where case_id = :case order by uploaded_at, id")
                .param("case", caseId.value())
                .query(DocumentRepository::row)
                .list();
    }

    Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql(COLUMNS + " from document.document where id = :id")
                .param("id", id.value())
                .query(DocumentRepository::row)
                .optional();
    }

    /** Files of that person's draft, or of that case. */
    List<StoredDocument> usable(Collection<UUID> ids, EmployeeId owner, DraftKey draft, @Nullable CaseFileId caseId) {
        return jdbc.sql(COLUMNS + """
                         from document.document
                        where id = any(:ids)
                          and (case_id = :case or (case_id is null and uploaded_by = :owner and draft_key = :draft))""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("case", caseId == null ? null : caseId.value(), java.sql.Types.OTHER)
                .param("owner", owner.value())
                .param("draft", draft.value())
                .query(DocumentRepository::row)
                .list();
    }

    /** A piece of the content, counted from 0; empty behind the end or when the file is gone. */
    byte[] piece(DocumentId id, long from, int length) {
        return jdbc.sql("select substring(content from :from for :length) from document.document where id = :id")
                .param("from", Math.toIntExact(from + 1))
                .param("length", length)
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    int attach(EmployeeId owner, DraftKey draft, CaseFileId caseId, Collection<UUID> ids) {
        return jdbc.sql("""
                        update document.document set case_id = :case, draft_key = null
                         where uploaded_by = :owner and draft_key = :draft and case_id is null and id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("case", caseId.value())
                .param("owner", owner.value())
                .param("draft", draft.value())
                .update();
    }

    int deleteOfDraft(EmployeeId owner, DocumentId id) {
        return jdbc.sql("delete from document.document where id = :id and uploaded_by = :owner and case_id is null")
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    void deleteOfDraft(EmployeeId owner, DraftKey draft) {
        jdbc.sql("delete from document.document where uploaded_by = :owner and draft_key = :draft and case_id is null")
                .param("owner", owner.value())
                .param("draft", draft.value())
                .update();
    }

    int deleteOfCase(EmployeeId owner, CaseFileId caseId, DocumentId id) {
        return jdbc.sql("delete from document.document where id = :id and uploaded_by = :owner and case_id = :case")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("case", caseId.value())
                .update();
    }

    int deleteDraftFilesBefore(Instant limit) {
        return jdbc.sql("""
                        delete from document.document d
                         where d.case_id is null
                           and d.uploaded_at < :limit
                           and not exists (select 1 from form.draft f
                                            where f.owner_id = d.uploaded_by
                                              and f.key = d.draft_key
                                              and f.saved_at >= :limit)""").param("limit", Timestamp.from(limit)).update();
    }

    private static StoredDocument row(ResultSet row, int index) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        UUID uploadedBy = row.getObject("uploaded_by", UUID.class);
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                caseId == null ? null : new CaseFileId(caseId),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                uploadedBy == null ? null : new EmployeeId(uploadedBy),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
