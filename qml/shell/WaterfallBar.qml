import QtQuick
import Calcar

/*! A step of the waterfall: the start, one group of findings, or where it stands now. */
Item {
    id: root

    required property int index
    required property string label
    required property string detail
    required property string weight
    required property real from
    required property real to
    required property bool isFor
    required property bool isStudied
    required property bool isStart
    required property bool isEnd
    required property real low
    required property real high
    required property real plotX
    required property real plotWidth
    required property bool isTight

    readonly property color tint: isStart || isEnd ? Theme.ink : isFor ? Theme.dataInk : Theme.rust
    readonly property real middle: height / 2

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ", " + weight + (detail !== "" ? ", " + detail : "")

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: root.plotX - Theme.step

        AppText {
            width: parent.width
            text: root.label
            font.weight: root.isEnd ? Font.DemiBold : Font.Medium
            maximumLineCount: 5
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            color: Theme.ink3
            font.pixelSize: Theme.caption
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        AppText {
            width: parent.width
            visible: root.isTight
            text: root.weight
            color: root.tint
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    DottedLine {
        visible: !root.isStart
        x: root.plotX + root.from * root.plotWidth
        height: root.middle - Theme.px(11)
    }

    DottedLine {
        visible: !root.isEnd
        x: root.plotX + root.to * root.plotWidth
        y: root.middle + Theme.px(12)
        height: root.middle - Theme.px(12)
    }

    Rectangle {
        visible: root.isEnd
        x: root.plotX + root.low * root.plotWidth
        y: root.middle - height / 2
        width: (root.high - root.low) * root.plotWidth
        height: Theme.px(14)
        radius: height / 2
        color: Theme.dataSoft
        border.width: 1
        border.color: Theme.dataInk
    }

    Rectangle {
        readonly property real share: Math.abs(root.to - root.from)
        readonly property bool isTick: root.isStart || root.isEnd

        x: root.plotX + Math.min(root.from, root.to) * root.plotWidth - (isTick ? width / 2 : 0)
        y: root.middle - height / 2
        width: isTick ? Theme.half : Math.max(Theme.half, share * root.plotWidth)
        height: isTick ? Theme.wide : Theme.px(20)
        radius: isTick ? 2 : Theme.half
        color: isTick ? (root.isEnd ? Theme.dataInk : Theme.ink) : root.isStudied ? root.tint : root.isFor ? Theme.dataSoft : Theme.rustSoft
        border.width: isTick || root.isStudied ? 0 : 1.5
        border.color: root.tint
    }

    AppText {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.isTight
        width: parent.width - root.plotX - root.plotWidth - Theme.step
        text: root.weight
        color: root.isStart ? Theme.ink2 : root.tint
        font.weight: root.isStart ? Font.Normal : Font.DemiBold
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
