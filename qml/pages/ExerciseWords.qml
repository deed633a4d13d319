import QtQuick
import Calcar

/*! What an exercise is called and for, and whether the clinician changed it. */
Column {
    id: root

    required property ExerciseTile tile

    spacing: 2

    AppText {
        width: parent.width
        text: root.tile.name
        font.weight: Font.DemiBold
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.tile.purpose
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.tile.effort
        color: Theme.ink2
        font.pixelSize: Theme.caption
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.tile.remark
        color: Theme.ink2
        font.pixelSize: Theme.caption
    }

    Pill {
        visible: root.tile.isChanged || root.tile.isAdded
        text: root.tile.isAdded ? qsTr("added by you") : qsTr("changed by you")
        iconName: "pencil"
        ink: Theme.accent
        ground: Theme.accentSoft
    }
}
