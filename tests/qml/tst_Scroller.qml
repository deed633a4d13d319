import QtQuick
import QtTest
import Calcar
import "support"

/*! What is longer than its place: it scrolls, shows where one is, and comes along with the keyboard. */
Item {
    id: stage

    width: 700
    height: 400

    Component {
        id: longComponent

        Scroller {
            id: longOne

            property int pressedTimes: 0

            width: 600
            height: 300

            Repeater {
                model: 12

                AppButton {
                    required property int index

                    text: "Button " + index
                    onClicked: ++longOne.pressedTimes
                }
            }
        }
    }

    Component {
        id: shortComponent

        Scroller {
            width: 600
            height: 300

            AppButton { text: "alone" }
        }
    }

    Component {
        id: foldedComponent

        Scroller {
            property alias unfolded: late.visible
            property alias last: last

            width: 600
            height: 300

            Rectangle {
                id: late

                visible: false
                width: 100
                height: 900
            }

            AppButton {
                id: last

                text: "last"
            }
        }
    }

    Component {
        id: frameComponent

        PageFrame {
            property int pressedTimes: 0

            width: 700
            height: 400
            title: "Running load"
            controls: [
                AppButton {
                    text: "See the document"
                    onClicked: ++pressedTimes
                }
            ]

            Repeater {
                model: 12

                AppButton {
                    required property int index

                    text: "Button " + index
                }
            }
        }
    }

    HandsCase {
        name: "Scroller"

        function make(component: Component, values: var): Item {
            return made(component, stage, values);
        }

        function button(item: Item, text: string): Item {
            return only(item, one => one instanceof AppButton && one.text === text);
        }

        function isInSight(scroller: Item, item: Item): bool {
            const top = item.mapToItem(scroller, 0, 0).y;
            return top >= 0 && top + item.height <= scroller.height;
        }

        function test_theKeyboardBringsWhatItReachesIntoSight(): void {
            const scroller = make(longComponent, {}) as Scroller;
            button(scroller, "Button 0").forceActiveFocus(Qt.TabFocusReason);
            verify(!isInSight(scroller, button(scroller, "Button 11")));

            for (let i = 0; i < 11; ++i) {
                keyClick(Qt.Key_Tab);
            }
            verify(button(scroller, "Button 11").activeFocus);
            verify(isInSight(scroller, button(scroller, "Button 11")));

            for (let i = 0; i < 11; ++i) {
                keyClick(Qt.Key_Backtab);
            }
            verify(isInSight(scroller, button(scroller, "Button 0")));
        }

        function test_whatIsInSightIsNotMoved(): void {
            const scroller = make(longComponent, {}) as Scroller;

            button(scroller, "Button 1").forceActiveFocus(Qt.TabFocusReason);

            compare(scroller.contentY, 0);
        }

        function test_aWheelScrolls(): void {
            const scroller = make(longComponent, {}) as Scroller;

            mouseWheel(scroller, 300, 150, 0, -240);

            tryVerify(() => scroller.contentY > 0);
        }

        function test_aFingerScrollsAndPressesNothing(): void {
            const scroller = make(longComponent, {}) as Scroller;
            const under = button(scroller, "Button 3");
            const touch = touchEvent(scroller);

            touch.press(0, under).commit();
            for (let by = 10; by <= 150; by += 10) {
                touch.move(0, under, under.width / 2, under.height / 2 - by).commit();
                wait(5);
            }
            verify(scroller.contentY > 50);
            touch.release(0, under, under.width / 2, under.height / 2 - 150).commit();

            compare(scroller.pressedTimes, 0);
        }

        function test_itStopsAtBothEnds(): void {
            const scroller = make(longComponent, {}) as Scroller;

            for (let i = 0; i < 20; ++i) {
                mouseWheel(scroller, 300, 150, 0, -480);
            }
            tryCompare(scroller, "atYEnd", true);
            tryCompare(scroller, "moving", false);
            verify(scroller.contentY <= scroller.contentHeight - scroller.height + 1);
        }

        function test_whatUnfoldsIsBroughtIntoSightOnceItHasItsPlace(): void {
            const scroller = make(foldedComponent, {}) as Scroller;
            scroller.reveal(scroller.last);
            compare(scroller.contentY, 0);

            scroller.unfolded = true;

            tryVerify(() => scroller.contentHeight > 900);
            tryVerify(() => isInSight(scroller, scroller.last));
        }

        function test_theMarkShowsWhereOneIs(): void {
            const scroller = make(longComponent, {}) as Scroller;
            const mark = only(scroller, one => one instanceof ScrollMark);
            compare(mark.y, 0);

            scroller.contentY = scroller.contentHeight - scroller.height;

            verify(mark.y > 0);
            verify(mark.y + mark.height <= scroller.height + 1);
            verify(mark.height >= Theme.wide);
        }

        function test_whatFitsHasNoMark(): void {
            const scroller = make(shortComponent, {});

            compare(seen(scroller, one => one instanceof ScrollMark).length, 0);
            compare(seen(scroller, one => one instanceof ScrollFade).length, 0);
        }

        function test_whatIsCutOffFadesUntilItsEndIsInSight(): void {
            const scroller = make(longComponent, {}) as Scroller;
            const fade = only(scroller, one => one instanceof ScrollFade);
            compare(fade.y + fade.height, scroller.height);
            compare(only(fade, one => one instanceof Icon).name, "chevron-down");

            scroller.contentY = scroller.contentHeight - scroller.height - 40;
            verify(fade.visible);
            scroller.contentY = scroller.contentHeight - scroller.height;
            verify(!fade.visible);
        }

        function test_theFadeTakesNoPress(): void {
            const scroller = make(longComponent, {}) as Scroller;
            scroller.contentY = 20;
            const under = seen(scroller, one => one instanceof AppButton && one.mapToItem(scroller, 0, 0).y < 290 && one.mapToItem(scroller, 0, one.height).y > 290)[0];
            const fade = only(scroller, one => one instanceof ScrollFade);

            mouseClick(fade, 20, fade.height - 10);

            verify(under instanceof AppButton);
            compare(scroller.pressedTimes, 1);
        }

        function test_theKeyboardLeavesNothingUnderTheFade(): void {
            const scroller = make(longComponent, {}) as Scroller;
            const fade = only(scroller, one => one instanceof ScrollFade);

            button(scroller, "Button 8").forceActiveFocus(Qt.TabFocusReason);

            const bottom = button(scroller, "Button 8").mapToItem(scroller, 0, button(scroller, "Button 8").height).y;
            verify(bottom <= fade.y + 0.5);
        }

        function test_aPageIsNamedAndItsTitleStaysWhenItScrolls(): void {
            const page = make(frameComponent, {}) as PageFrame;
            compare(page.Accessible.name, "Running load");
            const title = only(page, one => one instanceof AppText && one.text === "Running load");
            compare(title.Accessible.role, Accessible.Heading);
            const before = title.mapToItem(page, 0, 0).y;

            page.scroller.contentY = 200;

            compare(title.mapToItem(page, 0, 0).y, before);
        }

        function test_theControlsOfAPageArePressed_data(): var {
            return inEveryWay([{ tag: "at rest", contentY: 0 }, { tag: "scrolled", contentY: 200 }]);
        }

        function test_theControlsOfAPageArePressed(data: var): void {
            const page = make(frameComponent, {}) as PageFrame;
            page.scroller.contentY = data.contentY;

            press(button(page, "See the document"), data.way);

            compare(page.pressedTimes, 1);
        }

        function test_aPageIsNeverWiderThanItCanBeRead_data(): var {
            return [{ tag: "narrow", width: 380 }, { tag: "usual", width: 1040 }, { tag: "very wide", width: 2400 }];
        }

        function test_aPageIsNeverWiderThanItCanBeRead(data: var): void {
            const page = make(frameComponent, { width: data.width }) as PageFrame;
            const first = button(page, "Button 0").parent;

            verify(first.width <= Theme.px(1120) + Theme.gap);
            verify(first.mapToItem(page, 0, 0).x >= 0);
            verify(first.mapToItem(page, first.width, 0).x <= page.width);
            const middle = first.mapToItem(page, first.width / 2, 0).x;
            verify(Math.abs(middle - page.width / 2) <= Theme.px(12), "it stands in the middle");
        }
    }
}
