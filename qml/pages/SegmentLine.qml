import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One segment of the kinetic chain in the list: how it is, what told so, how much was tested. */
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property int state
    required property string stateWords
    required property string told
    required property string oldInjuries
    required property int done
    required property int total
    required property bool isCurrent

    implicitHeight: Math.max(Theme.touch, words.height + Theme.gap)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3 of %4 tested").arg(name).arg(stateWords).arg(done).arg(total)
    Accessible.selected: isCurrent

    contentItem: Item {
        ChainMark {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(10)
            y: words.y + 1
            state: root.state
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.right: count.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.name
                color: root.isCurrent ? Theme.accent : Theme.ink
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                text: root.told === "" ? root.stateWords : qsTr("%1: %2").arg(root.stateWords).arg(root.told)
                color: root.state === Terms.ChainState.Deficit ? Theme.blue : root.state === Terms.ChainState.Clear ? Theme.green : Theme.ink2
                font.pixelSize: Theme.secondary
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: root.oldInjuries !== ""
                text: qsTr("%1: test this first").arg(root.oldInjuries)
                color: Theme.ink2
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }

        AppText {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: Theme.step
            y: words.y + 2
            text: qsTr("%1/%2").arg(root.done).arg(root.total)
            color: Theme.ink3
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.isCurrent ? Theme.accentSoft : root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
