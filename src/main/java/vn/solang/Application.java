package vn.solang;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every module, wired. Started by the commands of {@code cli}. */
@SpringBootApplication
public class Application {}
