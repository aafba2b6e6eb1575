package dev.plinth.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of labels.
 *
 * @param renamed new labels by old ones: the new one is not there before
 * @param merged other labels by the old ones whose rows they take
 */
public record Relabelling(Map<String, String> renamed, Map<String, String> merged) {
    public Relabelling {
        renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
        merged = Collections.unmodifiableMap(new LinkedHashMap<>(merged));
    }

    /** Only what is there before and goes is renamed, so that what was done already is not done again. */
    static Relabelling of(Map<String, List<String>> renamedFrom, List<String> before, List<String> after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, String> merged = new LinkedHashMap<>();
        for (String label : after) {
            for (String old : renamedFrom.getOrDefault(label, List.of())) {
                boolean goes = before.contains(old)
                        && !after.contains(old)
                        && !renamed.containsKey(old)
                        && !merged.containsKey(old);
                if (goes && !before.contains(label) && !renamed.containsValue(label)) {
                    renamed.put(old, label);
                } else if (goes) {
                    merged.put(old, label);
                }
            }
        }
        return new Relabelling(renamed, merged);
    }

    /** Whether nothing happens. */
    public boolean isEmpty() {
        return renamed.isEmpty() && merged.isEmpty();
    }

    /** New labels by old ones. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(renamed);
        all.putAll(merged);
        return all;
    }

    /** The labels once some of them have their new names, in their old order. */
    public List<String> renaming(List<String> before) {
        List<String> labels = new ArrayList<>();
        before.forEach(label -> labels.add(renamed.getOrDefault(label, label)));
        return labels;
    }
}
