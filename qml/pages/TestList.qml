import QtQuick
import Calcar

/*! The tests: what is half done and what is worth doing, then what is done, then what is off. Arrows walk it. */
Card {
    id: root

    required property ExaminationPage examination
    required property Scroller scroller
    signal chosen(string finding)

    padding: Theme.step
    spacing: 0

    function walk(from: int, by: int): void {
        for (let at = from + by; at >= 0 && at < lines.count; at += by) {
            const line = lines.itemAt(at) as TestLine;
            if (line !== null && line.enabled) {
                line.forceActiveFocus(Qt.TabFocusReason);
                root.scroller.reveal(line);
                return;
            }
        }
    }

    Repeater {
        id: lines

        model: root.examination.tests

        TestLine {
            required property int index

            width: root.contentWidth
            isCurrent: isTest && finding === root.examination.current
            isFoldable: root.examination.byForm
            onClicked: {
                if (isTest) {
                    root.chosen(finding);
                } else {
                    root.examination.toggle(group);
                }
            }
            Keys.onUpPressed: root.walk(index, -1)
            Keys.onDownPressed: root.walk(index, 1)
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
        }
    }
}
