import QtQuick
import Calcar

/*! The line of time: years, a break before the last weeks, today, and what is still to come. */
Item {
    id: root

    required property RowModel ticks
    required property real today
    required property real breakAt

    Rectangle {
        y: -1
        width: root.width * root.today
        height: 2
        color: Theme.lineStrong
    }

    Repeater {
        model: Math.max(0, Math.floor(root.width * (1 - root.today) / Theme.px(8)))

        Rectangle {
            required property int index

            x: root.width * root.today + index * Theme.px(8) + Theme.half
            y: -1
            width: Theme.half
            height: 2
            color: Theme.line
        }
    }

    Repeater {
        model: root.breakAt < 0 ? 0 : 2

        Rectangle {
            required property int index

            x: root.width * root.breakAt + (index === 0 ? -4 : 2)
            y: -Theme.px(9)
            width: 2
            height: Theme.px(18)
            rotation: 20
            antialiasing: true
            color: Theme.lineStrong
        }
    }

    Repeater {
        model: root.ticks

        Item {
            id: tick

            required property real at
            required property string label

            x: root.width * at

            Rectangle {
                y: -4
                width: 1
                height: 8
                color: Theme.lineStrong
            }

            AppText {
                x: -width / 2
                y: Theme.px(14)
                // Where there is little room the last months would run into “today”.
                visible: tick.at < root.breakAt || (root.width >= Theme.px(500) && (root.today - tick.at) * root.width > Theme.px(90))
                text: tick.label
                color: Theme.ink3
                font.pixelSize: Theme.caption
                wrapMode: Text.NoWrap
            }
        }
    }

    Rectangle {
        x: root.width * root.today - 1
        y: -Theme.px(16)
        width: 2
        height: Theme.px(28)
        color: Theme.ink
    }

    AppText {
        x: root.width * root.today - width / 2
        y: Theme.px(14)
        text: qsTr("today")
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
