import QtQuick
import QtTest
import Calcar

TestCase {
    id: root

    name: "NrsSlider"
    when: windowShown
    visible: true
    width: 400
    height: 100

    Component {
        id: slider

        NrsSlider {
            width: 300
            name: "How strong"
            value: -1
            onChosen: value => this.value = value
        }
    }

    function make(): NrsSlider {
        const made = createTemporaryObject(slider, root) as NrsSlider;
        made.forceActiveFocus();
        return made;
    }

    function test_untouchedIsNotZero(): void {
        const made = make();

        compare(made.value, -1);
        compare(made.shown, -1);
    }

    function test_digitsChooseAndShiftZeroIsTen(): void {
        const made = make();

        keyClick(Qt.Key_6);
        compare(made.value, 6);
        keyClick(Qt.Key_0);
        compare(made.value, 0);
        keyClick(Qt.Key_0, Qt.ShiftModifier);
        compare(made.value, 10);
    }

    function test_arrowsStayWithinTheScale(): void {
        const made = make();

        keyClick(Qt.Key_Right);
        compare(made.value, 0);
        keyClick(Qt.Key_Left);
        compare(made.value, 0);
        keyClick(Qt.Key_0, Qt.ShiftModifier);
        keyClick(Qt.Key_Right);
        compare(made.value, 10);
    }

    function test_backspaceGoesBackToNotAsked(): void {
        const made = make();
        keyClick(Qt.Key_4);

        keyClick(Qt.Key_Backspace);

        compare(made.value, -1);
    }

    function test_aDragIsChosenOnceItEnds(): void {
        const made = make();

        mousePress(made, 10, made.height / 2);
        mouseMove(made, 120, made.height / 2);
        compare(made.value, -1);
        verify(made.shown > 0);
        mouseRelease(made, 120, made.height / 2);

        verify(made.value > 0);
    }
}
