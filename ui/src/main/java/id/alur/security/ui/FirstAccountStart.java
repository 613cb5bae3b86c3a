package id.alur.security.ui;

import id.alur.identity.SystemUser;
import id.alur.security.FirstAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first account from the settings at the start, and says what the operator has to do about it. */
@Component
class FirstAccountStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccountStart.class);

    private final FirstAccount first;
    private final String login;
    private final String password;
    private final boolean demo;

    FirstAccountStart(
            FirstAccount first,
            @Value("${alur.first-account.login:}") String login,
            @Value("${alur.first-account.password:}") String password,
            @Value("${alur.demo.enabled:false}") boolean demo) {
        this.first = first;
        this.login = login.strip();
        this.password = password;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemUser.run("first-account", this::make);
    }

    private void make() {
        if (login.isEmpty() && password.isEmpty()) {
            if (!demo && first.isMissing()) {
                LOG.warn(
                        "Nobody can log in: there is no account. Set alur.first-account.login and .password, and start again");
            }
        } else if (first.create(login, password)) {
            LOG.info(
                    "The first account was created. Its password must be changed at the first log-in; remove it from the settings");
        } else {
            LOG.info("There are accounts: alur.first-account has no effect and can be removed from the settings");
        }
    }
}
