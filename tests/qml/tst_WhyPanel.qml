import QtQuick
import QtTest
import Calcar
import Calcar.Test

/*! The explanation beside the page: it names what decided, leads to what is open, and records what was decided. */
Item {
    id: root

    width: 576
    height: 900

    TestRoom {
        id: room
    }

    Component {
        id: panelComponent

        WhyPanel {
            width: root.width
            height: root.height
        }
    }

    Shell {
        id: shell

        shown: page
    }

    Component {
        id: knownComponent

        WhatWeKnow {}
    }

    SignalSpy {
        id: wanted

        target: shell
        signalName: "findingWanted"
    }

    TestCase {
        name: "WhyPanel"
        when: windowShown

        property Consultation consultation
        property WhyPanel panel

        function openPanel(example: string, kind: string, id: string): void {
            consultation = room.openExample(example);
            room.settle();
            shell.closeExplanation();
            wanted.clear();
            const known = createTemporaryObject(knownComponent, root, {
                consultation: consultation
            }) as WhatWeKnow;
            panel = createTemporaryObject(panelComponent, root, {
                consultation: consultation,
                known: known,
                shell: shell
            }) as WhyPanel;
            shell.explain(kind, id);
            waitForRendering(panel);
        }

        function all(item: Item, isIt: var): var {
            let found = isIt(item) ? [item] : [];
            for (let i = 0; i < item.children.length; ++i) {
                found = found.concat(all(item.children[i], isIt));
            }
            return found;
        }

        function test_aConditionIsDrawnFromItsStartToItsEnd(): void {
            openPanel("labral", "condition", "fai-syndrome-labral-tear");
            const bars = all(panel, item => item instanceof WaterfallBar);
            verify(bars.length >= 3);
            verify(bars[0].isStart);
            verify(bars[bars.length - 1].isEnd);
            for (let i = 1; i < bars.length; ++i) {
                fuzzyCompare(bars[i].from, bars[i - 1].to, bars[i].isEnd ? 0.02 : 0.0001, "every bar begins where the last ended");
            }
        }

        function test_whatWasNotAskedLeadsToItsQuestion(): void {
            openPanel("labral", "condition", "fai-syndrome-labral-tear");
            const open = all(panel, item => item instanceof WhyEntry && item.isOpen && item.isLink && item.visible);
            verify(open.length > 0);

            open[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);

            compare(wanted.count, 1);
            compare(wanted.signalArguments[0][0], open[0].link);
        }

        function test_aRaisedFlagCannotBeClearedWithoutAName(): void {
            openPanel("femoral-neck-stress", "flag", "femoral-neck-bone-stress-injury");
            const button = all(panel, item => item instanceof AppButton && item.visible && item.text.startsWith("Record a clearance"));
            compare(button.length, 1);
            button[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            const form = all(panel, item => item instanceof ClearanceForm)[0];
            verify(form.visible);
            keyClick(Qt.Key_Space);

            const record = all(form, item => item instanceof AppButton)[0];
            record.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);

            verify(form.fault !== "");
            verify(form.visible);
        }

        function test_escapeCloses(): void {
            openPanel("labral", "disposition", "disposition");
            panel.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            compare(shell.explained, "");
        }
    }
}
