package vn.solang.submissions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.UnitLevel;

/** Which procedure applies. */
@Component
class Procedures {

    private final ProcedureRepository repository;

    Procedures(ProcedureRepository repository) {
        this.repository = repository;
    }

    /** The procedure for units of a level on the last day of a period. */
    Optional<ProcedureRepository.Kept> find(UnitLevel level, Period period) {
        return repository.current().stream()
                .filter(each -> each.procedure().level() == level)
                .filter(each -> each.procedure().inForce(period.lastDay()))
                .findFirst();
    }

    /** @throws Rejected {@code submissions.no-procedure} where there is none */
    ProcedureRepository.Kept get(UnitLevel level, Period period) {
        return find(level, period)
                .orElseThrow(
                        () -> new Rejected("submissions.no-procedure", VietnameseFormat.tableDate(period.lastDay())));
    }

    /** The procedure a submission goes by: the one it was submitted by, else the one it would be. */
    Procedure of(Submission submission, UnitLevel level, Period period) {
        Long submitted = submission.procedure();
        return submitted == null ? get(level, period).procedure() : repository.version(submitted);
    }

    /** All as they are now. */
    List<Procedure> all() {
        return repository.current().stream()
                .map(ProcedureRepository.Kept::procedure)
                .toList();
    }
}
