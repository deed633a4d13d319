import QtQuick
import QtTest
import Calcar
import Calcar.Test

/*! The examination page with a consultation: keys answer both sides, the next test follows, blocked tests say why. */
Item {
    id: root

    width: 1040
    height: 900

    TestRoom {
        id: room
    }

    Component {
        id: pageComponent

        ExaminationPageView {}
    }

    Shell {
        id: shell
    }

    Component {
        id: knownComponent

        WhatWeKnow {}
    }

    TestCase {
        name: "ExaminationPage"
        when: windowShown

        property Consultation consultation
        property ExaminationPageView page

        function openPage(example: string): void {
            consultation = room.openExample(example);
            room.settle();
            const known = createTemporaryObject(knownComponent, root, {
                consultation: consultation
            });
            page = createTemporaryObject(pageComponent, root, {
                consultation: consultation,
                workplace: room.workplace,
                known: known,
                shell: shell,
                width: root.width,
                height: root.height
            }) as ExaminationPageView;
            waitForRendering(page);
        }

        function find(item: Item, isIt: var): Item {
            if (isIt(item)) {
                return item;
            }
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], isIt);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }

        function answerOn(side: int): TestAnswer {
            return find(page, item => item instanceof TestAnswer && item.side === side) as TestAnswer;
        }

        function test_keysAnswerBothSidesAndOfferTheNextTest(): void {
            openPage("labral");
            shell.findingWanted("fadir-pain");
            const first = find(page, item => item instanceof TestAnswer) as TestAnswer;
            compare(first.side, consultation.side === Terms.BodySide.Right ? Terms.BodySide.Right : Terms.BodySide.Left, "the affected side comes first");
            verify(first.activeFocus);

            keyClick(Qt.Key_Y);
            keyClick(Qt.Key_N);
            room.settle();

            compare(answerOn(first.side).answer, Terms.Answer.Yes);
            compare(answerOn(first.side === Terms.BodySide.Left ? Terms.BodySide.Right : Terms.BodySide.Left).answer, Terms.Answer.No);
            const before = find(page, item => item instanceof TestCard).examination.current;
            keyClick(Qt.Key_Return);
            verify(find(page, item => item instanceof TestCard).examination.current !== before, "Enter goes to the next test");
        }

        function test_aMeasurementOutOfRangeIsNotTaken(): void {
            openPage("labral");
            shell.findingWanted("hip-internal-rotation-prone");
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_Return);
            room.settle();

            const left = answerOn(Terms.BodySide.Left);
            const right = answerOn(Terms.BodySide.Right);
            compare(left.answer === Terms.Answer.Given && left.number === 999, false);
            compare(right.answer === Terms.Answer.Given && right.number === 999, false);
        }

        function test_aBlockedTestSaysWhyAndTakesNoAnswer(): void {
            openPage("femoral-neck-stress");
            shell.findingWanted("single-leg-hop-pain");
            const card = find(page, item => item instanceof TestCard) as TestCard;
            if (card.examination.safety !== Terms.Safety.Blocked) {
                fail("the example no longer blocks the hop test");
            }
            verify(card.examination.safetyWords !== "");
            const first = find(page, item => item instanceof TestAnswer) as TestAnswer;
            const before = first.answer;

            keyClick(Qt.Key_Y);
            room.settle();

            compare(first.answer, before);
        }

        function test_theListFoldsAwayWhereThereIsNoRoom(): void {
            openPage("labral");
            page.width = 380;
            waitForRendering(page);
            const list = find(page, item => item instanceof TestList) as TestList;
            verify(!list.visible);

            const chooser = find(page, item => item instanceof TestChooser) as TestChooser;
            const button = find(chooser, item => item instanceof AppButton) as AppButton;
            mouseClick(button);

            verify(list.visible);
        }
    }
}
