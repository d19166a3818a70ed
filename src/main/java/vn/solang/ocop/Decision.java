package vn.solang.ocop;

/**
 * What an authority decided of a product, as the register has it.
 *
 * @param id of the version that says so
 * @param corrigible true where it may be corrected on a page by whoever acts: a withdrawal of a known day, or a recognition that came
 *     from no file and no session, which have their own ways
 */
public record Decision(long id, Standing standing, boolean corrigible) {

    static Decision of(ProductRepository.Said said) {
        Standing standing = said.standing();
        boolean entered = standing.kind() == Standing.Kind.REVOKED
                || (standing.kind() == Standing.Kind.RECOGNISED
                        && standing.source().isEmpty());
        return new Decision(said.id(), standing, standing.isDated() && entered);
    }
}
