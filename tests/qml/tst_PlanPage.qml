import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1100
    height: 1400

    TestRoom { id: room }

    Shell { id: shell }

    Component {
        id: known

        WhatWeKnow {}
    }

    Component {
        id: page

        PlanPageView {}
    }

    Component {
        id: model

        PlanPage {}
    }

    TestCase {
        id: test

        function opened(example: string): Consultation {
            const consultation = room.openExample(example);
            room.settle();
            return consultation;
        }

        function show(consultation: Consultation): PlanPageView {
            const view = createTemporaryObject(page, root, {
                width: root.width,
                height: root.height,
                consultation: consultation,
                workplace: room.workplace,
                known: createTemporaryObject(known, root, { consultation: consultation }),
                shell: shell
            });
            verify(view !== null);
            waitForRendering(view);
            return view;
        }

        function planOf(consultation: Consultation): PlanPage {
            return createTemporaryObject(model, root, { consultation: consultation });
        }

        function tileOf(item: Item, index: int): ExerciseTile {
            if (item instanceof ExerciseTile && (item as ExerciseTile).index === index) {
                return item as ExerciseTile;
            }
            for (let i = 0; i < item.children.length; ++i) {
                const found = tileOf(item.children[i], index);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }

        name: "PlanPage"
        when: windowShown

        function test_altDownMovesAnExerciseAndKeepsTheFocus(): void {
            const consultation = opened("gluteal-tendinopathy");
            const view = show(consultation);
            const first = tileOf(view, 0);
            const moved = first.key;
            first.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Down, Qt.AltModifier);
            room.settle();

            tryCompare(first, "index", 1);
            compare(first.key, moved);
            verify(first.activeFocus);
        }

        function test_aTypedNumberTakesThePlaceOfTheRule(): void {
            const consultation = opened("gluteal-tendinopathy");
            const view = show(consultation);
            const tile = tileOf(view, 0);

            tile.plan.setNumber(tile.key, PlanPage.Number.Sets, "7");
            room.settle();

            tryCompare(tile, "sets", "7");
            verify(tile.isChanged);
            tile.plan.setNumber(tile.key, PlanPage.Number.Sets, "");
            room.settle();
            tryCompare(tile, "isChanged", false);
        }

        function test_whatIsLeftOutIsSaidAndCanBeTakenBack(): void {
            const plan = planOf(opened("gluteal-tendinopathy"));
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
            const plan = planOf(opened("femoral-neck-stress"));

            compare(plan.state, PlanPage.State.Locked);
            compare(plan.exercises.count, 0);
            verify(plan.interim.count > 0);
            verify(plan.lockingFlag !== "");
            verify(!plan.canAdd);
        }

        function test_notAskedIsNotNothing(): void {
            const plan = planOf(opened("gluteal-tendinopathy"));
            verify(!plan.isEquipmentAsked);

            plan.setNoEquipment();
            room.settle();

            verify(plan.isEquipmentAsked);
            verify(plan.hasNoEquipment);
        }
    }
}
