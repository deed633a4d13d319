import QtQuick
import Calcar

/*! A page: its title with controls beside it, then what it holds, at most 1120 wide and in the middle. */
FocusScope {
    id: root

    required property string title
    property string remark: ""
    default property alias content: scroller.content
    property alias controls: controlRow.data
    property alias scroller: scroller
    readonly property bool isNarrow: width < Theme.px(640)

    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    Item {
        id: column

        readonly property real side: root.isNarrow ? Theme.px(12) : Theme.gap

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(1120) + 2 * side)

        // Over the page that scrolls: the software renderer does not cut plots off at its edge.
        Rectangle {
            z: 1
            width: parent.width
            height: scroller.y
            color: Theme.bg
        }

        Flow {
            id: head

            z: 1
            x: column.side
            y: root.isNarrow ? Theme.px(12) : Theme.wide
            width: parent.width - 2 * column.side
            spacing: Theme.step

            AppText {
                id: titleText

                height: Math.max(implicitHeight, root.isNarrow ? 0 : Theme.touch)
                width: root.isNarrow ? head.width : Math.max(Theme.px(160), head.width - controlRow.width - Theme.step)
                text: root.title
                font.pixelSize: root.isNarrow ? Theme.px(18) : Theme.pageTitle
                font.weight: Font.DemiBold
                verticalAlignment: Text.AlignVCenter
                Accessible.role: Accessible.Heading
            }

            Row {
                id: controlRow

                spacing: root.isNarrow ? Theme.step : Theme.gap
                height: Theme.touch
                visible: children.length > 0
            }
        }

        Scroller {
            id: scroller

            anchors.fill: parent
            anchors.topMargin: head.y + head.height + Theme.step
            anchors.leftMargin: column.side - margin
            gutter: Math.min(Theme.px(12), column.side - margin)
            anchors.rightMargin: column.side - margin - gutter
            margin: Theme.half
            bottomMargin: Theme.wide
        }
    }
}
