package vn.solang.documents;

import java.util.List;
import vn.solang.shared.AsOf;
import vn.solang.web.UnitGroup;

/** Tells which units a document recognises; implemented by {@code recognition}, which knows documents. */
public interface DocumentRecognitions {

    /** The units, under the standard that was recognised; empty where the document recognises none. */
    List<UnitGroup> by(LegalDocument document, AsOf asOf);
}
