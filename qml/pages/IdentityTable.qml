import QtQuick
import Calcar

/*! Two identities line by line: ✓ equal, × different, – cannot be compared. */
Column {
    id: root

    required property RowModel identity

    readonly property real first: Math.min(Theme.px(96), width * 0.24)
    readonly property real last: Theme.px(28)
    readonly property real half: (width - first - last - 4 * Theme.step) / 2

    spacing: 2

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.step
        spacing: Theme.step

        Item {
            width: root.first
            height: 1
        }

        AppText {
            width: root.half
            text: qsTr("This record")
            color: Theme.ink2
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
        }

        AppText {
            width: root.half
            text: qsTr("On the images")
            color: Theme.ink2
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
        }
    }

    Repeater {
        model: root.identity

        Rectangle {
            id: line

            required property string title
            required property string record
            required property string images
            required property int agreement
            required property string doubt
            readonly property bool differs: agreement === Terms.Agreement.Differs

            width: root.width
            height: cells.height + Theme.px(12)
            radius: Theme.fieldRadius
            color: differs ? Theme.rustSoft : "transparent"
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: record %2, images %3. %4").arg(title).arg(record === "" ? "–" : record).arg(images === "" ? "–" : images).arg(doubt === "" ? qsTr("equal") : doubt)

            Column {
                id: cells

                x: Theme.step
                y: Theme.px(6)
                width: parent.width - 2 * x

                Row {
                    anchors.left: parent.left
                    spacing: Theme.step

                    AppText {
                        width: root.first
                        text: line.title
                        color: line.differs ? Theme.rust : Theme.ink3
                        font.pixelSize: Theme.secondary
                        font.weight: line.differs ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }

                    AppText {
                        width: root.half
                        text: line.record === "" ? "–" : line.record
                        font.weight: line.differs ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }

                    AppText {
                        width: root.half
                        text: line.images === "" ? "–" : line.images
                        font.weight: line.differs ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }

                    Icon {
                        width: Theme.px(18)
                        height: Theme.px(18)
                        name: line.differs ? "cross" : line.agreement === Terms.Agreement.Same ? "check" : "minus"
                        color: line.differs ? Theme.rust : line.agreement === Terms.Agreement.Same ? Theme.green : Theme.ink3
                    }
                }

                AppText {
                    anchors.right: parent.right
                    width: parent.width - root.first - Theme.step
                    visible: text !== ""
                    text: line.doubt
                    color: line.differs ? Theme.rust : Theme.ink3
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }
            }
        }
    }
}
