import QtQuick
import QtTest
import Calcar
import "support"

/*! The words of an icon: shown after a moment to who points at it, and never in the way of the pointer. */
Item {
    id: stage

    width: 600
    height: 300

    Component {
        id: buttonComponent

        IconButton {
            property int pressedTimes: 0

            x: 540
            y: 100
            iconName: "trash"
            text: "Take out the session"
            onClicked: ++pressedTimes
        }
    }

    HandsCase {
        name: "Tip"

        function make(values: var): IconButton {
            const made = createTemporaryObject(buttonComponent, stage, values) as IconButton;
            mouseMove(stage, 10, 10);
            waitForRendering(made);
            return made;
        }

        function tipOf(button: IconButton): Tip {
            return all(button, one => one instanceof Tip)[0] as Tip;
        }

        function test_itComesAfterAMomentAndGoesWithThePointer(): void {
            const button = make({});
            const tip = tipOf(button);

            mouseMove(button);
            verify(button.hovered);
            verify(!tip.visible, "not at once");
            tryVerify(() => tip.visible);
            compare(textsOf(tip), ["Take out the session"]);

            mouseMove(stage, 10, 10);
            verify(!tip.visible);
        }

        function test_aSecondLookWaitsAgain(): void {
            const button = make({});
            const tip = tipOf(button);
            mouseMove(button);
            tryVerify(() => tip.visible);
            mouseMove(stage, 10, 10);

            mouseMove(button);

            verify(!tip.visible);
        }

        function test_whatHasNoWordsHasNoTip(): void {
            const button = make({ text: "" });
            mouseMove(button);
            verify(button.hovered);

            wait(600);

            verify(!tipOf(button).visible);
        }

        function test_itStandsBelowAndEndsWithItsButton(): void {
            const button = make({});
            const tip = tipOf(button);

            verify(tip.y >= button.height);
            compare(tip.x + tip.width, button.width, "at the edge of the window it is not cut off");
        }

        function test_manyWordsAreBroken(): void {
            const tip = tipOf(make({ text: "Take out the session of the first of November, which cannot be undone later" }));

            verify(tip.width <= Theme.px(240) + 2 * Theme.step);
            verify(tip.height > 2 * Theme.caption);
        }

        function test_underItsTipTheButtonIsStillPressed(): void {
            const button = make({});
            mouseMove(button);
            tryVerify(() => tipOf(button).visible);

            mouseClick(button);

            compare(button.pressedTimes, 1);
        }

        function test_aTouchPressesAndShowsNoTip(): void {
            const button = make({});

            tap(button);

            compare(button.pressedTimes, 1);
            verify(!tipOf(button).visible);
        }
    }
}
