import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: stage

    width: 1100
    height: 800

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

        HistoryPageView {
            anchors.fill: parent
            shell: shellOfPage
            workplace: room.workplace
        }
    }

    TestCase {
        name: "HistoryPage"
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

        function test_untouchedPanelSendsNoNo(): void {
            compare(room.answerTo("fever-last-week"), "none");
            const before = room.entries();
            mouseClick(item("Cancer, weight, rest pain, 0 of 13 answered"));
            room.settle();
            compare(room.entries(), before);
        }

        function test_aKeyAnswersTheQuestionAndMovesOn(): void {
            const first = item("A fever in the last week?");
            first.forceActiveFocus();
            keyClick(Qt.Key_Y);
            keyClick(Qt.Key_N);
            room.settle();
            compare(room.answerTo("fever-last-week"), "yes");
            compare(room.answerTo("rigors"), "no");
            verify(item("Do you feel ill?").activeFocus);
        }

        function test_backspaceGoesBackToNotAsked(): void {
            const first = item("A fever in the last week?");
            first.forceActiveFocus();
            keyClick(Qt.Key_U);
            room.settle();
            compare(room.answerTo("fever-last-week"), "cannot-say");
            item("A fever in the last week?").forceActiveFocus();
            keyClick(Qt.Key_Backspace);
            room.settle();
            compare(room.answerTo("fever-last-week"), "none");
        }

        function test_aTouchAnswers(): void {
            const row = item("Do you feel ill?");
            const yes = room.named(row, "Yes");
            const touch = touchEvent(yes);
            touch.press(0, yes).commit();
            touch.release(0, yes).commit();
            room.settle();
            compare(room.answerTo("feeling-ill"), "yes");
        }

        function test_theNextGroupTakesOverTheRowsAndNothingOfTheAnswers(): void {
            item("A fever in the last week?").forceActiveFocus();
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            mouseClick(item("Cancer, weight, rest pain, 0 of 13 answered"));
            const first = room.named(page, "Have you ever had cancer?");
            verify(first.activeFocus);
            const before = room.entries();
            keyClick(Qt.Key_Space);
            room.settle();
            compare(room.answerTo("cancer-ever"), "none");
            compare(room.answerTo("fever-last-week"), "none");
            keyClick(Qt.Key_Y);
            room.settle();
            compare(room.answerTo("cancer-ever"), "yes");
            compare(room.answerTo("fever-last-week"), "none");
            verify(room.entries() > before);
        }

        function test_whatIsTypedStaysWithItsQuestion(): void {
            mouseClick(item("By topic"));
            mouseClick(item("Person, 0 of 2 answered"));
            waitForRendering(page);
            const height = item("Height");
            mouseClick(height);
            verify(height.activeFocus);
            for (const digit of "172") {
                keyClick(digit);
            }
            mouseClick(item("Risks, 0 of 33 answered"));
            room.settle();
            compare(room.answerTo("height"), "172");
            mouseClick(item("Person, 1 of 2 answered"));
            compare(item("Body weight").text, "");
            compare(room.answerTo("body-weight"), "none");
        }

        function test_allNoClosesThePanelAndOpensTheNext(): void {
            mouseClick(item("All no, asked aloud"));
            room.settle();
            tryVerify(() => room.named(page, "Feeling ill, infection, 15 of 15 answered") !== null);
            compare(room.answerTo("fever-last-week"), "none");
            verify(room.named(page, "Ever had cancer?") !== null || room.named(page, "A fever in the last week?") === null);
        }
    }
}
