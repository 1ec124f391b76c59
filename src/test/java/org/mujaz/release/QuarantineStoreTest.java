package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;

class QuarantineStoreTest {
    private static final Release BROKEN = Register.item("BNA", null, 1, "نص");

    /** One item refused by collect, and one release that broke the models. */
    private static Register register(TestDatabase database) {
        Register register = new Register(database);
        register.arrivals.take(
                1, new FileRead("two.txt", "2", List.of(Read.Rejected.of("two.txt", Reason.EMPTY, "", "ن\u0000ص"))));
        register.take(BROKEN);
        register.quarantine.brief(1, BROKEN, "item.xml: failed. Retry.", "trace\u0000");
        return register;
    }

    @OnEachDatabase
    void listsWhatARunPutThereFromBothStepsInOrder(TestDatabase database) {
        assertThat(register(database).quarantine.ofRun(1))
                .extracting(QuarantineStore.Entry::reason)
                .containsExactly(Reason.EMPTY, Reason.FAILED);
    }

    /** A file that is written anew each night, whose first release is tried again in the second night. */
    @OnEachDatabase
    void twoReleasesOfOneNameAreKeptBesideEachOther(TestDatabase database) {
        Register register = new Register(database);
        Release other = Register.item("BNA", null, 1, "نص آخر");
        register.take(BROKEN);
        register.take(other);
        for (int attempt = 1; attempt <= 2; attempt++) {
            register.quarantine.brief(1, BROKEN, "item.xml: failed. Retry.", null);
            register.quarantine.brief(1, other, "item.xml: failed. Retry.", null);
        }

        assertThat(register.quarantine.ofRun(1))
                .extracting(QuarantineStore.Entry::releaseId)
                .containsExactlyInAnyOrder(BROKEN.id(), other.id());
        assertThat(register.quarantine.ofRun(1))
                .extracting(QuarantineStore.Entry::source)
                .doesNotHaveDuplicates();
    }
}
