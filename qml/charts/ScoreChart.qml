import QtQuick
import Calcar

/*! Scores over visits, with the band around the first one that a real change has to leave. */
Item {
    id: root

    required property list<real> values
    required property list<string> days
    required property real low
    required property real high
    required property real band
    required property bool isBandError
    required property real target
    readonly property real room: Theme.px(34)

    function yOf(value: real): real {
        return plot.height * (1 - (Math.max(root.low, Math.min(root.high, value)) - root.low) / Math.max(0.001, root.high - root.low));
    }

    function xOf(index: int): real {
        return root.values.length < 2 ? plot.width / 2 : Theme.gap + (plot.width - 2 * Theme.gap) * index / (root.values.length - 1);
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.px(150)
    Accessible.role: Accessible.Chart
    Accessible.name: Array.from(root.days).map((day, index) => day + ": " + root.values[index]).join(", ")

    Repeater {
        model: [root.high, (root.high + root.low) / 2, root.low]

        AxisLine {
            required property real modelData

            y: plot.y + root.yOf(modelData)
            width: root.width
            room: root.room
            words: Number(modelData).toLocaleString(Qt.locale(), "f", 0)
        }
    }

    Item {
        id: plot

        x: root.room
        y: Theme.step
        width: parent.width - x
        height: parent.height - y - Theme.wide

        Rectangle {
            readonly property real ceiling: root.yOf((root.values[0] ?? 0) + root.band)

            visible: root.band > 0 && root.values.length > 0
            y: ceiling
            width: parent.width
            height: root.yOf((root.values[0] ?? 0) - root.band) - ceiling
            radius: Theme.half
            color: root.isBandError ? Theme.surface3 : "transparent"
            border.width: root.isBandError ? 0 : 1
            border.color: Theme.line

            Hatch {
                anchors.fill: parent
                anchors.margins: 1
                visible: !root.isBandError
                pitch: Theme.px(9)
                color: Theme.surface3
            }
        }

        Row {
            visible: root.target >= 0
            y: root.yOf(root.target) - 1
            width: parent.width
            height: 2
            spacing: Theme.half
            clip: true

            Repeater {
                model: Math.max(0, Math.ceil(plot.width / (3 * Theme.half)))

                Rectangle {
                    width: 2 * Theme.half
                    height: 2
                    color: Theme.green
                }
            }
        }

        DrawnPath {
            anchors.fill: parent
            visible: root.values.length > 1
            path: Array.from(root.values).map((value, index) => (index === 0 ? "M" : "L") + root.xOf(index) + " " + root.yOf(value)).join(" ")
            line: Theme.ink
            lineWidth: 2
        }

        Repeater {
            model: root.values.length

            Rectangle {
                required property int index

                x: root.xOf(index) - width / 2
                y: root.yOf(root.values[index]) - height / 2
                width: Theme.px(10)
                height: width
                radius: width / 2
                color: Theme.ink
                border.width: 2
                border.color: Theme.surface
            }
        }
    }

    Repeater {
        model: root.days.length

        AppText {
            required property int index
            readonly property int every: Math.max(1, Math.ceil(root.days.length * Theme.px(56) / Math.max(1, plot.width)))

            x: Math.max(0, Math.min(root.width - width, plot.x + root.xOf(index) - width / 2))
            y: plot.y + plot.height + Theme.half
            visible: (root.days.length - 1 - index) % every === 0
            text: root.days[index]
            color: Theme.ink3
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
