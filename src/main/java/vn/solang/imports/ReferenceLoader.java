package vn.solang.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings the shipped reference data into the ledger before anything is answered from it. */
@Component
class ReferenceLoader extends StartStep {

    private final ReferenceData reference;
    private final boolean demonstration;

    ReferenceLoader(ReferenceData reference, @Value("${solang.demo:false}") boolean demonstration) {
        super(0);
        this.reference = reference;
        this.demonstration = demonstration;
    }

    @Override
    protected void run() {
        reference.loadReference(file -> {});
        if (demonstration) {
            reference.loadDemonstration(file -> {});
        }
    }
}
