package vn.solang.imports;

import java.util.Collection;

/** Told of what an import refused, after it ended, whether or not anything was kept of it. */
public interface RefusalWatcher {

    void refused(Collection<FileOutcome> outcomes);
}
