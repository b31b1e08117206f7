package org.lanekeeper.community.visit;

import java.util.List;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.sealing.LookupKey;
import org.springframework.stereotype.Component;

/** Digests by which visits are found without opening them. */
@Component
public class VisitLookups {
    private static final String DOCUMENT = "visit.document";
    private static final String PHONE = "visit.phone";

    private final LookupKey key;

    VisitLookups(LookupKey key) {
        this.key = key;
    }

    String document(Document document) {
        return key.digest(DOCUMENT, text(document));
    }

    String phone(String phone) {
        return key.digest(PHONE, phone);
    }

    /** All under which visits with this document may be kept. */
    public List<String> documents(Document document) {
        return key.digests(DOCUMENT, text(document));
    }

    /** As {@link #documents(Document)}; nothing where there is no document. */
    List<String> documents(NewVisit visit) {
        Document document = visit.particulars().document();
        if (document == null) {
            return List.of();
        }
        return key.isAlone() ? List.of(visit.documentLookup()) : documents(document);
    }

    /** All under which visits with this telephone may be kept. */
    public List<String> phones(String phone) {
        return key.digests(PHONE, phone);
    }

    private static String text(Document document) {
        return document.kind() + ":" + document.number();
    }
}
