package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about, and thereby where it leads: to a task of a case, to the case, or to a page.
 *
 * @param page address within Alur, without a slash before it; for what is about no case
 */
record NoticeSubject(
        @Nullable CaseFileId caseId,
        @Nullable TaskKey task,
        @Nullable String page) {}
