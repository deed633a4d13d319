import QtQuick
import Calcar

/*! Studies on a line of years, broken before the last two months, with today and what to consider next. Where words have
    no room on the line, marks are numbered and told below. */
Card {
    id: root

    required property ImagingPage page
    signal chosen(string study)

    readonly property real wordWidth: hasWords ? Theme.px(156) : Theme.icon
    readonly property bool hasWords: width >= Theme.px(560)
    property int levels: 1

    /*! Gives every label the lowest row in which it does not touch the one before. */
    function arrange(): void {
        const ends = [];
        for (let i = 0; i < marks.count; ++i) {
            const mark = marks.itemAt(i) as TimelineLabel;
            if (mark === null) {
                continue;
            }
            let level = 0;
            while (level < ends.length && ends[level] + Theme.step > mark.wordsX) {
                ++level;
            }
            ends[level] = mark.wordsX + root.wordWidth;
            mark.level = level;
        }
        root.levels = Math.max(1, ends.length);
    }

    onWidthChanged: arranging.restart()

    Timer {
        id: arranging

        interval: 0
        onTriggered: root.arrange()
    }

    Item {
        id: line

        readonly property real rowHeight: root.hasWords ? Theme.px(58) : Theme.gap
        readonly property real axis: root.levels * rowHeight + (root.hasWords ? Theme.step : Theme.gap)

        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        width: parent.width
        height: axis + Theme.px(42)

        TimelineAxis {
            y: line.axis
            width: line.width
            ticks: root.page.ticks
            today: root.page.today
            breakAt: root.page.breakAt
        }

        Repeater {
            id: marks

            model: root.page.marks
            onItemAdded: arranging.restart()
            onItemRemoved: arranging.restart()

            TimelineLabel {
                lineWidth: line.width
                axis: line.axis
                rowHeight: line.rowHeight
                hasWords: root.hasWords
                wordWidth: root.wordWidth
                onAtChanged: arranging.restart()
                onClicked: root.chosen(key)
            }
        }
    }

    Column {
        width: parent.width
        visible: !root.hasWords

        Repeater {
            model: root.page.marks

            TimelineLine {
                width: root.width - 2 * root.padding
                onClicked: root.chosen(key)
            }
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.page.undated
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    TimelineLegend {
        width: parent.width
    }
}
