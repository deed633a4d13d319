import QtQuick
import QtTest
import Calcar
import "support"

/*! The way to a page: showing it moves nothing, no word of it is broken, and a tab has its bar along the edge. */
Item {
    id: stage

    width: 400
    height: 300

    Component {
        id: buttonComponent

        RailButton {
            width: 192
            text: "History & flags"
            iconName: "history"
            current: false
        }
    }

    HandsCase {
        name: "RailButton"

        function make(values: var): RailButton {
            return made(buttonComponent, stage, values) as RailButton;
        }

        function textOf(button: RailButton, words: string): Text {
            return only(button, one => one instanceof Text && one.text === words) as Text;
        }

        function barOf(button: RailButton): Item {
            return only(button, one => one instanceof Rectangle && one.radius === 2);
        }

        function test_showingThePageMovesNothing_data(): var {
            return [
                { tag: "with a state", state: "12/14", width: 192, collapsed: false },
                { tag: "narrow", state: "8/9", width: 176, collapsed: false },
                { tag: "icon and name", state: "", width: 96, collapsed: true },
                { tag: "hardly room", state: "", width: 84, collapsed: true }
            ];
        }

        function test_showingThePageMovesNothing(data: var): void {
            const button = make({ state: data.state, width: data.width, collapsed: data.collapsed });
            const label = textOf(button, "History & flags");
            const before = [button.implicitHeight, label.lineCount, label.contentWidth];

            button.current = true;
            waitForRendering(button);

            compare([button.implicitHeight, label.lineCount, label.contentWidth], before);
        }

        function test_aStateThatHasNoRoomBesideTheNameStandsBelow(): void {
            const button = make({ text: "Documentations", state: "Draft, not signed" });
            const label = textOf(button, "Documentations");
            const state = textOf(button, "Draft, not signed");

            compare(label.lineCount, 1);
            verify(!label.truncated);
            verify(state.mapToItem(button, 0, 0).y >= label.mapToItem(button, 0, label.height).y - 0.5);
            verify(state.mapToItem(button, 0, state.height).y <= button.height);
        }

        function test_noWordIsBroken_data(): var {
            return [{ tag: "wide", collapsed: false, width: 192 }, { tag: "collapsed", collapsed: true, width: 96 }];
        }

        function test_noWordIsBroken(data: var): void {
            const button = make({ text: "Bewegungskettenuntersuchungsbogen", collapsed: data.collapsed, width: data.width });
            const label = textOf(button, button.text);

            compare(label.lineCount, 1);
            verify(label.truncated, "it is cut with a sign");
            verify(label.contentWidth <= label.width + 0.5);
        }

        function test_theBarLiesAlongATabAndStandsInTheRail(): void {
            const inRail = barOf(make({ current: true }));
            verify(inRail.height > inRail.width);

            const tab = make({ current: true, isTab: true, collapsed: true, width: 76 });
            const bar = barOf(tab);
            verify(bar.width > bar.height);
            compare(Math.round(bar.mapToItem(tab, bar.width / 2, 0).x), 38);
        }
    }
}
