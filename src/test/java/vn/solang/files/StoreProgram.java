package vn.solang.files;

import java.io.ByteArrayInputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import vn.solang.Application;
import vn.solang.shared.UnitId;

/** A program that stores files one after another, telling each that is stored, until it is killed. */
final class StoreProgram {

    private StoreProgram() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run()) {
            Files files = context.getBean(Files.class);
            System.out.println("begins");
            for (int i = 0; ; i++) {
                byte[] content =
                        Samples.join(Samples.pdf(), Samples.bytes("%" + arguments[0] + " " + i), new byte[100_000 + i]);
                Stored stored = files.store(
                        i + ".pdf", new ByteArrayInputStream(content), new UnitId(Integer.parseInt(arguments[1])));
                System.out.println(stored.sha256());
            }
        }
    }
}
