import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1100
    height: 1400

    TestRoom { id: room }

    Component {
        id: model

        OutcomePage {}
    }

    Component {
        id: progress

        FollowUpPage {}
    }

    TestCase {
        name: "OutcomePage"
        when: windowShown

        function opened(): Consultation {
            const consultation = room.openExample("gluteal-tendinopathy");
            room.settle();
            return consultation;
        }

        function test_aTotalIsRecordedAndTakenBack(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordTotal("lefs", "total", 62);
            room.settle();
            tryCompare(outcomes.outcomes, "count", 1);

            outcomes.forget("lefs", "total");
            room.settle();
            tryCompare(outcomes.outcomes, "count", 0);
        }

        function test_ownActivitiesAreKeptForTheNextForm(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordItems("psfs", "mean", [3, 5], ["run 5 km", "sleep on the side"]);
            room.settle();

            compare(outcomes.activitiesOf("psfs"), ["run 5 km", "sleep on the side"]);
        }

        function test_anItemThatWasNotAnsweredIsNotZero(): void {
            const outcomes = createTemporaryObject(model, root, { consultation: opened() });

            outcomes.recordItems("hagos", "physical-activity", [NaN, 2], []);
            room.settle();

            tryCompare(outcomes.outcomes, "count", 1);
            const row = outcomes.outcomes.index(0, 0);
            compare(outcomes.outcomes.data(row, Qt.UserRole + 5), "", "one of two items gives no score");
        }

        function test_twoPassedSessionsAndMetCriteriaAdvance(): void {
            const followUp = createTemporaryObject(progress, root, { consultation: opened() });
            compare(followUp.adviceKind, 0);

            followUp.choosePhase(2);
            room.settle();
            verify(followUp.addTrial("2026-11-16", 2, 1, 1));
            room.settle();
            verify(followUp.addTrial("2026-11-18", 1, 1, 1));
            room.settle();
            tryCompare(followUp, "adviceKind", 2);
            for (let i = 0; i < followUp.criteria.count; ++i) {
                followUp.answerCriterion(followUp.criteria.data(followUp.criteria.index(i, 0), Qt.UserRole), Terms.Answer.Yes);
                room.settle();
            }
            tryCompare(followUp, "adviceKind", 1);
        }

        function test_painIsNotTakenWithoutBothNumbers(): void {
            const followUp = createTemporaryObject(progress, root, { consultation: opened() });
            followUp.choosePhase(0);
            room.settle();

            verify(!followUp.addTrial("2026-11-16", 2, -1, 0));

            verify(followUp.fault !== "");
        }
    }
}
