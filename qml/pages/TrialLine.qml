import QtQuick
import Calcar

/*! One loading session, and how it stands against the pain rule. */
Item {
    id: root

    required property int index
    required property string day
    required property int during
    required property int after
    required property int settled
    required property string verdict
    required property int judged
    signal removed(int place)

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)

    Flow {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        width: parent.width - remove.width
        spacing: Theme.step

        AppText {
            width: Theme.px(100)
            text: root.day
            color: Theme.ink2
        }

        AppText {
            text: qsTr("%1 during, %2 after").arg(root.during).arg(root.after) + ", " + (root.settled === 1 ? qsTr("settled") : root.settled === 2 ? qsTr("not settled") : qsTr("settling not asked"))
        }

        Pill {
            visible: root.verdict !== ""
            text: root.verdict
            iconName: root.judged > 0 ? "check" : root.judged < 0 ? "cross" : "minus"
            ink: root.judged > 0 ? Theme.green : root.judged < 0 ? Theme.rust : Theme.ink2
            ground: root.judged > 0 ? Theme.greenSoft : root.judged < 0 ? Theme.rustSoft : Theme.surface3
        }
    }

    IconButton {
        id: remove

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "trash"
        text: qsTr("Take out the session of %1").arg(root.day)
        onClicked: root.removed(root.index)
    }

    Rule {
        anchors.bottom: parent.bottom
    }
}
