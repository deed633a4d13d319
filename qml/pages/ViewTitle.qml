import QtQuick
import Calcar

/*! Which view of the body this is; with a button where it can be turned. */
Row {
    id: root

    required property string text
    property string otherWords: ""
    signal turned

    anchors.left: parent ? parent.left : undefined
    height: Math.max(Theme.touch, word.height)
    spacing: Theme.half

    AppText {
        id: word

        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }

    IconButton {
        visible: root.otherWords !== ""
        iconName: "chevron-down"
        text: root.otherWords
        onClicked: root.turned()
    }
}
