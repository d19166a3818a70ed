package vn.solang.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;

/** The mail server that {@code SOLANG_SMTP_HOST} names; without it, no mail is sent. */
@Component
class Post {

    private static final String PATIENCE = "10000";
    private static final int LONGEST_SUBJECT = 150;

    private final String host;
    private final String from;
    private final String address;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Post(
            @Value("${SOLANG_SMTP_HOST:}") String host,
            @Value("${SOLANG_SMTP_PORT:25}") int port,
            @Value("${SOLANG_SMTP_USER:}") String user,
            @Value("${SOLANG_SMTP_PASSWORD:}") String password,
            @Value("${SOLANG_SMTP_TLS:starttls}") String tls,
            @Value("${SOLANG_SMTP_FROM:}") String from,
            @Value("${SOLANG_ADDRESS:}") String address) {
        this.host = host;
        this.from = from.isBlank() ? "so-lang@" + host : from;
        this.address = address.replaceFirst("/+$", "");
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!user.isBlank()) {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(user);
            sender.setPassword(password);
        }
    }

    boolean isSetUp() {
        return !host.isBlank();
    }

    /**
     * Hands a mail to the server.
     *
     * @param notice the number of the notice, which names the mail: a server that gets it twice can tell
     * @throws MessagingException or a {@code MailException} where it was not taken
     */
    void send(long notice, String to, Message said, String href) throws MessagingException {
        String sentence = Messages.vietnamese().say(said).replaceAll("\\p{Cntrl}+", " ");
        MimeMessage mail = new Numbered(sender, "<notice-%d@%s>".formatted(notice, host));
        var helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(Messages.vietnamese().say("notices.mail.subject", shortened(sentence)));
        helper.setText(
                href.isEmpty() || address.isEmpty()
                        ? Messages.vietnamese().say("notices.mail.body", sentence)
                        : Messages.vietnamese().say("notices.mail.body-link", sentence, address + href));
        sender.send(mail);
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST_SUBJECT
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /** A mail whose number is ours; left to itself, the library gives it another each time. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(JavaMailSenderImpl sender, String number) {
            super(sender.getSession());
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
