import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: stage

    width: 1100
    height: 900

    TestRoom {
        id: room
    }

    Shell {
        id: shellOfPage
    }

    Component {
        id: knownOf

        WhatWeKnow {}
    }

    Component {
        id: pageOf

        PainPageView {
            anchors.fill: parent
            shell: shellOfPage
            workplace: room.workplace
        }
    }

    TestCase {
        name: "PainPage"
        when: windowShown

        property Consultation consultation
        property Item page

        function init(): void {
            consultation = room.openNew();
            const known = createTemporaryObject(knownOf, stage, {
                consultation: consultation
            });
            page = createTemporaryObject(pageOf, stage, {
                consultation: consultation,
                known: known
            });
            page.forceActiveFocus();
            waitForRendering(page);
        }

        function item(name: string): Item {
            const found = room.named(page, name);
            verify(found !== null, "nothing is called " + name);
            return found;
        }

        function marksOf(figure: Item): ZoneMarks {
            for (let i = 0; i < figure.children.length; ++i) {
                if (figure.children[i] instanceof ZoneMarks) {
                    return figure.children[i];
                }
            }
            return null;
        }

        function test_aTapMarksAndSetsNothingElse(): void {
            const front = item("Front of the pelvis and thighs");
            const groin = marksOf(front).innerPoint("F4-left");

            mouseClick(front, groin.x, groin.y);
            room.settle();

            compare(room.painMarks().length, 1);
            verify(room.painMarks()[0].startsWith("F4/left"));
            compare(consultation.side, Terms.BodySide.Unknown);
        }

        function test_rightIsOnTheViewersLeft(): void {
            const front = item("Front of the pelvis and thighs");
            const groin = marksOf(front).innerPoint("F4-left");

            mouseClick(front, front.width - groin.x, groin.y);
            room.settle();

            verify(room.painMarks()[0].startsWith("F4/right"));
        }

        function test_aDragUpRates(): void {
            const front = item("Front of the pelvis and thighs");
            const groin = marksOf(front).innerPoint("F4-left");

            mousePress(front, groin.x, groin.y);
            mouseMove(front, groin.x, groin.y - Theme.px(40));
            mouseMove(front, groin.x, groin.y - Theme.px(72));
            mouseRelease(front, groin.x, groin.y - Theme.px(72));
            room.settle();

            compare(room.painMarks(), ["F4/left/6"]);
        }

        function test_theSideIsOfferedAndTakenOnlyWhenAsked(): void {
            const front = item("Front of the pelvis and thighs");
            const groin = marksOf(front).innerPoint("F4-left");
            mouseClick(front, groin.x, groin.y);
            room.settle();
            wait(0);

            const button = item("Set the affected side to LEFT");
            mouseClick(button, button.width / 2, button.height / 2);
            room.settle();

            compare(consultation.side, Terms.BodySide.Left);
        }

        function test_theListDoesTheSameByKeyboard(): void {
            keyClick(Qt.Key_L);
            const chip = item("LEFT, Groin, deep in the crease");
            chip.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Space);
            room.settle();
            compare(room.painMarks().length, 1);

            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_7);
            room.settle();
            compare(room.painMarks(), ["F4/left/7"]);

            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            room.settle();
            compare(room.painMarks(), []);
        }

        function test_marksOnTheOtherSideAreToldInWords(): void {
            consultation.setSide(Terms.BodySide.Right);
            const front = item("Front of the pelvis and thighs");
            const groin = marksOf(front).innerPoint("F4-left");

            mouseClick(front, groin.x, groin.y);
            room.settle();
            wait(0);

            item("All marked pain is on the other side than the complaint. Check the side before anything is signed.");
        }

        function test_aDayThatIsNoneIsToldAndNotTaken(): void {
            const field = item("Day on which it began");
            field.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Return);
            verify(field.fault !== "");
        }
    }
}
