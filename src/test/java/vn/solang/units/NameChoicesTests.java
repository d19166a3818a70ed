package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Imports;
import vn.solang.imports.Refusal;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** A name that may be several units is refused, chosen for once, and understood from then on in the books of its province. */
@LedgerTest(writes = true)
class NameChoicesTests {

    @TempDir
    private Path folder;

    private final NameChoices choices;
    private final Imports imports;
    private final CurrentActor current;
    private final People people;

    NameChoicesTests(NameChoices choices, Imports imports, CurrentActor current, ApplicationContext context) {
        this.choices = choices;
        this.imports = imports;
        this.current = current;
        this.people = new People(context);
    }

    @Test
    void aChoiceIsRememberedUntilItIsTakenBack() throws IOException {
        assertThat(load()).extracting(refusal -> refusal.reason().key()).containsExactly("import.unit.several");
        Actor office = people.actor(Role.OFFICE, "42");
        NameChoices.Undecided waiting = current.as(office, choices::undecided).getFirst();
        assertThat(waiting.shown()).isEqualTo("Kỳ Anh");
        assertThat(waiting.file()).isEqualTo("names.csv");
        assertThat(waiting.line()).isEqualTo(2);
        assertThat(waiting.candidates()).extracting(Unit::code).contains("447", "449");
        UnitId town = people.unit("449");
        choose(office, waiting, town);
        assertThat(current.as(office, choices::undecided)).isEmpty();
        assertThat(current.as(office, choices::chosen)).singleElement().satisfies(chosen -> {
            assertThat(chosen.unit().id()).isEqualTo(town);
            assertThat(chosen.who()).isEqualTo(office.name());
        });
        assertThat(load()).isEmpty();
        current.as(office, () -> {
            choices.forget(waiting.owner(), waiting.written());
            return null;
        });
        assertThat(load()).extracting(refusal -> refusal.reason().key()).containsExactly("import.unit.several");
    }

    @Test
    void onlyCandidatesAreChosenAndOnlyInOnesOwnProvince() throws IOException {
        load();
        Actor office = people.actor(Role.OFFICE, "42");
        Actor elsewhere = people.actor(Role.OFFICE, "40");
        NameChoices.Undecided waiting = current.as(office, choices::undecided).getFirst();
        assertThatThrownBy(() -> choose(office, waiting, people.unit("444"))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> choose(elsewhere, waiting, people.unit("449"))).isInstanceOf(Forbidden.class);
        assertThat(current.as(elsewhere, choices::undecided)).isEmpty();
    }

    private void choose(Actor who, NameChoices.Undecided waiting, UnitId unit) {
        current.as(who, () -> {
            choices.choose(waiting.owner(), waiting.written(), unit);
            return null;
        });
    }

    private List<Refusal> load() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, "unit_code,unit,standard,target_date\n,Kỳ Anh,town-complete,2022-12-31\n");
        return imports.run(new Imports.Request(List.of(file), false, false), each -> {}).stream()
                .map(FileOutcome::rejected)
                .flatMap(List::stream)
                .toList();
    }
}
