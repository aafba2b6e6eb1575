package dev.plinth.postgres;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.EnumType;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An enum is a type; one that is stored as text needs none. */
final class EnumLowering implements Lowering<DeclaredEnum> {
    private static final int MAXIMUM_BYTES = 63;

    @Override
    public Class<DeclaredEnum> kind() {
        return DeclaredEnum.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredEnum declared, LoweringContext context) {
        if (declared.stored() == DeclaredEnum.Storage.NATIVE) {
            declared.labels().forEach(label -> checkLength(declared, label, context));
        }
        return declared.stored() == DeclaredEnum.Storage.NATIVE
                ? List.of(new EnumType(QName.of(declared.name()), declared.labels()))
                : List.of();
    }

    /** Manual, section 8.7.4: a label has at most 63 bytes. */
    private static void checkLength(DeclaredEnum declared, String label, LoweringContext context) {
        int bytes = label.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAXIMUM_BYTES) {
            context.problems()
                    .add(
                            "enum-label-too-long",
                            declared.where(),
                            "the label %s has %d bytes, and a label of PostgreSQL has at most %d."
                                    .formatted(label, bytes, MAXIMUM_BYTES),
                            "Shorten it, or store the enum with enumText(…).");
        }
    }
}
