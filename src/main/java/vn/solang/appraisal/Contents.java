package vn.solang.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier consists of.
 *
 * @param answers by the criterion's place in the sheet, the chosen option, counted from 1
 */
public record Contents(Map<String, Integer> answers, List<Paper> papers, List<Proof> proofs) {

    /**
     * A document of the dossier, or the samples that go with it.
     *
     * @param item its place in the framework's list
     * @param file the number of the kept file; null for samples
     * @param fileName empty for samples
     * @param sha256 of the file's content; empty for samples
     * @param symbol number and symbol as printed on it; may be empty
     * @param expires its last day; null where it has none
     */
    public record Paper(
            int number,
            String item,
            @Nullable Long file,
            String fileName,
            String sha256,
            String symbol,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            String note) {

        /** True where it holds no more on a day. */
        public boolean isExpiredOn(LocalDate day) {
            return expires != null && expires.isBefore(day);
        }
    }

    /**
     * That a document proves a criterion.
     *
     * @param page of the document; null where it is the whole of it
     */
    public record Proof(
            int number,
            String criterion,
            int paper,
            @Nullable Integer page,
            String note) {}

    public Contents {
        answers = Map.copyOf(answers);
        papers = List.copyOf(papers);
        proofs = List.copyOf(proofs);
    }

    /** The documents of an item of the framework's list. */
    public List<Paper> of(String item) {
        return papers.stream().filter(paper -> paper.item().equals(item)).toList();
    }

    /** A document by its number. */
    public Optional<Paper> paper(int number) {
        return papers.stream().filter(paper -> paper.number() == number).findFirst();
    }
}
