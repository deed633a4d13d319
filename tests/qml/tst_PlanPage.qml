import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

Item {
    id: root

    width: 1100
    height: 1400

    TestRoom { id: room }

    Component {
        id: pageComponent

        PlanPageView {}
    }

    Component {
        id: model

        PlanPage {}
    }

    PageCase {
        name: "PlanPage"
        stage: root
        testRoom: room
        page: pageComponent

        function planOf(example: string): PlanPage {
            const consultation = room.openExample(example);
            room.settle();
            return createTemporaryObject(model, root, { consultation: consultation });
        }

        function test_whatIsLeftOutIsSaidAndCanBeTakenBack(): void {
            const plan = planOf("gluteal-tendinopathy");
            const before = plan.exercises.count;

            plan.leave(plan.exercises.data(plan.exercises.index(0, 0), Qt.UserRole));
            room.settle();

            tryCompare(plan.exercises, "count", before - 1);
            verify(plan.leftOut.count > 0);
            plan.reset();
            room.settle();
            tryCompare(plan.exercises, "count", before);
        }

        function test_aLockedProgrammeShowsWhatHoldsInstead(): void {
            const plan = planOf("femoral-neck-stress");

            compare(plan.state, PlanPage.State.Locked);
            compare(plan.exercises.count, 0);
            verify(plan.interim.count > 0);
            verify(plan.lockingFlag !== "");
            verify(!plan.canAdd);
        }

        function test_notAskedIsNotNothing(): void {
            const plan = planOf("gluteal-tendinopathy");
            verify(!plan.isEquipmentAsked);

            plan.setNoEquipment();
            room.settle();

            verify(plan.isEquipmentAsked);
            verify(plan.hasNoEquipment);
        }

        function test_anotherPhaseIsShown_data(): var {
            return inEveryWay([{}]);
        }

        function test_anotherPhaseIsShown(row: var): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();
            const phase = reach(seen(view, one => one instanceof Chevron)[1]) as Chevron;

            press(phase, row.way);
            room.settle();

            verify(phase.isCurrent);
            verify(isThere("Exercises of " + phase.name));
            compare(room.entries(), entries);
        }

        function test_equipmentIsAskedForAndForgotten_data(): var {
            return inEveryWay([{}]);
        }

        function test_equipmentIsAskedForAndForgotten(row: var): void {
            open("gluteal-tendinopathy");
            const means = room.named(only(view, one => one instanceof MeansCard), "Equipment");
            const chosen = () => seen(means, one => one instanceof AnswerButton && one.checked).map(one => one.text);
            const one = seen(means, item => item instanceof AnswerButton)[0];
            compare(chosen(), ["Not asked"]);

            press(reach(one), row.way);
            room.settle();
            tryVerify(() => chosen().length === 1 && chosen()[0] === one.text);
            press(reach(only(means, item => item instanceof AnswerButton && item.text === "Nothing")), row.way);
            room.settle();
            tryVerify(() => chosen().length === 1 && chosen()[0] === "Nothing");
            press(reach(only(means, item => item instanceof AnswerButton && item.text === "Not asked")), row.way);
            room.settle();
            tryVerify(() => chosen().length === 1 && chosen()[0] === "Not asked");
        }

        function test_daysWithTimeAreAsked_data(): var {
            return inEveryWay([{}]);
        }

        function test_daysWithTimeAreAsked(row: var): void {
            open("gluteal-tendinopathy");
            const means = only(view, one => one instanceof MeansCard) as MeansCard;
            compare(means.plan.days, 0);

            press(reach(only(means, one => one instanceof AnswerButton && one.text === "3")), row.way);
            room.settle();

            tryCompare(means.plan, "days", 3);
        }

        function test_aLockLeadsToItsReason_data(): var {
            return inEveryWay([{}]);
        }

        function test_aLockLeadsToItsReason(row: var): void {
            open("femoral-neck-stress");
            shell.closeExplanation();
            compare(seen(view, one => one instanceof ExerciseTile).length, 0);

            pressNamed("Why, and what would clear it", row.way);

            compare(shell.explainedKind, "flag");
            compare(shell.explained, "femoral-neck-bone-stress-injury");
        }

        function test_theDocumentIsOnePressAway_data(): var {
            return inEveryWay([{}]);
        }

        function test_theDocumentIsOnePressAway(row: var): void {
            open("gluteal-tendinopathy");
            shell.page = Terms.Page.Plan;

            press(named("See the document"), row.way);

            compare(shell.page, Terms.Page.Documents);
        }
    }
}
