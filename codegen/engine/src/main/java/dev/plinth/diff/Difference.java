package dev.plinth.diff;

import dev.plinth.model.Id;
import dev.plinth.model.Member;
import dev.plinth.model.MemberId;
import java.util.List;

/** One way in which two states of an object differ. */
public sealed interface Difference {
    /** The object or member that differs. */
    Id subject();

    /** The difference that takes this one back. */
    Difference inverse();

    /**
     * A member that only the later state has.
     *
     * @param subject its identity
     * @param member the member
     */
    record MemberAdded(MemberId subject, Member member) implements Difference {
        @Override
        public Difference inverse() {
            return new MemberDropped(subject, member);
        }
    }

    /**
     * A member that only the earlier state has.
     *
     * @param subject its identity
     * @param member the member as it was
     */
    record MemberDropped(MemberId subject, Member member) implements Difference {
        @Override
        public Difference inverse() {
            return new MemberAdded(subject, member);
        }
    }

    /**
     * A member that both states have, and that differs.
     *
     * @param subject its identity
     * @param before the member as it was
     * @param after the member as it will be
     * @param attributes what differs in it
     */
    record MemberAltered(MemberId subject, Member before, Member after, List<AttributeChanged> attributes)
            implements Difference {
        public MemberAltered {
            attributes = List.copyOf(attributes);
        }

        @Override
        public Difference inverse() {
            return new MemberAltered(
                    subject,
                    after,
                    before,
                    attributes.stream().map(AttributeChanged::inverse).toList());
        }
    }

    /**
     * Something that an object or a member says of itself.
     *
     * @param subject the object or the member
     * @param attribute the name of the component of its record, for example {@code nullable}
     * @param before its value before
     * @param after its value afterwards
     */
    record AttributeChanged(Id subject, String attribute, Object before, Object after) implements Difference {
        @Override
        public AttributeChanged inverse() {
            return new AttributeChanged(subject, attribute, after, before);
        }
    }
}
