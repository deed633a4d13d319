import QtQuick
import Calcar

/*! What an exercise is called and for, and whether the clinician changed it. */
Column {
    id: root

    required property string name
    required property string purpose
    required property string effort
    required property string remark
    required property bool isChanged
    required property bool isAdded

    spacing: 2

    AppText {
        width: parent.width
        text: root.name
        font.weight: Font.DemiBold
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.purpose
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.effort
        color: Theme.ink2
        font.pixelSize: Theme.caption
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.remark
        color: Theme.ink2
        font.pixelSize: Theme.caption
    }

    Pill {
        anchors.left: parent.left
        visible: root.isChanged || root.isAdded
        text: root.isAdded ? qsTr("added by you") : qsTr("changed by you")
        iconName: "pencil"
        ink: Theme.accent
        ground: Theme.accentSoft
    }
}
