import QtQuick
import Calcar

/*! Kilometres run per week. Ink only: a rise from week to week alone says nothing about risk. */
Item {
    id: root

    required property RowModel weeks
    readonly property real most: {
        let most = 1;
        for (let i = 0; i < bars.count; ++i) {
            const bar = bars.itemAt(i) as WeekBar;
            most = bar !== null ? Math.max(most, bar.km) : most;
        }
        return most;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.px(132)
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Kilometres run per week")

    Row {
        id: row

        anchors.fill: parent

        Repeater {
            id: bars

            model: root.weeks

            WeekBar {
                width: row.width / Math.max(1, bars.count)
                height: row.height
                most: root.most
                bare: width < Theme.px(26) && index % 2 === 1
            }
        }
    }
}
