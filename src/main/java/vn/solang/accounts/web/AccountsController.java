package vn.solang.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.accounts.Account;
import vn.solang.accounts.Accounts;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The administrator's pages. */
@Controller
@Needs(Permission.MANAGE_ACCOUNTS)
class AccountsController {

    private static final int EMPTY_LINES = 2;

    private final Accounts accounts;
    private final CurrentActor actor;
    private final RoleWords roles;
    private final Units units;
    private final Imports imports;
    private final Clock clock;

    AccountsController(
            Accounts accounts, CurrentActor actor, RoleWords roles, Units units, Imports imports, Clock clock) {
        this.accounts = accounts;
        this.actor = actor;
        this.roles = roles;
        this.units = units;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    String list(Locale language, Model model) {
        return list(null, language, model);
    }

    @GetMapping("/accounts/new")
    String create(Locale language, Model model) {
        return page("", new Accounts.Form("", "", "", List.of()), false, null, language, model);
    }

    @PostMapping("/accounts")
    String create(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Accounts.Form form = form(fields);
        try {
            Accounts.Given given = accounts.create(form);
            return list(new AccountsPage.Given(given.account().login(), given.password()), language, model);
        } catch (Rejected why) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("", form, false, Messages.in(language).say(why.told()), language, model);
        }
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable long id, Locale language, Model model) {
        Account account = accounts.get(id);
        return page(
                Long.toString(id),
                new Accounts.Form(account.login(), account.name(), account.email(), account.grants()),
                account.disabled(),
                null,
                language,
                model);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Accounts.Form form = form(fields);
        boolean disabled = fields.containsKey("disabled");
        try {
            accounts.change(id, form, disabled);
            return "redirect:/accounts";
        } catch (Rejected why) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(Long.toString(id), form, disabled, Messages.in(language).say(why.told()), language, model);
        }
    }

    @PostMapping("/accounts/{id}/reset")
    String reset(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean secondFactor,
            Locale language,
            Model model) {
        String password = accounts.resetPassword(id, secondFactor);
        return list(new AccountsPage.Given(accounts.get(id).login(), password), language, model);
    }

    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(@PathVariable long id) {
        accounts.endSessions(id);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/tokens/{token}/revoke")
    String revokeToken(@PathVariable long id, @PathVariable long token) {
        accounts.revokeToken(id, token);
        return "redirect:/accounts/" + id;
    }

    private String list(AccountsPage.@Nullable Given given, Locale language, Model model) {
        Messages words = Messages.in(language);
        Instant now = clock.instant();
        List<Account> all = accounts.all();
        Map<UnitId, Unit> places = roles.unitsOf(
                all.stream().flatMap(account -> account.grants().stream()).toList());
        model.addAttribute(
                "page",
                new AccountsPage(
                        all.stream()
                                .map(account -> new AccountsPage.Line(
                                        "/accounts/" + account.id(),
                                        account.login(),
                                        account.name(),
                                        RoleWords.of(account.grants(), places, words),
                                        words.say("accounts.state." + state(account, now)),
                                        RoleWords.moment(account.seen())))
                                .toList(),
                        given));
        return "accounts/list";
    }

    private static String state(Account account, Instant now) {
        if (account.disabled()) {
            return "disabled";
        }
        if (account.isLockedAt(now)) {
            return "locked";
        }
        return account.hasGivenPassword() ? "one-time" : "active";
    }

    private String page(
            String id, Accounts.Form form, boolean disabled, @Nullable String wrong, Locale language, Model model) {
        Messages words = Messages.in(language);
        List<AccountPage.RoleLine> lines = new ArrayList<>(form.grants().stream()
                .map(grant -> new AccountPage.RoleLine(
                        grant.role().name(),
                        Integer.toString(grant.unit().value()),
                        grant.criteria().stream().sorted().collect(Collectors.joining(", "))))
                .toList());
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(new AccountPage.RoleLine("", "", ""));
        }
        boolean known = !id.isEmpty();
        model.addAttribute(
                "page",
                new AccountPage(
                        id,
                        form.login(),
                        form.name(),
                        form.email(),
                        disabled,
                        known && Long.parseLong(id) == actor.get().account(),
                        wrong,
                        lines,
                        Arrays.stream(Role.values())
                                .map(role -> new AccountPage.Option(role.name(), words.say(role.key())))
                                .toList(),
                        unitOptions(form.grants(), words),
                        known ? OwnAccountPage.SessionLine.of(accounts.sessions(Long.parseLong(id)), words) : List.of(),
                        known
                                ? OwnAccountPage.TokenLine.of(
                                        accounts.tokens(Long.parseLong(id)), clock.instant(), words)
                                : List.of(),
                        known && accounts.get(Long.parseLong(id)).hasSecondFactor()));
        return "accounts/form";
    }

    /**
     * The units below the administrator's own, larger ones first, those that have ended with their last day. Whoever is
     * in charge of the whole system chooses among the provinces of today, and what stands below those with figures.
     *
     * @param held what the form has already, which stays to be chosen
     */
    private List<AccountPage.Option> unitOptions(List<Grant> held, Messages words) {
        Set<UnitId> tops = actor.get().grants().stream()
                .filter(grant -> grant.role().gives(Permission.MANAGE_ACCOUNTS))
                .map(Grant::unit)
                .collect(Collectors.toSet());
        List<AccountPage.Option> everywhere = tops.contains(Grant.EVERYWHERE)
                ? List.of(new AccountPage.Option("0", words.say("accounts.everywhere")))
                : List.of();
        boolean whole = tops.contains(Grant.EVERYWHERE);
        Set<UnitId> below = whole ? Set.copyOf(imports.owners()) : tops;
        List<Unit> provinces = whole
                ? units.below(null, UnitLevel.PROVINCE, new AsOf(LocalDate.now(clock), clock.instant()))
                : List.of();
        Map<UnitId, Unit> known = units.newest(held.stream().map(Grant::unit).toList());
        List<AccountPage.Option> options = new ArrayList<>(everywhere);
        Stream.of(
                        below.stream().flatMap(top -> units.everBelow(top).stream()),
                        provinces.stream(),
                        known.values().stream())
                .flatMap(each -> each)
                .collect(Collectors.toMap(Unit::id, unit -> unit, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((Unit unit) -> unit.level().number())
                        .thenComparing(unit -> unit.until() != null)
                        .thenComparing(Unit::name, VietnameseText.order()))
                .map(unit -> new AccountPage.Option(
                        Integer.toString(unit.id().value()),
                        unit.until() == null
                                ? "%s (%s)".formatted(unit.fullName(), unit.code())
                                : words.say(
                                        "accounts.form.ended",
                                        unit.fullName(),
                                        unit.code(),
                                        VietnameseFormat.tableDate(unit.until().minusDays(1)))))
                .forEach(options::add);
        return options;
    }

    private static Accounts.Form form(MultiValueMap<String, String> fields) {
        List<String> chosen = fields.getOrDefault("role", List.of());
        List<String> places = fields.getOrDefault("unit", List.of());
        List<String> criteria = fields.getOrDefault("criteria", List.of());
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < chosen.size() && i < places.size(); i++) {
            String named = chosen.get(i);
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(each -> each.name().equals(named))
                    .findFirst();
            if (role.isEmpty() || !places.get(i).matches("\\d{1,9}")) {
                continue;
            }
            String typed = i < criteria.size() ? criteria.get(i) : "";
            grants.add(new Grant(
                    role.get(),
                    new UnitId(Integer.parseInt(places.get(i))),
                    typed.isBlank()
                            ? Set.of()
                            : Arrays.stream(typed.split(",", -1))
                                    .map(String::strip)
                                    .filter(each -> !each.isEmpty())
                                    .collect(Collectors.toSet())));
        }
        return new Accounts.Form(first(fields, "login"), first(fields, "name"), first(fields, "email"), grants);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
