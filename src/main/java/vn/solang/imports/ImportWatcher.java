package vn.solang.imports;

import vn.solang.identity.Entry;

/** Told of an import once all its files are loaded, within its transaction and before anyone else sees it. */
public interface ImportWatcher {

    void loaded(Entry entry);
}
