import QtQuick
import Calcar

/*! One deficit worth training: its place in the order, why there, what to consider, when to test again. */
Row {
    id: root

    required property int index
    required property string name
    required property string segment
    required property string reasons
    required property string exercises
    required property string retest

    spacing: Theme.px(12)

    Rectangle {
        id: place

        width: Theme.wide
        height: width
        radius: width / 2
        color: Theme.blueSoft

        AppText {
            anchors.centerIn: parent
            text: root.index + 1
            color: Theme.blue
            font.pixelSize: Theme.secondary
            font.weight: Font.DemiBold
        }
    }

    Column {
        width: root.width - place.width - root.spacing
        spacing: 2

        AppText {
            width: parent.width
            text: root.name
            font.weight: Font.DemiBold
        }

        AppText {
            width: parent.width
            text: root.segment
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }

        AppText {
            width: parent.width
            visible: root.reasons !== ""
            text: qsTr("Why here: %1").arg(root.reasons)
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }

        AppText {
            width: parent.width
            text: qsTr("Consider: %1").arg(root.exercises)
            font.pixelSize: Theme.secondary
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.retest
            color: Theme.ink3
            font.pixelSize: Theme.caption
        }
    }
}
