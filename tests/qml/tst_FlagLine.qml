import QtQuick
import QtTest
import Calcar
import "support"

/*! What raised a flag and what was answered with yes is read to the end. */
Item {
    id: stage

    readonly property string findings: "Pain with impact, Pain at the front, More, faster or different running in eight weeks, Night pain and Pain in ordinary walking"

    width: 400
    height: 300

    Component {
        id: flagComponent

        FlagLine {
            width: 270
            name: "Femoral-neck bone stress injury, LEFT"
            reason: stage.findings
            flagState: Terms.Flag.Raised
        }
    }

    Component {
        id: groupComponent

        GroupLine {
            width: 268
            key: "bones"
            title: "Bones and load"
            answered: 14
            total: 14
            positive: stage.findings
            isCurrent: false
        }
    }

    HandsCase {
        name: "FlagLine"

        function test_everyFindingIsReadWhole_data(): var {
            return [{ tag: "flag", component: flagComponent }, { tag: "group", component: groupComponent }];
        }

        function test_everyFindingIsReadWhole(data: var): void {
            const line = made(data.component, stage, {});
            const text = only(line, one => one instanceof Text && one.text.endsWith("Pain in ordinary walking"));

            verify(!text.truncated);
            verify(text.lineCount > 2);
            verify(text.mapToItem(line, 0, 0).y >= 0);
            verify(text.mapToItem(line, 0, text.height).y <= line.height);
        }
    }
}
