import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: stage

    width: 1440
    height: 900

    TestRoom {
        id: room
    }

    Component {
        id: viewOf

        ConsultationView {
            anchors.fill: parent
            workplace: room.workplace
        }
    }

    TestCase {
        name: "Shell"
        when: windowShown

        property ConsultationView view

        function open(example: string): void {
            view = createTemporaryObject(viewOf, stage, {
                consultation: example === "" ? room.openNew() : room.openExample(example)
            });
            view.forceActiveFocus();
            waitForRendering(view);
        }

        function test_everyPageIsOneKeyAway(): void {
            open("labral");
            for (let page = 0; page < 9; ++page) {
                keyClick(Qt.Key_1 + page, Qt.ControlModifier);
                tryCompare(view.shell, "shown", page);
            }
            keyClick(Qt.Key_0, Qt.ControlModifier);
            tryCompare(view.shell, "shown", Terms.Page.Patient);
        }

        function test_whatIsTypedWhileAPageIsMadeIsMeantForIt(): void {
            open("");
            view.shell.openFinding("osteoporosis", Terms.Page.History);
            compare(view.shell.shown, Terms.Page.Pain);
            keyClick(Qt.Key_N);
            tryVerify(() => room.answerTo("osteoporosis") === "no");
            compare(view.shell.shown, Terms.Page.History);
        }

        function test_whatIsTypedWhileALongGroupIsMadeIsMeantForItsQuestion(): void {
            open("");
            view.shell.openFinding("osteoporosis", Terms.Page.History);
            tryCompare(view.shell, "shown", Terms.Page.History);
            view.shell.openFinding("night-pain", Terms.Page.History);
            keyClick(Qt.Key_U);
            tryVerify(() => room.answerTo("night-pain") === "cannot-say");
        }

        function test_aPageThatComesTakesTheKeyboardFromNobody(): void {
            open("");
            keyClick(Qt.Key_2, Qt.ControlModifier);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryCompare(view.shell, "shown", Terms.Page.History);
            verify(room.named(view, "Find or do").activeFocus);
        }

        function test_whoGoesOnBeforeAPageIsThereComesToTheNext(): void {
            open("labral");
            keyClick(Qt.Key_4, Qt.ControlModifier);
            keyClick(Qt.Key_9, Qt.ControlModifier);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            tryCompare(view.shell, "shown", Terms.Page.History);
            keyClick(Qt.Key_9, Qt.ControlModifier);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(view.shell.shown, Terms.Page.History);
            wait(200);
            compare(view.shell.shown, Terms.Page.History);
        }

        function test_theBannerNamesPersonAndSideOnEveryPage(): void {
            open("labral");
            for (let page = 0; page < 10; ++page) {
                view.shell.page = page;
                tryCompare(view.shell, "shown", page);
                verify(room.named(view, "Reiter, Jonas") !== null);
                verify(room.named(view, "LEFT hip") !== null);
            }
        }

        function test_theFinderGoesToAFinding(): void {
            open("");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            const field = room.named(view, "Find or do");
            verify(field !== null);
            for (const letter of "fever") {
                keyClick(letter);
            }
            keyClick(Qt.Key_Return);
            compare(view.shell.page, Terms.Page.History);
        }

        function test_undoTakesBackAnAnswerAndRedoBringsItBack(): void {
            open("");
            view.consultation.answer("night-pain", Terms.BodySide.None, Terms.Answer.Yes);
            room.settle();
            compare(room.answerTo("night-pain"), "yes");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            room.settle();
            compare(room.answerTo("night-pain"), "none");
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            room.settle();
            compare(room.answerTo("night-pain"), "yes");
        }

        function test_theListOfConditionsWaitsForTheOwnHypothesis(): void {
            open("labral");
            verify(room.named(view, "Could be") === null);
            mouseClick(room.named(view, "Skip"));
            room.settle();
            tryVerify(() => room.named(view, "Could be") !== null);
        }

        function test_whatOneThinksIsWrittenDownAndOpensTheList(): void {
            open("");
            const field = room.named(view, "Your hypothesis");
            mouseClick(field);
            verify(field.activeFocus);
            for (const letter of "hip joint") {
                keyClick(letter);
            }
            keyClick(Qt.Key_Tab);
            compare(field.text, "hip joint");
            mouseClick(room.named(view, "Show the list"));
            room.settle();
            tryVerify(() => view.consultation.hypothesisSettled);
            compare(view.consultation.record("hypothesis"), "hip joint");
        }

        function test_decidingOtherwiseNeedsAReason(): void {
            open("femoral-neck-stress");
            mouseClick(room.named(view, "Decide otherwise…"));
            const record = room.named(view, "Record my decision");
            verify(!record.enabled);
            const reason = room.named(view, "Reason");
            reason.forceActiveFocus();
            keyClick("x");
            verify(record.enabled);
            mouseClick(record);
            room.settle();
            verify(!room.isRaised("femoral-neck-bone-stress-injury"));
        }

        function test_narrowWindowsKeepDispositionAndPatient(): void {
            open("femoral-neck-stress");
            stage.width = 380;
            waitForRendering(view);
            verify(room.named(view, view.consultation.patientName) !== null);
            verify(room.named(view, view.known.action + ". " + view.known.reason) !== null);
            stage.width = 1440;
        }
    }
}
