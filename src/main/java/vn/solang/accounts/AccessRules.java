package vn.solang.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.solang.identity.Role;

/**
 * The numbers that rule accounts, from {@code reference/accounts/rules.yaml}, which names their basis.
 *
 * @param failuresBeforeLock wrong answers in a row, of one account
 * @param failuresOfAnAddress wrong answers within an hour from one address
 * @param code how long a password stands while the code of the second factor is looked for
 * @param idle how long a session lives unused
 * @param unusedBeforeDisabling how long an account lives unused
 */
record AccessRules(
        int failuresBeforeLock,
        Duration lock,
        int failuresOfAnAddress,
        Duration code,
        Duration idle,
        Duration idleOfAdministrators,
        Duration longestSession,
        Duration unusedBeforeDisabling,
        int passwordLength,
        int passwordLengthWithSecondFactor,
        int formerPasswordsRefused,
        Duration longestToken,
        Set<Role> secondFactorRequired) {

    private static final AccessRules IN_FORCE = load();

    /** The rules of this installation. */
    static AccessRules read() {
        return IN_FORCE;
    }

    private static AccessRules load() {
        try (var in = new ClassPathResource("reference/accounts/rules.yaml").getInputStream()) {
            java.util.Map<String, Object> rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            java.util.function.ToIntFunction<String> number = key -> {
                if (!(rules.get(key) instanceof Integer value) || value < 1) {
                    throw new IllegalStateException("reference/accounts/rules.yaml: " + key);
                }
                return value;
            };
            return new AccessRules(
                    number.applyAsInt("failures-before-lock"),
                    Duration.ofMinutes(number.applyAsInt("lock-minutes")),
                    number.applyAsInt("failures-of-an-address"),
                    Duration.ofMinutes(number.applyAsInt("code-minutes")),
                    Duration.ofMinutes(number.applyAsInt("idle-minutes")),
                    Duration.ofMinutes(number.applyAsInt("idle-minutes-of-administrators")),
                    Duration.ofHours(number.applyAsInt("longest-session-hours")),
                    Duration.ofDays(number.applyAsInt("unused-days-before-disabling")),
                    number.applyAsInt("password-length"),
                    number.applyAsInt("password-length-with-second-factor"),
                    number.applyAsInt("former-passwords-refused"),
                    Duration.ofDays(number.applyAsInt("token-days")),
                    ((java.util.List<?>) rules.getOrDefault("second-factor-required-of", java.util.List.of()))
                            .stream()
                                    .map(role -> Role.valueOf(String.valueOf(role)))
                                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
