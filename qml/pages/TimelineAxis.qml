import QtQuick
import Calcar

/*! The line of time: years, a break before the last weeks, today, and what is still to come. */
Item {
    id: root

    required property RowModel ticks
    required property real today
    required property real breakAt

    /*! From the left, every label that touches neither the one before nor “today”. */
    function arrange(): void {
        let end = -root.width;
        for (let i = 0; i < marks.count; ++i) {
            const tick = marks.itemAt(i) as TimelineTick;
            if (tick === null) {
                continue;
            }
            const left = tick.x - tick.wordWidth / 2;
            tick.isTold = left >= end + Theme.step && left + tick.wordWidth + Theme.step <= now.x;
            end = tick.isTold ? left + tick.wordWidth : end;
        }
    }

    onWidthChanged: arranging.restart()
    onTodayChanged: arranging.restart()

    Timer {
        id: arranging

        interval: 0
        onTriggered: root.arrange()
    }

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
        id: marks

        model: root.ticks
        onItemAdded: arranging.restart()
        onItemRemoved: arranging.restart()

        TimelineTick {
            x: root.width * at
            onAtChanged: arranging.restart()
            onWordWidthChanged: arranging.restart()
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
        id: now

        x: root.width * root.today - width / 2
        y: Theme.px(14)
        text: qsTr("today")
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
